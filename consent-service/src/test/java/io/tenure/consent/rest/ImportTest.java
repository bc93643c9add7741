package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ImportTest {
  private static final String DATE = "2024-01-01T00:00:00Z";

  private final String run = Long.toString(System.nanoTime());
  private String purpose;

  @BeforeEach
  void newPurpose() {
    purpose = purpose();
  }

  @Test
  void goodLinesAreTakenAndBadOnesNamed() {
    String given = subject();
    String undated = subject();
    List<Map<String, Object>> lines =
        Arrays.asList(
            line(given, purpose, "GIVEN", DATE, run + "-0"),
            line("Jane Roe", purpose, "GIVEN", DATE, run + "-1"),
            line(undated, purpose, "GIVEN", null, run + "-2"),
            line(subject(), "no.such.purpose", "GIVEN", DATE, run + "-3"),
            line(subject(), purpose, "GIVEN", "1899-01-01T00:00:00Z", run + "-4"),
            line(subject(), purpose, "GIVEN", "2100-01-01T00:00:00Z", run + "-5"),
            null,
            line(subject(), purpose, "GIVEN", DATE, null));

    Response answer = importAll(lines);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat((int) answer.path("accepted")).isEqualTo(2);
    assertThat((int) answer.path("unchanged")).isZero();
    assertThat(answer.<List<Integer>>path("refused.index")).containsExactly(1, 3, 4, 5, 6, 7);
    assertThat(answer.<List<String>>path("refused.code"))
        .containsExactly(
            "consent.subject-invalid",
            "purpose.unknown",
            "consent.date-invalid",
            "consent.date-in-future",
            "consent.event-empty",
            "consent.source-invalid");
    assertThat(answer.asString()).doesNotContain("Jane");
    assertThat(state(given, purpose, null)).isEqualTo("GIVEN true " + DATE);
    assertThat(state(undated, purpose, null)).isEqualTo("UNKNOWN false null");
  }

  @Test
  void theSameLinesAgainChangeNothing() {
    List<Map<String, Object>> lines = lines(50);
    importAll(lines);

    Response again = importAll(lines);

    assertThat((int) again.path("accepted")).isZero();
    assertThat((int) again.path("unchanged")).isEqualTo(50);
    assertThat(again.<List<?>>path("refused")).isEmpty();
  }

  @Test
  void aSourceIdWithOtherContentIsRefused() {
    String subject = subject();
    importAll(List.of(line(subject, purpose, "GIVEN", DATE, run)));

    Response other = importAll(List.of(line(subject, purpose, "REFUSED", DATE, run)));

    assertThat(other.<List<String>>path("refused.code"))
        .containsExactly("consent.source-id-reused");
    assertThat(state(subject, purpose, null)).startsWith("GIVEN true");
  }

  @Test
  void aSourceIdTwiceInOneCallIsOneEvent() {
    String subject = subject();

    Response answer =
        importAll(
            List.of(
                line(subject, purpose, "GIVEN", DATE, run),
                line(subject, purpose, "GIVEN", DATE, run),
                line(subject, purpose, "WITHDRAWN", DATE, run)));

    assertThat((int) answer.path("accepted")).isEqualTo(1);
    assertThat((int) answer.path("unchanged")).isEqualTo(1);
    assertThat(answer.<List<Integer>>path("refused.index")).containsExactly(2);
  }

  @Test
  void anImportWithoutEvidenceDoesNotOverruleAWithdrawal() {
    String subject = subject();
    record(subject, purpose, "WITHDRAWN", DATE);
    Map<String, Object> later = line(subject, purpose, "GIVEN", "2025-01-01T00:00:00Z", run);
    importAll(List.of(later));
    assertThat(state(subject, purpose, null)).startsWith("WITHDRAWN false");

    later.put("sourceId", run + "-proved");
    later.put("evidence", "double-opt-in-4711");
    importAll(List.of(later));

    assertThat(state(subject, purpose, null)).startsWith("GIVEN true");
  }

  @Test
  void theSameLinesFromEightCallersInAnyOrderAreStoredOnce() throws Exception {
    List<Map<String, Object>> lines = lines(400);
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      List<Map<String, Object>> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled);
      calls.add(() -> importAll(shuffled));
    }
    int accepted = 0;
    int unchanged = 0;
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (Future<Response> answer : callers.invokeAll(calls)) {
        assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(200);
        accepted += answer.get().<Integer>path("accepted");
        unchanged += answer.get().<Integer>path("unchanged");
      }
    }

    assertThat(accepted).isEqualTo(400);
    assertThat(unchanged).isEqualTo(7 * 400);
  }

  @Test
  void oneLineMoreThanTenThousandIsRefused() {
    Map<String, Object> line = line(subject(), purpose, "GIVEN", DATE, run);

    assertProblem(importAll(Collections.nCopies(10_001, line)), 400, "request.invalid");
    assertThat(state((String) line.get("subject"), purpose, null)).startsWith("UNKNOWN");
  }

  @Test
  void anUnknownFieldInALineIsRefused() {
    Map<String, Object> line = line(subject(), purpose, "GIVEN", DATE, run);
    line.put("email", "jane.roe@example.com");

    Response answer = importAll(List.of(line));

    assertProblem(answer, 400, "request.unknown-field");
    assertThat(answer.asString()).doesNotContain("jane");
    assertProblem(
        SERVICE.post("/api/v1/consent-events/import", Map.of("lines", List.of())),
        400,
        "request.unknown-field");
  }

  private List<Map<String, Object>> lines(int count) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line(subject(), purpose, "GIVEN", DATE, run + "-" + i));
    }
    return lines;
  }
}
