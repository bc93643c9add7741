package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.kit.testing.LineCall;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.plan.PlanJson;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.GoldenCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions line by line, on a bare socket. */
@QuarkusTest
@TestProfile(DecisionStreamQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class DecisionStreamQuarkusTest {

  /** Starts the service anew. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  private static final String PATH = "/api/v1/decisions";
  private static final int MANY = 200_000;
  private static final int AHEAD = 500;

  private static String policy;

  @BeforeEach
  void policyOfTheWorkedExamples() {
    if (policy == null) {
      policy = Policies.from(Golden.pack().content());
      Policies.approved(policy, 1);
      activate(1, Map.of("effectiveFrom", "2020-01-01T00:00:00Z"));
    }
  }

  @Test
  void eachLineIsAnsweredAsTheCallForManyAnswersIt() throws IOException {
    List<GoldenCase> cases = Golden.cases();
    String asOf = cases.getFirst().moment().toString();
    Response many =
        AUDITOR.post(
            PATH,
            Map.of(
                "asOf",
                asOf,
                "records",
                cases.stream().map(DecisionStreamQuarkusTest::record).distinct().toList()));
    assertThat(many.statusCode()).as(many.asString()).isEqualTo(200);
    try (LineCall call = LineCall.chunked(PATH + "?language=de&asOf=" + asOf)) {
      for (GoldenCase each : cases) {
        call.sendLine(line(each));
      }
      call.finish();
      assertThat(call.status()).isEqualTo(200);
      assertThat(call.header("Content-Type")).startsWith("application/x-ndjson");
      assertThat(call.header("Content-Language")).isEqualTo("de");
      for (int i = 0; i < cases.size(); i++) {
        JsonPath answer = JsonPath.from(call.readLine());
        String result = "results[" + i + "].";
        assertThat(answer.getInt("line")).isEqualTo(i + 1);
        assertThat(answer.getString("id")).isEqualTo(many.jsonPath().getString(result + "id"));
        assertThat(answer.getList("decisions.removeFrom"))
            .isEqualTo(many.jsonPath().getList(result + "decisions.removeFrom"));
        assertThat(answer.getList("decisions.rules"))
            .isEqualTo(many.jsonPath().getList(result + "decisions.rules"));
      }
      JsonPath end = JsonPath.from(call.readLine());
      assertThat(end.getInt("end.records")).isEqualTo(cases.size());
      assertThat(end.getInt("end.decided")).isEqualTo(cases.size());
      assertThat(end.getString("end.policyDigest"))
          .isEqualTo(many.jsonPath().getString("policyDigest"));
      assertThat(end.getString("end.asOf")).isEqualTo(many.jsonPath().getString("asOf"));
      assertThat(call.readLine()).isNull();
    }
  }

  /** Each line is sent only after the answer to the one before was read. */
  @Test
  void anAnswerLeavesBeforeTheNextLineIsAsked() throws IOException {
    String line = line(Golden.get("G03"));
    try (LineCall call = LineCall.chunked(PATH)) {
      for (int i = 1; i <= 20; i++) {
        call.sendLine(line);
        assertThat(JsonPath.from(call.readLine()).getInt("line")).isEqualTo(i);
      }
      call.finish();
      assertThat(JsonPath.from(call.readLine()).getInt("end.decided")).isEqualTo(20);
    }
  }

  @Test
  void twoHundredThousandLinesNeedNoMoreMemoryThanOneThousand() throws IOException {
    byte[] line = (line(Golden.get("G03")) + "\n").getBytes(StandardCharsets.UTF_8);
    long early = 0;
    long bytes = 0;
    try (LineCall call = LineCall.chunked(PATH)) {
      int sent = 0;
      for (int read = 0; read < MANY; read++) {
        while (sent < MANY && sent < read + AHEAD) {
          call.send(line);
          sent++;
        }
        if (read % (AHEAD / 2) == 0) {
          call.flush();
        }
        if (read == 1_000) {
          early = used();
        }
        if (read == MANY - AHEAD) {
          assertThat(used() - early).as("bytes more in use").isLessThan(32L << 20);
          call.finish();
        }
        String answer = call.readLine();
        bytes += answer.length();
        assertThat(answer).startsWith("{\"line\":" + (read + 1) + ",\"id\":\"G03\",\"decisions\"");
      }
      assertThat(bytes).as("characters answered").isGreaterThan(128L << 20);
      assertThat(JsonPath.from(call.readLine()).getInt("end.records")).isEqualTo(MANY);
    }
  }

  @Test
  void aDeclaredLengthBeyondTheOrdinaryLimitIsTaken() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] blank = (" ".repeat(60_000) + "\r\n").getBytes(StandardCharsets.UTF_8);
    while (all.size() < 14 << 20) {
      all.writeBytes(blank);
    }
    all.writeBytes(line(Golden.get("G03")).getBytes(StandardCharsets.UTF_8));
    try (LineCall call = LineCall.ofLength(PATH, all.size())) {
      call.send(all.toByteArray());
      call.finish();
      assertThat(call.status()).isEqualTo(200);
      assertThat(JsonPath.from(call.readLine()).getString("id")).isEqualTo("G03");
      assertThat(JsonPath.from(call.readLine()).getInt("end.records")).isEqualTo(1);
    }
  }

  @Test
  void aBadLineIsAProblemOfItsOwnAndStopsNoOther() throws IOException {
    String good = line(Golden.get("G03"));
    try (LineCall call = LineCall.chunked(PATH)) {
      call.sendLine(good);
      call.sendLine("{\"id\":\"broken\"");
      call.sendLine("");
      call.sendLine("{\"id\":\"b\"}");
      call.sendLine("{\"id\":\"c\",\"nobodyKnowsThis\":1}");
      call.sendLine(
          good.replaceFirst(
              "\"subjectJurisdiction\":\"[A-Z]+\"", "\"subjectJurisdiction\":\"Q9\""));
      call.sendLine("null");
      call.sendLine("[1,2]");
      call.sendLine("{\"id\":\"" + "x".repeat(1 << 20) + "\"}");
      call.sendLine(good.replace("\"G03\"", "\"last\""));
      call.finish();
      List<JsonPath> answers = new ArrayList<>();
      for (String each = call.readLine(); each != null; each = call.readLine()) {
        answers.add(JsonPath.from(each));
      }
      assertThat(answers).hasSize(10);
      assertThat(answers.get(0).getList("decisions")).isNotEmpty();
      refused(answers.get(1), 2, null, "request.malformed");
      assertThat(answers.get(1).getString("problem.detail")).contains("column");
      refused(answers.get(2), 4, "b", "request.invalid");
      assertThat(answers.get(2).getList("problem.violations")).hasSize(2);
      refused(answers.get(3), 5, null, "request.unknown-field");
      refused(answers.get(4), 6, "G03", "policy.profile-invalid");
      refused(answers.get(5), 7, null, "request.malformed");
      refused(answers.get(6), 8, null, "request.malformed");
      refused(answers.get(7), 9, null, "request.too-large");
      assertThat(answers.get(8).getString("id")).isEqualTo("last");
      assertThat(answers.get(8).getList("decisions")).isNotEmpty();
      assertThat(answers.get(9).getInt("end.records")).isEqualTo(9);
      assertThat(answers.get(9).getInt("end.decided")).isEqualTo(2);
      assertThat(answers.get(9).getInt("end.refused")).isEqualTo(7);
    }
  }

  @Test
  void theVersionOfTheFirstLineAnswersAllWhateverIsActivatedMeanwhile() throws IOException {
    String line = line(Golden.get("G03"));
    String before = AUDITOR.get("/api/v1/active-policy").jsonPath().getString("versionId");
    try (LineCall call = LineCall.chunked(PATH)) {
      call.sendLine(line);
      String first = call.readLine();
      int next = next();
      Policies.approved(policy, next);
      activate(next, Map.of());
      assertThat(AUDITOR.get("/api/v1/active-policy").jsonPath().getString("versionId"))
          .isNotEqualTo(before);
      call.sendLine(line);
      call.finish();
      assertThat(call.readLine()).isEqualTo(first.replace("\"line\":1", "\"line\":2"));
      assertThat(JsonPath.from(call.readLine()).getString("end.policyVersionId")).isEqualTo(before);
    }
  }

  @Test
  void whatCannotBeginIsRefusedAsAWhole() throws IOException {
    try (LineCall call = LineCall.chunked(PATH + "?asOf=1901-01-01T00:00:00Z")) {
      call.finish();
      assertThat(call.status()).isEqualTo(404);
    }
    try (LineCall call = LineCall.chunked(PATH + "?asOf=9999-01-01T00:00:00Z")) {
      call.finish();
      assertThat(call.status()).isEqualTo(400);
    }
    Problems.check(
        AUDITOR.request().contentType("text/csv").body("a;b").post(PATH),
        415,
        "unsupported-media-type");
  }

  private static void refused(JsonPath answer, int line, String id, String code) {
    assertThat(answer.getInt("line")).isEqualTo(line);
    assertThat(answer.getString("id")).isEqualTo(id);
    assertThat(answer.getString("problem.code")).isEqualTo(code);
    assertThat(answer.getString("problem.type")).isEqualTo("urn:tenure:problem:" + code);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int next() {
    Response made =
        Policies.AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getInt("version");
  }

  private static void activate(int number, Map<String, Object> body) {
    Response active = APPROVER.post(version(policy, number) + "/activate", body);
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
  }

  private static String line(GoldenCase golden) {
    return PlanJson.canonical(record(golden));
  }

  private static Map<String, Object> record(GoldenCase golden) {
    return Map.of(
        "id",
        golden.id(),
        "profile",
        Policies.tree(golden.fullProfile()),
        "facts",
        Policies.tree(golden.facts()),
        "erasureRequest",
        golden.erasureRequest());
  }
}
