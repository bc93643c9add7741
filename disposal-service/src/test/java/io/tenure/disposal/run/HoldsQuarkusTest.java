package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.disposal.Relay;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Legal holds against runs in every phase. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class HoldsQuarkusTest extends OnTestCrm {

  @Test
  void I_HOLD_nothingCoveredGoesAndItIsDueAgainWhenTheHoldEnds() {
    String third = "third@" + scene.key + ".example";
    crm.owner("update notes set about_email = '" + third + "' where id = 103");
    scene.inventory();
    UUID run = scene.planned();
    Map<Integer, UUID> contacts = scene.records(TestCrmMap.CONTACTS, "DUE");
    UUID note = scene.records(TestCrmMap.NOTES, "NO_RULE").get(104);

    JsonPath beforeApproval = scene.hold(Map.of("subjects", List.of(scene.subject(1))));
    assertThat(beforeApproval.getString("state")).isEqualTo("ACTIVE");
    assertThat(beforeApproval.getInt("waitingFor")).isZero();
    assertThat(scene.item(run, 1))
        .containsEntry("state", "HELD")
        .containsEntry("reason", beforeApproval.getString("id"));
    scene.approve(run);
    JsonPath beforeStart = scene.hold(Map.of("records", List.of(contacts.get(2))));
    assertThat(scene.counts(run)).isEqualTo(Map.of("READY", 8, "HELD", 2));
    JsonPath aboutThird = scene.hold(Map.of("subjects", List.of(scene.subject(third))));
    JsonPath onNote = scene.hold(Map.of("records", List.of(note)));
    scene.hold(Map.of("system", scene.system, "datasets", List.of(TestCrmMap.INVOICES)));

    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 6, "HELD", 4));
    assertThat(scene.item(run, 3)).containsEntry("reason", aboutThird.getString("id"));
    assertThat(scene.item(run, 4)).containsEntry("reason", onNote.getString("id"));
    for (int i = 1; i <= 4; i++) {
      assertThat(crm.rows())
          .containsEntry("contacts " + i, before.get("contacts " + i))
          .containsEntry("notes " + (100 + i), before.get("notes " + (100 + i)));
    }
    assertThat(scene.request().jsonPath().getString("problem.code")).isEqualTo("run.empty");

    Api both = Api.as("olga", Roles.HOLD_OFFICER, Roles.HOLD_RELEASER);
    Response self = scene.release(both, beforeApproval.getString("id"));
    Problems.check(self, 403, "hold.same-person");
    assertThat(scene.hold(beforeApproval.getString("id")).getString("state")).isEqualTo("ACTIVE");
    for (JsonPath hold : List.of(beforeApproval, beforeStart, aboutThird, onNote)) {
      Response released = scene.release(scene.releaser, hold.getString("id"));
      assertThat(released.jsonPath().getString("state")).isEqualTo("RELEASED");
      assertThat(released.jsonPath().getString("releasedBy")).isEqualTo("ralf");
    }
    Problems.check(scene.release(scene.releaser, onNote.getString("id")), 409, "hold.released");
    scene.nothingIsLost(run);
    assertThat(crm.rows()).as("a release alone erases nothing").containsKey("contacts 1");
    assertThat(scene.keys(scene.planned()))
        .as("I_NOLOST: due at once, for a new approval")
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void I_HOLD_aDatasetASystemOrEverythingIsHeldWithWhatGoesAlong() {
    UUID run = scene.planned();
    String digest = scene.run(run).getString("digest");
    for (Map<String, ?> scope :
        List.of(
            Map.of("system", scene.system, "datasets", List.of(TestCrmMap.NOTES)),
            Map.of("system", scene.system),
            Map.of("all", true))) {
      JsonPath hold = scene.hold(scope);
      assertThat(scene.counts(run)).as("%s", scope).isEqualTo(Map.of("HELD", 10));
      Response empty = scene.request();
      assertThat(empty.jsonPath().getString("problem.code")).isEqualTo("run.empty");
      scene.release(scene.releaser, hold.getString("id"));
      assertThat(scene.counts(run)).isEqualTo(Map.of("PLANNED", 10));
    }
    assertThat(scene.run(run).getString("digest")).isEqualTo(digest);
    scene.approve(run);
    JsonPath last = scene.hold(Map.of("all", true));
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(scene.counts(run)).isEqualTo(Map.of("HELD", 10));
    scene.release(scene.releaser, last.getString("id"));
    assertThat(scene.run(scene.planned()).getInt("items")).isEqualTo(10);
    assertThat(crm.changes()).isEmpty();
  }

  @Test
  void I_HOLDLIVE_aHoldWaitsForWhatIsOnItsWayAndNamesWhatOvertookIt() {
    UUID run = scene.approved();
    Relay.Fault commit = scene.relay.holdCommit();
    Response started = scene.start(run);
    commit.awaitReached();
    JsonPath placed = scene.hold(Map.of("system", scene.system));
    assertThat(placed.getString("state")).isEqualTo("REQUESTED");
    int waiting = placed.getInt("waitingFor");
    assertThat(waiting).isPositive();
    assertThat(placed.getList("overtaken")).hasSize(waiting);
    String id = placed.getString("id");
    assertThat(scene.hold(id).getString("activeAt")).isNull();
    commit.release();
    scene.requester.awaitOperation(started);
    RunScene.await("active", () -> scene.hold(id).getString("state").equals("ACTIVE"));

    JsonPath active = scene.hold(id);
    assertThat(active.getInt("waitingFor")).isZero();
    assertThat(active.getString("activeAt")).isNotNull();
    assertThat(active.getList("overtaken")).isEqualTo(placed.getList("overtaken"));
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", waiting, "HELD", 10 - waiting));
    assertThat(crm.changes().stream().filter(c -> c.contains(" contacts ")))
        .as("nothing went that was not on its way already")
        .hasSize(waiting);
    assertThat(scene.certificates(run)).hasSize(waiting);
    scene.nothingIsLost(run);
  }
}
