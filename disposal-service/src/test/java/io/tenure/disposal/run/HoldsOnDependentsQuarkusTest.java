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
import io.tenure.kit.testing.PostgresResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holds on rows that would go along with a row that is not held itself. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class HoldsOnDependentsQuarkusTest extends OnTestCrm {

  @Test
  void I_HOLD_aHoldOnADependentRowWaitsForTheRequestThatWouldTakeItAlong() {
    UUID run = scene.approved(Map.of("limit", 1));
    String row = "notes " + (100 + scene.keys(run).getFirst());
    UUID note = scene.records(TestCrmMap.NOTES, "NO_RULE").get(100 + scene.keys(run).getFirst());
    Relay.Fault commit = scene.relay.holdCommit();
    Response started = scene.start(run);
    commit.awaitReached();
    JsonPath placed = scene.hold(Map.of("records", List.of(note)));
    boolean thereWhenPlaced = crm.rows().containsKey(row);
    commit.release();
    scene.requester.awaitOperation(started);
    boolean erased = thereWhenPlaced && !crm.rows().containsKey(row);
    assertThat(placed.getString("state").equals("ACTIVE") && erased)
        .as("the row was erased under a hold that said ACTIVE")
        .isFalse();
    assertThat(placed.getString("state")).isEqualTo("REQUESTED");
    assertThat(placed.getInt("waitingFor")).isEqualTo(1);
    RunScene.await(
        "active", () -> scene.hold(placed.getString("id")).getString("state").equals("ACTIVE"));
  }

  @Test
  void I_HOLD_aHeldPersonsRowThatTheInventoryDoesNotKnowYetIsNotTakenAlong() {
    UUID run = scene.approved(Map.of("limit", 1));
    int contact = scene.keys(run).getFirst();
    String third = "third@" + scene.key + ".example";
    JsonPath hold = scene.hold(Map.of("subjects", List.of(scene.subject(third))));
    assertThat(hold.getString("state")).isEqualTo("ACTIVE");
    crm.owner(
        "insert into notes values (900, %d, '%s', 'evidence', now())".formatted(contact, third));
    scene.execute(run);
    assertThat(crm.rows()).containsKey("notes 900");
    scene.nothingIsLost(run);
  }
}
