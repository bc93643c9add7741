package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What only people can decide: whether the clock can be believed, and what is tried again. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class PeopleDecideQuarkusTest extends OnTestCrm {

  private static final Map<String, String> LOOKED = Map.of("reason", "The clock was set right.");

  @Test
  void I_CLOCK_aJumpFreezesAllDisposalUntilTwoPeopleHaveLooked() {
    UUID run = scene.approved();
    assertThat(clock().getString("clock.state")).isEqualTo("RUNNING");
    Problems.check(release(scene.approver), 409, "safeguard.not-frozen");
    RunScene.ownUpdate("update clock_guard set high_water = clock_timestamp() + interval '1 day'");
    try {
      Problems.check(scene.start(run), 503, "safeguard.frozen");
      assertThat(clock().getString("clock.state")).isEqualTo("FROZEN");
      assertThat(clock().getString("clock.reason")).contains("went back");
      assertThat(clock().getString("clock.frozenAt")).isNotNull();
      assertThat(crm.changes()).isEmpty();

      Problems.check(
          scene.officer.post("/api/v1/safeguards/clock/release", LOOKED), 403, "auth.forbidden");
      JsonPath first = release(scene.approver).jsonPath();
      assertThat(first.getString("clock.state")).isEqualTo("FROZEN");
      assertThat(first.getString("clock.releaseAskedBy")).isEqualTo("aaron");
      Problems.check(release(scene.approver), 403, "safeguard.same-person");
      Problems.check(scene.start(run), 503, "safeguard.frozen");
      assertThat(release(scene.second).jsonPath().getString("clock.state")).isEqualTo("RUNNING");
    } finally {
      RunScene.ownUpdate(
          "update clock_guard set frozen = false, high_water = clock_timestamp(), reason = null");
    }
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
    assertThat(
            RunScene.own(
                "select string_agg(type, ' ' order by position) from ledger_opening where type like 'CLOCK%'"))
        .endsWith("CLOCK_FROZEN CLOCK_RELEASE_ASKED CLOCK_RELEASED");
  }

  @Test
  void I_NOLOST_whatNeededAPersonIsTriedAgainThroughANewListAndApproval() {
    crm.owner(
        "create table badges (contact_id integer not null references contacts on delete cascade)");
    UUID run = scene.approved();
    scene.pauses(run, "canary.failed");
    Map<String, Object> sick =
        scene.items(run).stream()
            .filter(item -> item.get("state").equals("NEEDS_ATTENTION"))
            .findFirst()
            .orElseThrow();
    assertThat(sick).containsEntry("reason", "refused.undeclared-cascade");
    assertThat(crm.changes()).isEmpty();
    scene.requester.post("/api/v1/runs/" + run + "/cancel", null);
    assertThat(scene.keys(scene.planned()))
        .as("what needs a person is not tried behind their back")
        .hasSize(9)
        .doesNotContain(scene.keyOf(sick.get("record").toString()));
    scene.requester.post("/api/v1/runs/" + latest() + "/cancel", null);

    crm.owner("drop table badges");
    String item = "/api/v1/runs/" + run + "/items/" + sick.get("id");
    Problems.check(
        scene.requester.post("/api/v1/runs/" + run + "/items/" + run + "/try-again", null),
        404,
        "item.not-found");
    assertThat(scene.requester.post(item + "/try-again", null).jsonPath().getMap(""))
        .containsEntry("state", "CANCELLED")
        .containsEntry("reason", "item.tried-again");
    Problems.check(scene.requester.post(item + "/try-again", null), 409, "item.state");
    scene.completes(scene.approved());
    assertThat(crm.rows().keySet()).filteredOn(k -> k.startsWith("contacts ")).hasSize(32);
  }

  private JsonPath clock() {
    return scene.auditor.get("/api/v1/safeguards").jsonPath();
  }

  private String latest() {
    List<String> runs =
        scene
            .auditor
            .get("/api/v1/runs?limit=1&system=" + scene.system)
            .jsonPath()
            .getList("items.id");
    return runs.getFirst();
  }

  private static io.restassured.response.Response release(Api who) {
    return who.post("/api/v1/safeguards/clock/release", LOOKED);
  }
}
