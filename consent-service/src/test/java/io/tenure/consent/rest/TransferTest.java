package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.LineCall;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Histories in and out as files. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TransferTest {
  private static final String PATH = "/api/v1/consent-events/import-lines";
  private static final int PART = 2_000;
  private static final int PARTS = 250;
  private static final String GIVEN = "2024-01-01T00:00:00Z";

  @Inject ObjectMapper json;

  private final String run = Long.toString(System.nanoTime());
  private String purpose;

  @BeforeEach
  void newPurpose() {
    purpose = purpose();
  }

  @Test
  void goodLinesAreTakenOverAndBadOnesNamedByNumber() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String first = subject();
    String last = subject();
    file.write(jsonLine(first, "1"));
    file.write("\n{\"subject\": \"Jane Roe\"\n".getBytes(StandardCharsets.UTF_8));
    file.write("{\"email\":\"jane@example.com\"}\n".getBytes(StandardCharsets.UTF_8));
    file.write("{\"source\":\"Großhandel\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    file.write("null\n[]\n".getBytes(StandardCharsets.UTF_8));
    file.write(jsonLine("Jane Roe", "2"));
    file.write(("x".repeat(40_000) + "\n").getBytes(StandardCharsets.UTF_8));
    file.write(jsonLine(last, "3"));

    List<JsonPath> answer = send("application/x-ndjson", file.toByteArray());

    assertThat(answer.subList(0, answer.size() - 1))
        .extracting(each -> each.getInt("line") + " " + each.getString("code"))
        .containsExactly(
            "3 request.malformed",
            "4 request.unknown-field",
            "5 consent.encoding-invalid",
            "6 consent.event-empty",
            "7 request.malformed",
            "8 consent.subject-invalid",
            "9 request.too-large");
    JsonPath end = answer.getLast();
    assertThat(end.getBoolean("end")).isTrue();
    assertThat(end.getInt("accepted")).isEqualTo(2);
    assertThat(end.getInt("refused")).isEqualTo(7);
    assertThat(state(first, purpose, null)).startsWith("GIVEN true");
    assertThat(state(last, purpose, null)).startsWith("GIVEN true");
    assertThat(answer.toString()).doesNotContainIgnoringCase("jane");
    JsonPath again = send("application/x-ndjson", file.toByteArray()).getLast();
    assertThat(again.getInt("accepted")).isZero();
    assertThat(again.getInt("unchanged")).isEqualTo(2);
    assertThat(again.getInt("refused")).isEqualTo(7);
  }

  @Test
  void csvIsReadByTheNamesOfItsColumns() {
    String given = subject();
    String refused = subject();
    String csv =
        "\uFEFFsource,\"sourceId\",purpose,subject,at,event,channel,age,evidence\r\n"
            + String.join(
                ",", "crm", "a" + run, purpose, given, GIVEN, "GIVEN", "EMAIL", "17", "f-1")
            + "\r\n"
            + String.join(",", "\"crm\"", "b" + run, purpose, refused, "", "REFUSED", "", "", "")
            + "\r\ncrm,c\r\n"
            + String.join(",", "crm", "d" + run, purpose, given, GIVEN, "GIVEN", "EMAIL", "x", "");

    List<JsonPath> answer = send("text/csv; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.getLast().getInt("accepted")).isEqualTo(2);
    assertThat(answer.subList(0, 2))
        .extracting(each -> each.getInt("line") + " " + each.getString("code"))
        .containsExactly("4 consent.csv-invalid", "5 consent.age-invalid");
    assertThat(state(given, purpose, null)).startsWith("GIVEN true");
    assertThat(state(refused, purpose, null)).startsWith("REFUSED false");
    assertThat(
            Rows.count(
                "select count(*) from consent_event where subject = ? and channel = 'EMAIL' and age ="
                    + " 17 and evidence = 'f-1' and provenance = 'IMPORT'",
                given))
        .isEqualTo(1);
  }

  @Test
  void aFileWithoutAProperFirstLineIsRefusedAsAWhole() {
    for (String header : List.of("", "subject,email\n", "subject,subject\n", "subject;purpose\n")) {
      Response answer =
          SERVICE
              .request()
              .accept("*/*")
              .contentType("text/csv")
              .body(header.getBytes(StandardCharsets.UTF_8))
              .post(PATH);
      assertProblem(answer, 400, "consent.csv-invalid");
    }
  }

  /**
   * Far more than any body may have otherwise. A part is sent only when the part before has been
   * answered: a service that gathered the file, or its answer, would never come to an end.
   */
  @Test
  void aFileOfAnySizeIsReadAsItComes() throws IOException {
    byte[] line = ("{\"subject\":\"" + "x".repeat(200) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (int i = 0; i < PART; i++) {
      part.write(line);
    }
    assertThat((long) PARTS * part.size()).isGreaterThan(100_000_000);
    try (LineCall call = LineCall.chunked(PATH)) {
      for (int i = 0; i < PARTS; i++) {
        call.send(part.toByteArray());
        call.flush();
        for (int n = 1; n <= PART; n++) {
          String answer = call.readLine();
          if (n == PART) {
            assertThat(answer).startsWith("{\"line\":" + (i * PART + n) + ",");
          }
        }
      }
      String good = subject();
      call.send(jsonLine(good, "last"));
      call.finish();
      JsonPath end = JsonPath.from(call.readLine());
      assertThat(end.getBoolean("end")).isTrue();
      assertThat(end.getInt("refused")).isEqualTo(PART * PARTS);
      assertThat(end.getInt("accepted")).isEqualTo(1);
      assertThat(state(good, purpose, null)).startsWith("GIVEN true");
    }
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    Response answer =
        SERVICE.request().accept("*/*").contentType("text/plain").body("x").post(PATH);
    assertProblem(answer, 415, "unsupported-media-type");
  }

  @Test
  void whatWentInComesOut() {
    String subject = subject();
    Map<String, Object> line = line(subject, purpose, "GIVEN", GIVEN, "x" + run);
    line.put("channel", "SMS");
    line.put("contactPoint", subject());
    line.put("notice", "shown-1");
    line.put("age", 44);
    assertThat((int) Consents.importAll(List.of(line)).path("accepted")).isEqualTo(1);
    Consents.record(subject, "*", "OBJECTED", GIVEN);

    Response file = MANAGER.request().accept("*/*").get("/api/v1/consent-events/export");

    assertThat(file.statusCode()).isEqualTo(200);
    List<String> lines = file.asString().lines().toList();
    JsonPath end = JsonPath.from(lines.getLast());
    assertThat(end.getBoolean("end")).isTrue();
    assertThat(end.getLong("events")).isEqualTo(lines.size() - 1);
    List<String> ours = lines.stream().filter(each -> each.contains(subject)).toList();
    assertThat(ours).hasSize(2);
    assertThat(JsonPath.from(ours.getFirst()).getMap("$"))
        .containsAllEntriesOf(line)
        .containsEntry("provenance", "IMPORT")
        .containsEntry("purposeVersion", 1);
    assertThat(JsonPath.from(ours.getLast()).getString("purpose")).isEqualTo("*");
    assertProblem(
        Api.as("jane", "subject").request().accept("*/*").get("/api/v1/consent-events/export"),
        403,
        "auth.forbidden");
  }

  private byte[] jsonLine(String subject, String id) throws IOException {
    return (json.writeValueAsString(line(subject, purpose, "GIVEN", GIVEN, id + "-" + run)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<JsonPath> send(String type, byte[] file) {
    Response answer = SERVICE.request().accept("*/*").contentType(type).body(file).post(PATH);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/x-ndjson");
    return answer.asString().lines().map(JsonPath::from).toList();
  }
}
