package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** I_PROGRESS: whatever stops a run, it can be seen, and goes on or is taken back. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class StoppedRunsQuarkusTest extends OnTestCrm {

  @Test
  void I_FAILCLOSED_withoutAnAnswerNoListIsMadeAndTheRunSaysWhy() {
    neighbours.policyDown = true;
    Response failed = scene.request();
    assertThat(failed.jsonPath().getString("state")).isEqualTo("FAILED");
    assertThat(failed.jsonPath().getString("problem.code")).isEqualTo("policy.unavailable");
    UUID run = UUID.fromString(failed.jsonPath().getString("id"));
    assertThat(scene.run(run).getString("state")).isEqualTo("FAILED");
    assertThat(scene.run(run).getString("reason")).isEqualTo("policy.unavailable");
    neighbours.policyDown = false;

    scene.relay.takeDown();
    failed = scene.request();
    assertThat(failed.jsonPath().getString("problem.code")).isEqualTo("crm.unreachable");
    assertThat(scene.run(UUID.fromString(failed.jsonPath().getString("id"))).getString("state"))
        .isEqualTo("FAILED");
    scene.relay.bringBack();
    assertThat(scene.run(scene.planned()).getInt("items")).as("I_NOLOST").isEqualTo(10);
  }

  @Test
  void aRunThatIsStoppedAtOnceIsPausedAndCanBeTakenBackOrGoOn() {
    UUID run = scene.approved();
    Response started = scene.start(run);
    Response stopped = scene.requester.post("/api/v1/runs/" + run + "/cancel", null);
    assertThat(stopped.statusCode()).as(stopped.asString()).isEqualTo(200);
    scene.requester.awaitOperation(started);
    assertThat(scene.run(run).getString("state")).isEqualTo("PAUSED");
    assertThat(scene.run(run).getString("reason")).isEqualTo("run.stopped");
    scene.nothingIsLost(run);
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
  }

  @Test
  void aPlanningThatIsStoppedLeavesNoRunBehind() {
    Response accepted =
        scene.requester.post(
            "/api/v1/runs", Map.of("system", scene.system, "dispositions", List.of("ERASE")));
    String run = accepted.jsonPath().getString("id");
    scene.requester.post("/api/v1/operations/" + run + "/cancel", null);
    scene.requester.awaitOperation(accepted);
    Response cancelled = scene.requester.post("/api/v1/runs/" + run + "/cancel", null);
    if (cancelled.statusCode() != 200) {
      Problems.check(cancelled, 409, "run.state"); // it had ended as CANCELLED by itself
    }
    assertThat(scene.run(UUID.fromString(run)).getString("state")).isEqualTo("CANCELLED");
    assertThat(scene.run(scene.planned()).getInt("items")).isEqualTo(10);
  }

  @Test
  void I_FAILCLOSED_aServiceThatIsDownWhenTheRunBeginsDoesNotBlockItForEver() {
    UUID run = scene.approved();
    Response started = scene.start(run);
    neighbours.classificationDown = true;
    scene.requester.awaitOperation(started);
    assertThat(crm.changes()).isEmpty();
    scene.nothingIsLost(run);
    neighbours.classificationDown = false;
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
  }
}
