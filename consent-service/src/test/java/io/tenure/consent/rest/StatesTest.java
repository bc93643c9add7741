package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.ask;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatesTest {
  private static final int MOST = 10_000;

  @Test
  void tenThousandPairsAreAnsweredInTheOrderOfTheQuestion() {
    String purpose = purpose();
    long base = System.nanoTime();
    List<Map<String, Object>> lines =
        IntStream.range(0, MOST)
            .mapToObj(
                i ->
                    line(
                        subject(base + i),
                        purpose,
                        i % 2 == 0 ? "GIVEN" : "REFUSED",
                        "2024-01-01T00:00:00Z",
                        "bulk-" + (base + i)))
            .toList();
    assertThat((int) importAll(lines).path("accepted")).isEqualTo(MOST);
    List<Map<String, String>> pairs =
        IntStream.range(0, MOST)
            .mapToObj(i -> Map.of("subject", subject(base + i), "purpose", purpose))
            .toList();

    List<Map<String, Object>> now = ask(null, pairs).path("states");
    List<Map<String, Object>> before = ask("2023-12-31T00:00:00Z", pairs).path("states");

    assertThat(now).hasSize(MOST);
    for (int i = 0; i < MOST; i++) {
      assertThat(now.get(i))
          .containsEntry("subject", subject(base + i))
          .containsEntry("state", i % 2 == 0 ? "GIVEN" : "REFUSED")
          .containsEntry("valid", i % 2 == 0);
    }
    assertThat(before)
        .hasSize(MOST)
        .allSatisfy(s -> assertThat(s).containsEntry("state", "UNKNOWN"));
  }

  @Test
  void aPairAskedTwiceIsAnsweredTwice() {
    Map<String, String> pair = Map.of("subject", subject(), "purpose", "no.such.purpose");

    List<Map<String, Object>> states = ask(null, List.of(pair, pair)).path("states");

    assertThat(states)
        .hasSize(2)
        .allSatisfy(
            s -> assertThat(s).containsEntry("state", "UNKNOWN").containsEntry("valid", false));
  }

  @Test
  void theAnswerOfADayCanBeHadAgain() {
    String subject = subject();
    String purpose = purpose();
    record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    String then = Instant.now().toString();
    record(subject, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");
    List<Map<String, String>> pairs = List.of(Map.of("subject", subject, "purpose", purpose));

    Response today = SERVICE.post("/api/v1/consent-states", Map.of("asOf", then, "pairs", pairs));
    Response thatDay =
        SERVICE.post(
            "/api/v1/consent-states", Map.of("asOf", then, "knownAt", then, "pairs", pairs));

    assertThat((String) today.path("states[0].state")).isEqualTo("WITHDRAWN");
    assertThat((String) thatDay.path("states[0].state")).isEqualTo("GIVEN");
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() {
    Map<String, String> good = Map.of("subject", subject(), "purpose", "p");
    Map<String, String> name = Map.of("subject", "Jane Roe", "purpose", "p");
    Map<String, String> noPurpose = Map.of("subject", subject(), "purpose", "P P");

    Response bad = ask(null, List.of(good, name));

    assertProblem(bad, 400, "consent.subject-invalid");
    assertThat(bad.asString()).contains("pairs[1]").doesNotContain("Jane");
    assertProblem(ask(null, List.of(noPurpose)), 400, "purpose.key-invalid");
    assertProblem(ask(null, null), 400, "request.invalid");
    assertProblem(ask(null, Collections.nCopies(MOST + 1, good)), 400, "request.invalid");
    assertProblem(ask("1066-10-14T00:00:00Z", List.of(good)), 400, "request.date-out-of-range");
    assertProblem(ask("2201-01-01T00:00:00Z", List.of(good)), 400, "request.date-out-of-range");
  }

  @Test
  void aPersonCannotAskAboutOthers() {
    Response answer =
        Api.as("jane", "subject").post("/api/v1/consent-states", Map.of("pairs", List.of()));

    assertProblem(answer, 403, "auth.forbidden");
  }
}
