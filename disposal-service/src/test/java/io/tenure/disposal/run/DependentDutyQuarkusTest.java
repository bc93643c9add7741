package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.evidence.certificate.Certificate;
import io.tenure.kit.testing.PostgresResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A record is due, and rows that live and die with it are protected by a duty of their own: notes
 * of 2016 that must stay, of contacts who are due since 2023.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class DependentDutyQuarkusTest extends OnTestCrm {

  @Test
  void I_MINRET_aRowWithADutyOfItsOwnStaysAndTheRecordStaysAsAShellUntilItIsOver() {
    crm.owner("update notes set created_at = now() - interval '1 year' where id = 101");
    scene.notesKept(5);
    scene.inventory();
    Map<String, String> before = crm.rows();
    UUID run = scene.planned();
    List<Map<String, Object>> tables =
        scene.auditor.get("/api/v1/runs/" + run + "/effect").jsonPath().getList("tables");
    assertThat(tables)
        .as("the dry run knows")
        .anySatisfy(
            t ->
                assertThat(t)
                    .containsEntry("dataset", TestCrmMap.CONTACTS)
                    .containsEntry("deleted", 7)
                    .containsEntry("changed", 3)
                    .containsEntry("shells", 3))
        .anySatisfy(
            t ->
                assertThat(t)
                    .containsEntry("dataset", TestCrmMap.NOTES)
                    .containsEntry("dependents", 9));
    scene.approve(run);
    scene.completes(run);

    assertThat(crm.rows())
        .containsEntry("notes 101", before.get("notes 101"))
        .doesNotContainKeys("notes 102", "contacts 2");
    assertThat(crm.rows().get("contacts 1")).doesNotContain("Person", "p1@", "+49");
    assertThat(scene.item(run, 1)).containsEntry("method", "SHELL");
    assertThat(scene.certificates(run))
        .filteredOn(c -> c.method().category() == Certificate.MethodClass.SHELL)
        .as("this one, and two to which invoices point")
        .hasSize(3);
    scene.inventory();
    assertThat(scene.request().jsonPath().getString("problem.code"))
        .as("a shell waits for what points to it")
        .isEqualTo("run.empty");

    scene.notesKept(1);
    crm.owner("update notes set created_at = now() - interval '2 years' where id = 101");
    scene.inventory();
    scene.completes(scene.approved());
    assertThat(crm.rows()).doesNotContainKeys("contacts 1", "notes 101");
  }

  @Test
  void I_MINRET_theLastLookSeesADutyThatBeganAfterTheApproval() {
    scene.notesKept(5);
    scene.inventory();
    UUID run = scene.approved();
    crm.owner("update notes set created_at = now() where id = 103");
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(crm.rows()).containsEntry("notes 103", before.get("notes 103"));
    assertThat(crm.rows()).containsKey("contacts 3");
    assertThat(crm.rows()).doesNotContainKeys("contacts 4", "notes 104");
    scene.nothingIsLost(run);
  }

  @Test
  void I_MINRET_aRowThatWasNeverAssessedDoesNotGoAlong() {
    UUID run = scene.approved();
    crm.owner("insert into notes values (900, 5, null, 'new', now())");
    scene.completes(run);
    assertThat(crm.rows()).containsKeys("contacts 5", "notes 105", "notes 900");
    assertThat(scene.item(run, 5))
        .containsEntry("state", "CANCELLED")
        .containsEntry("reason", "dependents.changed");
    assertThat(crm.rows()).doesNotContainKey("contacts 6");
    scene.nothingIsLost(run);

    assertThat(scene.request().jsonPath().getString("problem.code"))
        .as("held back until it was read and assessed")
        .isEqualTo("run.empty");
    scene.inventory();
    scene.completes(scene.approved());
    assertThat(crm.rows()).doesNotContainKeys("contacts 5", "notes 105", "notes 900");
  }
}
