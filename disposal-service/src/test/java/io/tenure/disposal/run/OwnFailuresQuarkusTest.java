package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our own database that drops its connections in the middle of a run, and a clock that jumps. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class OwnFailuresQuarkusTest extends OnTestCrm {

  private static final String CLEAR =
      "update clock_guard set high_water = clock_timestamp(), frozen = false, reason = null";

  @AfterEach
  void clearTheClockGuard() {
    RunScene.ownUpdate(CLEAR);
  }

  @Test
  void I_NOLOST_aRunSurvivesBrokenConnectionsToOurOwnDatabase() {
    Databases.Handle own = PostgresResource.current();
    UUID run = scene.approved();
    AtomicInteger rounds = new AtomicInteger();
    AtomicInteger looks = new AtomicInteger();
    neighbours.beforeAnswer(
        path -> {
          boolean inRound = path.equals("active-policy") && rounds.incrementAndGet() == 2;
          boolean inLook = path.equals("consent-states") && looks.incrementAndGet() == 3;
          if (inRound || inLook) {
            Databases.disconnectAll(own);
          }
        });
    assertThat(scene.start(run).statusCode()).isEqualTo(202);
    RunScene.await("the run's end", () -> scene.stateNow(run).equals("COMPLETED"));
    assertThat(rounds.get()).isGreaterThanOrEqualTo(2);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
    List<String> contacts = crm.changes().stream().filter(c -> c.contains(" contacts ")).toList();
    assertThat(contacts).as("each once").hasSize(10).doesNotHaveDuplicates();
    assertThat(scene.certificates(run)).as("I_ONECERT").hasSize(10);
    assertThat(
            RunScene.own(
                """
                select count(*) from intent a join intent b on b.item_id = a.item_id and b.created_at > a.created_at
                 where (b.claim_epoch, b.claim_seq) <= (a.claim_epoch, a.claim_seq)
                """))
        .as("I_FENCE: tokens only grow")
        .isEqualTo("0");
    assertThat(
            RunScene.own(
                "select count(*) from item i where i.run_id = '"
                    + run
                    + "' and not exists (select 1 from intent n where n.item_id = i.id and n.created_at < i.verified_at)"))
        .as("I_INTENT: each was intended before it was sent")
        .isEqualTo("0");
  }

  @Test
  void I_CLOCK_aClockThatWentBackFreezesDispatchUntilAPersonClearsIt() {
    UUID run = scene.approved();
    Map<String, String> before = crm.rows();
    RunScene.ownUpdate("update clock_guard set high_water = clock_timestamp() + interval '1 hour'");
    Response frozen = scene.start(run);
    Problems.check(frozen, 503, "safeguard.frozen");
    assertThat(scene.run(run).getString("state")).isEqualTo("APPROVED");
    RunScene.ownUpdate("update clock_guard set high_water = clock_timestamp()");
    Problems.check(scene.start(run), 503, "safeguard.frozen");
    assertThat(RunScene.own("select reason from clock_guard"))
        .isEqualTo("the database's clock went back");
    assertThat(crm.rows()).isEqualTo(before);
    RunScene.ownUpdate(CLEAR);

    AtomicInteger rounds = new AtomicInteger();
    neighbours.beforeAnswer(
        path -> {
          if (path.equals("active-policy") && rounds.incrementAndGet() == 2) {
            RunScene.ownUpdate(
                "update clock_guard set high_water = clock_timestamp() + interval '1 day'");
          }
        });
    scene.pauses(run, "safeguard.frozen");
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 1, "READY", 9));
    assertThat(crm.changes().stream().filter(c -> c.contains(" contacts "))).hasSize(1);
    scene.nothingIsLost(run);
    RunScene.ownUpdate(CLEAR);
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
  }
}
