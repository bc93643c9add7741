package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A CRM, or a service, that fails in the middle of a run, and one that does not let go. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class TargetFailuresQuarkusTest extends OnTestCrm {

  private static final String UNREACHABLE = "(crm|connector)\\.unreachable";

  /** From its n-th round on, which begins by asking for the active policy. */
  private void fromRound(int n, Runnable act) {
    AtomicInteger rounds = new AtomicInteger();
    neighbours.beforeAnswer(
        path -> {
          if (path.equals("active-policy") && rounds.incrementAndGet() == n) {
            act.run();
          }
        });
  }

  private long erasedContacts() {
    return crm.changes().stream().filter(c -> c.startsWith("DELETE contacts")).count();
  }

  @Test
  void I_NOLOST_aCrmThatGoesDownPausesTheRunAndItGoesOnLater() {
    UUID run = scene.approved(Map.of("limit", 8));
    fromRound(2, scene.relay::takeDown);
    scene.pauses(run, UNREACHABLE);
    int certified = scene.counts(run).getOrDefault("CERTIFIED", 0);
    assertThat(certified).as("the canary had gone").isEqualTo(1);
    assertThat(scene.counts(run)).containsEntry("READY", 7);
    assertThat(scene.certificates(run)).hasSize(1);
    scene.nothingIsLost(run);

    scene.pauses(run, UNREACHABLE);
    assertThat(scene.items(run)).as("costs no try").allMatch(i -> i.get("attempts").equals(0));
    scene.relay.bringBack();
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 8));
    assertThat(crm.changes().stream().filter(c -> c.contains(" notes "))).hasSize(8);
  }

  @Test
  void I_FAILCLOSED_withoutAFreshAnswerNothingIsSent() {
    UUID run = scene.approved();
    Map<String, String> before = crm.rows();
    fromRound(1, () -> neighbours.consentDown = true);
    scene.pauses(run, "consent.unavailable");
    neighbours.consentDown = false;
    fromRound(1, () -> neighbours.policyDown = true);
    scene.pauses(run, "policy.unavailable");
    neighbours.policyDown = false;
    fromRound(1, () -> neighbours.classificationDown = true);
    scene.pauses(run, "classification.unavailable");
    Response refused = scene.start(run);
    Problems.check(refused, 503, "classification.unavailable");
    neighbours.classificationDown = false;

    assertThat(crm.rows()).isEqualTo(before);
    assertThat(crm.changes()).isEmpty();
    assertThat(scene.counts(run)).isEqualTo(Map.of("READY", 10));
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
  }

  @Test
  void anEraseAccountThatMayNotIsRefusedAndCostsNothing() {
    crm.owner("delete from invoices"); // no shells here
    UUID run = scene.approved(Map.of("limit", 2));
    scene.secrets("nobody_of_that_name");
    Problems.check(scene.start(run), 409, "run.rights-missing");
    scene.secrets(crm.eraser());
    crm.owner("revoke delete on contacts from " + crm.eraser());
    Problems.check(scene.start(run), 409, "run.rights-missing");
    crm.owner("grant delete on contacts to " + crm.eraser());
    assertThat(erasedContacts()).isZero();

    fromRound(2, () -> crm.owner("revoke delete on notes from " + crm.eraser()));
    scene.pauses(run, "refused.rights-too-small");
    assertThat(scene.counts(run))
        .as("the canary had gone")
        .isEqualTo(Map.of("CERTIFIED", 1, "READY", 1));
    scene.pauses(run, "refused.rights-too-small");
    scene.secrets("nobody_of_that_name");
    scene.pauses(run, "refused.unreachable");
    scene.secrets(crm.eraser());
    assertThat(scene.items(run)).as("costs no try").allMatch(i -> i.get("attempts").equals(0));
    assertThat(erasedContacts()).isEqualTo(1);
    crm.owner("grant delete on notes to " + crm.eraser());
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 2));
    assertThat(erasedContacts()).isEqualTo(2);
  }

  @Test
  void I_PROOF_whatCannotBeReadBackIsNotCertified() {
    UUID run = scene.approved(Map.of("limit", 1));
    fromRound(1, () -> crm.owner("revoke select on contacts from " + crm.verifier()));
    scene.pauses(run, "connector.rights-too-small");
    assertThat(scene.items(run).getFirst()).containsEntry("state", "VERIFYING");
    assertThat(scene.certificates(run)).isEmpty();
    crm.owner("grant select on contacts to " + crm.verifier());
    scene.completes(run);
    assertThat(scene.certificates(run)).hasSize(1);
  }

  @Test
  void I_PROOF_whatComesBackIsTriedAndThenLeftToAPersonNeverCertified() {
    crm.owner(
        """
        create function come_back() returns trigger language plpgsql security definer as $$
        begin
          insert into public.contacts select old.*;
          return null;
        end $$;
        create trigger zombie after delete on contacts for each row execute function come_back()
        """);
    crm.owner("delete from invoices"); // no shells here
    UUID run = scene.approved(Map.of("limit", 3));
    List<Integer> keys = scene.keys(run);
    scene.pauses(run, "canary.failed");
    Map<String, Object> canary = scene.item(run, keys.getFirst());
    assertThat(canary)
        .containsEntry("state", "NEEDS_ATTENTION")
        .containsEntry("reason", "outcome.resisted")
        .containsEntry("attempts", 5);
    assertThat(scene.counts(run)).isEqualTo(Map.of("NEEDS_ATTENTION", 1, "READY", 2));
    assertThat(crm.rows()).containsKey("contacts " + keys.getFirst());
    assertThat(erasedContacts()).as("counted tries, of one record only").isEqualTo(5);
    assertThat(scene.certificates(run)).isEmpty();
    scene.pauses(run, "canary.failed");
    assertThat(erasedContacts()).isEqualTo(5);
    scene.nothingIsLost(run);
  }

  @Test
  void I_SCOPE_aDeleteThatIsSwallowedOrCascadesUnseenIsRolledBack() {
    crm.owner(
        """
        create table badges (id integer primary key, contact_id integer references contacts on delete cascade);
        insert into badges select i, i from generate_series(1, 10) i;
        """);
    crm.owner("delete from invoices"); // no shells here
    Map<String, String> before = crm.rows();
    UUID cascading = scene.approved(Map.of("limit", 1));
    scene.completes(cascading);
    assertThat(scene.items(cascading).getFirst())
        .containsEntry("state", "NEEDS_ATTENTION")
        .containsEntry("reason", "refused.undeclared-cascade");

    crm.owner("alter table badges drop constraint badges_contact_id_fkey");
    crm.owner("alter table badges add foreign key (contact_id) references contacts");
    UUID pointedAt = scene.approved(Map.of("limit", 1));
    scene.completes(pointedAt);
    assertThat(scene.items(pointedAt).getFirst())
        .containsEntry("state", "NEEDS_ATTENTION")
        .hasEntrySatisfying(
            "reason", r -> assertThat(r).isIn("refused.constraint", "refused.undeclared-cascade"));
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(erasedContacts()).isZero();

    crm.owner("drop table badges");
    crm.owner(
        """
        create function swallow() returns trigger language plpgsql as 'begin return null; end';
        create trigger swallowed before delete on contacts for each row execute function swallow()
        """);
    UUID swallowed = scene.approved(Map.of("limit", 1));
    scene.completes(swallowed);
    assertThat(scene.items(swallowed).getFirst())
        .containsEntry("state", "NEEDS_ATTENTION")
        .containsEntry("reason", "refused.count-differs");
    assertThat(crm.rows()).as("its notes are still there").isEqualTo(before);
    assertThat(crm.changes()).allMatch(c -> c.startsWith("DELETE invoices"));
  }

  @Test
  void aConstraintInTheWayIsSaidInTheDryRunAndNeverForced() {
    Map<String, ?> leads =
        Map.of("datasets", List.of(TestCrmMap.LEADS), "dispositions", List.of("ANONYMISE"));
    UUID run = scene.approved(leads);
    Map<String, String> before = crm.rows();
    crm.owner("alter table leads add check (name like 'Lead %')");
    scene.pauses(run, "canary.failed");
    assertThat(scene.counts(run)).isEqualTo(Map.of("NEEDS_ATTENTION", 1, "READY", 1));
    assertThat(
            scene.items(run).stream()
                .filter(i -> i.get("state").equals("NEEDS_ATTENTION"))
                .findFirst())
        .hasValueSatisfying(i -> assertThat(i).containsEntry("reason", "replacement.impossible"));
    assertThat(crm.rows()).isEqualTo(before);

    scene.requester.post("/api/v1/runs/" + run + "/cancel", null);
    Response empty = scene.request(leads);
    assertThat(empty.jsonPath().getString("problem.code")).isEqualTo("run.empty");
    assertThat(empty.jsonPath().getString("problem.effect.impossible[0].field")).isEqualTo("name");
    assertThat(empty.jsonPath().getString("problem.effect.impossible[0].why"))
        .contains("constraint");
    assertThat(crm.changes()).isEmpty();
  }
}
