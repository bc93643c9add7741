package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.kit.testing.PostgresResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What changed between approval and erasure, in the CRM and at the other services. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class ChangedMeanwhileQuarkusTest extends OnTestCrm {

  private static final String ACTIVE_AGAIN =
      "update contacts set last_activity = now() where id = ";

  @Test
  void I_BASIS_whatAUserChangedOrRemovedIsLeftAsItIs() {
    UUID run = scene.approved();
    crm.owner(ACTIVE_AGAIN + 3);
    crm.owner("update contacts set last_activity = timestamptz '2020-03-01' where id = 4");
    crm.owner("delete from notes where contact_id = 5; delete from contacts where id = 5");
    String three = crm.rows().get("contacts 3");
    String four = crm.rows().get("contacts 4");
    scene.completes(run);

    assertThat(scene.item(run, 3)).containsEntry("reason", "record.changed");
    assertThat(scene.item(run, 4)).containsEntry("reason", "record.changed");
    assertThat(scene.item(run, 5))
        .containsEntry("state", "EXEMPT")
        .containsEntry("reason", "record.absent");
    assertThat(crm.rows())
        .containsEntry("contacts 3", three)
        .containsEntry("contacts 4", four)
        .containsKeys("notes 103", "notes 104");
    assertThat(scene.certificates(run)).hasSize(7);
    scene.nothingIsLost(run);

    scene.inventory();
    UUID next = scene.planned();
    assertThat(scene.keys(next))
        .as("I_NOLOST: 4 is still due, by its new facts; 3 is not")
        .containsExactly(4);
  }

  @Test
  void I_BASIS_aChangeWhileTheLastLookIsGoingOnIsSeenToo() {
    UUID run = scene.approved();
    AtomicBoolean once = new AtomicBoolean();
    neighbours.beforeAnswer(
        path -> {
          // The record was read a moment ago; now a user saves it, and then consent is answered.
          if (path.equals("consent-states") && once.compareAndSet(false, true)) {
            crm.owner("update contacts set last_activity = now() where id <= 10");
          }
        });
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(once).isTrue();
    assertThat(crm.rows().keySet()).isEqualTo(before.keySet());
    assertThat(crm.changes()).noneMatch(change -> change.startsWith("DELETE"));
    assertThat(scene.items(run))
        .allSatisfy(
            item ->
                assertThat(item.get("reason")).isIn("refused.record-changed", "record.changed"));
    assertThat(scene.certificates(run)).isEmpty();
    scene.nothingIsLost(run);
  }

  @Test
  void I_BASIS_consentGivenAgainInThatMomentStopsTheErasure() {
    UUID run = scene.approved();
    List<String> subjects = List.of(scene.subject(6), scene.subject(7));
    AtomicBoolean once = new AtomicBoolean();
    neighbours.beforeAnswer(
        path -> {
          if (path.equals("consent-states") && once.compareAndSet(false, true)) {
            subjects.forEach(scene::consentGiven);
          }
        });
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(scene.item(run, 6)).containsEntry("reason", "record.not-due");
    assertThat(scene.item(run, 7)).containsEntry("reason", "record.not-due");
    for (String row : List.of("contacts 6", "contacts 7", "notes 106", "notes 107")) {
      assertThat(crm.rows()).containsEntry(row, before.get(row));
    }
    assertThat(scene.certificates(run)).hasSize(8);
    scene.inventory();
    assertThat(scene.request().jsonPath().getString("problem.code"))
        .as("who consents is not due")
        .isEqualTo("run.empty");
  }

  @Test
  void I_BASIS_anotherPolicyVersionVoidsWhatItChanges() {
    UUID run = scene.approved();
    scene.policy(30);
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(scene.items(run))
        .allSatisfy(item -> assertThat(item).containsEntry("reason", "plan.changed"));
    scene.nothingIsLost(run);
    scene.policy(3);
    scene.inventory();
    assertThat(scene.keys(scene.planned())).as("I_NOLOST").hasSize(10);
  }

  @Test
  void I_BASIS_anotherMapVersionPausesTheRun() {
    UUID run = scene.approved();
    neighbours.map(scene.system, TestCrmMap.of(scene.system, scene.key, 2));
    Map<String, String> before = crm.rows();
    scene.pauses(run, "map.changed");
    scene.pauses(run, "map.changed");
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(scene.counts(run)).isEqualTo(Map.of("READY", 10));

    scene.requester.post("/api/v1/runs/" + run + "/cancel", null);
    scene.inventory();
    UUID next = scene.approved();
    assertThat(scene.run(next).getInt("mapVersion")).isEqualTo(2);
    scene.completes(next);
    assertThat(scene.counts(next)).isEqualTo(Map.of("CERTIFIED", 10));
  }

  @Test
  void I_SCOPE_aNewDependentRowIsNamedOrNothingGoes() {
    UUID run = scene.approved(Map.of("limit", 1));
    int contact = scene.keys(run).getFirst();
    crm.owner("insert into notes values (900, %d, null, 'called again', now())".formatted(contact));
    scene.completes(run);
    if (crm.rows().containsKey("contacts " + contact)) {
      assertThat(crm.rows()).containsKeys("notes 900", "notes " + (100 + contact));
      assertThat(scene.certificates(run)).isEmpty();
      return;
    }
    assertThat(crm.rows()).doesNotContainKeys("notes 900", "notes " + (100 + contact));
    assertThat(scene.certificates(run))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.method().effects())
                    .filteredOn(e -> e.dataset().equals(TestCrmMap.NOTES))
                    .as("the certificate names the row that the dry run did not know")
                    .singleElement()
                    .satisfies(e -> assertThat(e.deleted()).isEqualTo(2)));
  }
}
