package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.disposal.usecase.run.DueRuns;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the clock does with runs, and what it never does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class DueRunsQuarkusTest extends OnTestCrm {

  @Inject DueRuns due;

  private JsonPath schedule() {
    return scene.auditor.get("/api/v1/schedules").jsonPath();
  }

  private String of(String member) {
    return schedule().getString("items.find { it.name == 'runs' }." + member);
  }

  private List<Map<String, Object>> runs() {
    return scene.auditor.get("/api/v1/runs?system=" + scene.system).jsonPath().getList("items");
  }

  private void ends(UUID run) {
    RunScene.await("completed", () -> scene.run(run).getString("state").equals("COMPLETED"));
  }

  @Test
  void theClockStartsWhatIsApprovedAndTheScheduleShowsIt() {
    UUID approved = scene.approved(Map.of("limit", 4));
    UUID planned =
        scene.planned(
            Map.of("datasets", List.of(TestCrmMap.LEADS), "dispositions", List.of("ANONYMISE")));
    String last = of("lastFinishedAt");
    RunScene.ownUpdate("update schedule set next_at = clock_timestamp() where name = 'runs'");
    RunScene.await(
        "woken", () -> of("lastFinishedAt") != null && !of("lastFinishedAt").equals(last));
    assertThat(of("outcome")).isEqualTo("SUCCEEDED");
    assertThat(of("message")).startsWith("0 requested, ");
    assertThat(of("nextAt")).endsWith("-01-01T03:00:00Z");
    ends(approved);
    assertThat(scene.counts(approved)).isEqualTo(Map.of("CERTIFIED", 4));
    assertThat(scene.run(planned).getString("state")).as("I_FOUREYES").isEqualTo("PLANNED");
    assertThat(crm.changes()).noneMatch(change -> change.contains("leads"));
  }

  @Test
  void I_IDEMP_twoReplicasThatTickAtOnceStartItOnce() throws Exception {
    UUID run = scene.approved();
    CountDownLatch together = new CountDownLatch(1);
    try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> ticks =
          List.of(replicas.submit(() -> tick(together)), replicas.submit(() -> tick(together)));
      together.countDown();
      for (Future<String> tick : ticks) {
        tick.get();
      }
    }
    ends(run);
    assertThat(
            RunScene.own(
                "select count(*) from operation where kind = 'run-execution' and payload::text like '%"
                    + run
                    + "%'"))
        .isEqualTo("1");
    assertThat(crm.changes().stream().filter(c -> c.contains(" contacts ")))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  private String tick(CountDownLatch together) throws InterruptedException {
    together.await();
    return due.tick();
  }

  @Test
  void I_FOUREYES_nothingRunsUnapprovedUnlessTheApprovedPolicySaysSo() {
    Map<String, String> before = crm.rows();
    due.tick();
    due.tick();
    assertThat(runs()).isEmpty();
    assertThat(crm.rows()).isEqualTo(before);

    neighbours.unapprovedRuns = true;
    scene.policy(4);
    scene.inventory();
    due.tick();
    assertThat(runs()).hasSize(1);
    UUID run = UUID.fromString(runs().getFirst().get("id").toString());
    due.tick();
    assertThat(runs()).as("one at a time").hasSize(1);
    RunScene.await("planned", () -> !scene.run(run).getString("state").equals("PLANNING"));
    assertThat(crm.rows()).isEqualTo(before);
    due.tick();
    ends(run);
    assertThat(scene.run(run).getBoolean("automatic")).isTrue();
    assertThat(scene.run(run).getList("approvals")).isEmpty();
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10 + 2 + 4));
    assertThat(scene.certificates(run)).hasSize(16);
  }

  @Test
  void I_FOUREYES_whatAPolicyApprovedGoesOnlyAsLongAsItSaysSo() {
    neighbours.unapprovedRuns = true;
    scene.policy(4);
    scene.inventory();
    due.tick();
    UUID run = UUID.fromString(runs().getFirst().get("id").toString());
    RunScene.await("planned", () -> scene.run(run).getString("state").equals("PLANNED"));
    neighbours.erasing(scene.system, false);
    due.tick();
    assertThat(scene.run(run).getString("state")).isEqualTo("APPROVED");
    neighbours.erasing(scene.system, true);
    neighbours.unapprovedRuns = false;
    scene.policy(3);
    due.tick();
    Problems.check(scene.start(run), 409, "run.state");
    assertThat(scene.run(run).getString("state")).isEqualTo("APPROVED");
    assertThat(crm.changes()).isEmpty();
  }
}
