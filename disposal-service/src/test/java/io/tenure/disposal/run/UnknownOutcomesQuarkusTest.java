package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.Relay;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrm;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Connections that break around a COMMIT, and our own database that goes away while a request is on
 * the wire. An intent's deadline is what takes the time, so all of it happens at once, on systems
 * of their own.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class UnknownOutcomesQuarkusTest {

  private Neighbours neighbours;
  private final List<TestCrm> crms = new ArrayList<>();
  private final List<RunScene> scenes = new ArrayList<>();

  @BeforeEach
  void attach() {
    neighbours = new Neighbours();
    for (int i = 0; i < 5; i++) {
      crms.add(new TestCrm());
      scenes.add(new RunScene(neighbours, crms.getLast()));
    }
  }

  @AfterEach
  void detach() {
    scenes.forEach(RunScene::close);
    neighbours.close();
    crms.forEach(TestCrm::close);
  }

  private static boolean unknown(RunScene scene, UUID run) {
    return scene.counts(run).containsKey("UNKNOWN");
  }

  private static List<String> contactChanges(RunScene scene) {
    return scene.crm.changes().stream().filter(c -> c.contains(" contacts ")).toList();
  }

  private static String intents(UUID run) {
    return RunScene.own(
        "select string_agg(n.state, ' ' order by n.created_at) from intent n join item i on i.id = n.item_id where i.run_id = '"
            + run
            + "'");
  }

  @Test
  void I_UNKNOWN_isResolvedByQuiescenceAndReadBackNeverBlindly() {
    RunScene lost = scenes.get(0);
    UUID lostRun = lost.approved(Map.of("limit", 1));
    Relay.Fault lostAnswer = lost.relay.loseAnswerOfCommit();
    Response lostWork = lost.start(lostRun);
    RunScene cut = scenes.get(1);
    UUID cutRun = cut.approved(Map.of("limit", 1));
    Relay.Fault cutCommit = cut.relay.cutBeforeCommit();
    Response cutWork = cut.start(cutRun);
    RunScene held = scenes.get(2);
    UUID heldRun = held.approved(Map.of("limit", 1));
    UUID heldRecord = UUID.fromString(held.items(heldRun).getFirst().get("record").toString());
    int heldContact = held.keys(heldRun).getFirst();
    Relay.Fault heldCommit = held.relay.cutBeforeCommit();
    Response heldWork = held.start(heldRun);

    lostAnswer.awaitReached();
    cutCommit.awaitReached();
    heldCommit.awaitReached();
    RunScene.await("unknown", () -> unknown(lost, lostRun));
    RunScene.await("unknown", () -> unknown(cut, cutRun));
    RunScene.await("unknown", () -> unknown(held, heldRun));
    assertThat(lost.certificates(lostRun)).as("I_PROOF").isEmpty();
    assertThat(contactChanges(lost)).as("it had taken effect").hasSize(1);
    assertThat(contactChanges(cut)).as("it had not").isEmpty();

    JsonPath hold = held.hold(Map.of("records", List.of(heldRecord)));
    assertThat(hold.getString("state")).as("I_HOLD").isEqualTo("REQUESTED");
    assertThat(hold.getInt("waitingFor")).isEqualTo(1);

    RunScene taken = scenes.get(4);
    UUID takenRun = taken.approved(Map.of("limit", 2));
    Relay.Fault takenAnswer = taken.relay.loseAnswerOfCommit();
    Response takenWork = taken.start(takenRun);
    takenAnswer.awaitReached();
    RunScene.await("unknown", () -> unknown(taken, takenRun));
    taken.relay.takeDown();
    ends(taken, takenWork);
    assertThat(taken.counts(takenRun)).isEqualTo(Map.of("UNKNOWN", 1, "READY", 1));
    Response takenBack = taken.requester.post("/api/v1/runs/" + takenRun + "/cancel", null);
    assertThat(takenBack.jsonPath().getString("state")).as("I_NOLOST").isEqualTo("PAUSED");
    assertThat(takenBack.jsonPath().getString("reason")).isEqualTo("run.resolving");
    taken.relay.bringBack();
    assertThat(taken.start(takenRun).statusCode()).isEqualTo(202);

    RunScene own = scenes.get(3);
    UUID ownRun = own.approved(Map.of("limit", 1));
    Relay.Fault onTheWire = own.relay.holdCommit();
    Response ownWork = own.start(ownRun);
    onTheWire.awaitReached();
    Databases.takeDown(PostgresResource.current());
    try {
      onTheWire.release();
      RunScene.await("the request took effect", () -> !contactChanges(own).isEmpty());
      RunScene.await(
          "our database is down",
          () -> own.auditor.get("/api/v1/runs/" + ownRun).statusCode() == 503);
    } finally {
      Databases.bringBack(PostgresResource.current());
    }

    ends(lost, lostWork);
    assertThat(lost.counts(lostRun)).isEqualTo(Map.of("CERTIFIED", 1));
    assertThat(contactChanges(lost)).as("sent once").hasSize(1);
    assertThat(intents(lostRun)).isEqualTo("APPLIED");
    assertThat(lost.certificates(lostRun)).hasSize(1);

    ends(cut, cutWork);
    assertThat(cut.counts(cutRun)).isEqualTo(Map.of("CERTIFIED", 1));
    assertThat(contactChanges(cut)).hasSize(1);
    assertThat(intents(cutRun)).isEqualTo("NOT_APPLIED APPLIED");
    assertThat(cut.items(cutRun).getFirst()).containsEntry("attempts", 1);

    ends(held, heldWork);
    RunScene.await(
        "active", () -> held.hold(hold.getString("id")).getString("state").equals("ACTIVE"));
    assertThat(held.hold(hold.getString("id")).getList("overtaken")).isEmpty();
    assertThat(held.items(heldRun).getFirst())
        .containsEntry("state", "HELD")
        .containsEntry("reason", hold.getString("id"));
    assertThat(held.crm.changes()).isEmpty();
    assertThat(held.crm.rows()).containsKey("contacts " + heldContact);

    RunScene.await("ended", () -> taken.run(takenRun).getString("state").equals("COMPLETED"));
    assertThat(taken.counts(takenRun)).isEqualTo(Map.of("CERTIFIED", 1, "CANCELLED", 1));
    assertThat(contactChanges(taken)).as("once").hasSize(1);
    RunScene.await("resumed", () -> own.run(ownRun).getString("state").equals("COMPLETED"));
    assertThat(own.counts(ownRun)).isEqualTo(Map.of("CERTIFIED", 1));
    assertThat(contactChanges(own)).as("sent once").hasSize(1);
    assertThat(intents(ownRun)).isEqualTo("APPLIED");
    assertThat(own.certificates(ownRun)).as("I_ONECERT").hasSize(1);
    assertThat(ownWork.statusCode()).isEqualTo(202);
  }

  private static void ends(RunScene scene, Response work) {
    Response ended = scene.requester.awaitOperation(work);
    assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
  }
}
