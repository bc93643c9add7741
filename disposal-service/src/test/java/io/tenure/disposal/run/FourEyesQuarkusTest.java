package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may approve what: two people, the exact list, for seven days. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class FourEyesQuarkusTest extends OnTestCrm {

  private static final String ANY_DIGEST = "sha256:" + "0".repeat(64);

  @Test
  void I_FOUREYES_neitherTheRequesterNorAServiceNorAnotherListIsApproved() {
    UUID run = scene.planned();
    String digest = scene.run(run).getString("digest");
    String approve = "/api/v1/runs/" + run + "/approve";

    Api both = Api.as("rita", Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER);
    Response self = both.post(approve, Map.of("digest", digest));
    Problems.check(self, 403, "run.same-person");
    assertThat(self.jsonPath().getString("detail"))
        .isEqualTo("Whoever requested or approved a run before cannot approve it.");

    Api service = Api.as("service-account-batch", Roles.SERVICE, Roles.DISPOSAL_APPROVER);
    Problems.check(service.post(approve, Map.of("digest", digest)), 403, "run.no-service-approval");
    Problems.check(
        Api.as("service-account-batch", Roles.SERVICE).post(approve, Map.of("digest", digest)),
        403,
        "auth.forbidden");
    Problems.check(scene.requester.post(approve, Map.of("digest", digest)), 403, "auth.forbidden");

    Response other = scene.approver.post(approve, Map.of("digest", ANY_DIGEST));
    Problems.check(other, 409, "run.digest-differs");
    assertThat(other.jsonPath().getString("detail")).contains("look at it again");
    Problems.check(scene.approver.post(approve, Map.of("digest", "yes")), 400, "request.invalid");

    assertThat(scene.run(run).getString("state")).isEqualTo("PLANNED");
    assertThat(scene.run(run).getList("approvals")).isEmpty();
    Problems.check(scene.start(run), 409, "run.state");
    assertThat(scene.counts(run)).isEqualTo(Map.of("PLANNED", 10));
    assertThat(crm.changes()).isEmpty();
  }

  @Test
  void I_FOUREYES_anApprovalIsForOneListOnly() {
    UUID first = scene.planned(Map.of("limit", 3));
    String seen = scene.run(first).getString("digest");
    scene.requester.post("/api/v1/runs/" + first + "/cancel", null);
    UUID second = scene.planned();
    assertThat(scene.run(second).getString("digest")).isNotEqualTo(seen);
    Problems.check(
        scene.approver.post("/api/v1/runs/" + second + "/approve", Map.of("digest", seen)),
        409,
        "run.digest-differs");
    Problems.check(
        scene.approver.post("/api/v1/runs/" + first + "/approve", Map.of("digest", seen)),
        409,
        "run.state");
    assertThat(crm.changes()).isEmpty();
  }

  @Test
  void I_FOUREYES_anApprovalHoldsForSevenDays() {
    UUID run = scene.approved();
    RunScene.ownUpdate(
        "update run set approved_at = approved_at - interval '7 days 1 minute' where id = '"
            + run
            + "'");
    Response late = scene.start(run);
    Problems.check(late, 409, "run.state");
    assertThat(late.jsonPath().getString("detail")).contains("older than seven days");
    assertThat(crm.changes()).isEmpty();
    scene.nothingIsLost(run);

    scene.requester.post("/api/v1/runs/" + run + "/cancel", null);
    assertThat(scene.run(scene.planned()).getInt("items")).as("I_NOLOST").isEqualTo(10);
  }

  @Test
  void I_BLAST_aRunFarLargerThanUsualNeedsTwoDifferentPeople() {
    crm.owner(
        """
        insert into contacts select i, 'Person ' || i, 'p' || i || '@%1$s.example', null, 'DE', timestamptz '2015-01-01 10:00+01',
            timestamptz '2020-02-29 12:00+01', null, null, false from generate_series(41, 100) i
        """
            .formatted(scene.key));
    scene.inventory();
    UUID run = scene.planned();
    assertThat(scene.run(run).getInt("items")).isEqualTo(70);
    assertThat(scene.run(run).getInt("approvalsNeeded")).isEqualTo(2);

    assertThat(scene.approve(run).jsonPath().getString("state")).isEqualTo("PLANNED");
    Problems.check(scene.approve(run), 403, "run.same-person");
    Problems.check(scene.start(run), 409, "run.state");
    assertThat(scene.counts(run)).isEqualTo(Map.of("PLANNED", 70));
    assertThat(crm.changes()).as("only those of this test").allMatch(c -> c.startsWith("INSERT"));

    Response second = scene.approve(scene.second, run);
    assertThat(second.jsonPath().getString("state")).isEqualTo("APPROVED");
    assertThat(second.jsonPath().getList("approvals.by")).containsExactly("aaron", "berta");
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 70));
  }
}
