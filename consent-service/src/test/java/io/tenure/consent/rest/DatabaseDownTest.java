package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DatabaseDownTest {
  private static final int ROUNDS = 15;
  private static final int LINES = 200;

  /**
   * Sessions are cut at any moment; the caller repeats until it is told; nothing is lost or double.
   */
  @Test
  void anImportThatIsCutOffCanBeRepeated() throws Exception {
    String purpose = purpose();
    String run = Long.toString(System.nanoTime());
    AtomicBoolean done = new AtomicBoolean();
    int taken = 0;
    List<String> subjects = new ArrayList<>();
    try (ExecutorService saboteur = Executors.newSingleThreadExecutor()) {
      Future<?> cutting = saboteur.submit(() -> cutUntil(done));
      try {
        for (int round = 0; round < ROUNDS; round++) {
          List<Map<String, Object>> lines = new ArrayList<>();
          for (int i = 0; i < LINES; i++) {
            String subject = subject();
            subjects.add(subject);
            lines.add(
                line(
                    subject,
                    purpose,
                    "GIVEN",
                    "2024-01-01T00:00:00Z",
                    run + "-" + round + "-" + i));
          }
          Response answer = untilAnswered(lines);
          taken += answer.<Integer>path("accepted") + answer.<Integer>path("unchanged");
          assertThat(answer.<List<?>>path("refused")).isEmpty();
        }
      } finally {
        done.set(true);
      }
      cutting.get();
    }

    assertThat(taken).isEqualTo(ROUNDS * LINES);
    assertThat(importAll(List.of()).statusCode()).isEqualTo(200);
    assertThat(Rows.count("select count(*) from consent_event where purpose = ?", purpose))
        .isEqualTo(ROUNDS * LINES);
    assertThat(Rows.count("select count(*) from consent_change where purpose = ?", purpose))
        .isEqualTo(ROUNDS * LINES);
    assertThat(state(subjects.getLast(), purpose, null)).startsWith("GIVEN true");
  }

  private static Response untilAnswered(List<Map<String, Object>> lines) {
    for (int attempt = 0; attempt < 100; attempt++) {
      Response answer = importAll(lines);
      if (answer.statusCode() == 200) {
        return answer;
      }
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotNull();
    }
    throw new AssertionError("no answer in 100 attempts");
  }

  /** Cuts less and less often, so that also a slow machine gets through in the end. */
  private static void cutUntil(AtomicBoolean done) {
    for (int pause = 30; !done.get(); pause += 15) {
      Databases.disconnectAll(PostgresResource.current());
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
