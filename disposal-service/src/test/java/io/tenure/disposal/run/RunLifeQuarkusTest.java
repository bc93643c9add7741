package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrm;
import io.tenure.disposal.TestCrmMap;
import io.tenure.evidence.certificate.Certificate;
import io.tenure.evidence.certificate.Certificate.MethodClass;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run from its request to its certificates, compared with the CRM's tables from outside. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class RunLifeQuarkusTest extends OnTestCrm {

  @Test
  void I_SCOPE_exactlyWhatTheDryRunSaidIsDone() {
    Map<String, String> before = crm.rows();
    UUID run = scene.planned();
    JsonPath planned = scene.run(run);
    assertThat(planned.getString("state")).isEqualTo("PLANNED");
    assertThat(planned.getString("digest")).matches("sha256:[0-9a-f]{64}");
    assertThat(planned.getInt("items")).isEqualTo(TestCrm.DUE);
    assertThat(Set.copyOf(scene.keys(run)))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    JsonPath effect = scene.auditor.get("/api/v1/runs/" + run + "/effect").jsonPath();
    assertThat(effect.getInt("tables.find { it.dataset == 'public.contacts' }.deleted"))
        .isEqualTo(8);
    assertThat(effect.getInt("tables.find { it.dataset == 'public.contacts' }.changed"))
        .isEqualTo(2);
    assertThat(effect.getInt("tables.find { it.dataset == 'public.contacts' }.shells"))
        .isEqualTo(2);
    assertThat(effect.getInt("items.find { it.what == 'SHELL' }.count")).isEqualTo(2);
    assertThat(effect.getInt("tables.find { it.dataset == 'public.notes' }.dependents"))
        .isEqualTo(10);
    assertThat(effect.getList("tables.dataset")).containsExactly("public.contacts", "public.notes");
    assertThat(crm.rows()).as("a dry run changes nothing").isEqualTo(before);
    assertThat(crm.changes()).isEmpty();

    Problems.check(scene.start(run), 409, "run.state");
    assertThat(crm.rows()).as("nothing goes unapproved").isEqualTo(before);
    assertThat(scene.approve(run).jsonPath().getString("state")).isEqualTo("APPROVED");
    assertThat(crm.rows()).isEqualTo(before);
    scene.completes(run);

    Map<String, String> after = crm.rows();
    Map<String, String> expected = new TreeMap<>(before);
    for (int i = 1; i <= 8; i++) {
      expected.remove("contacts " + i);
    }
    for (int i = 1; i <= 10; i++) {
      expected.remove("notes " + (100 + i));
    }
    Set<String> others = new HashSet<>(expected.keySet());
    others.removeAll(Set.of("contacts 9", "contacts 10"));
    assertThat(after.keySet()).isEqualTo(expected.keySet());
    assertThat(after).containsAllEntriesOf(only(expected, others));
    assertThat(after.get("contacts 9") + after.get("contacts 10"))
        .as("a shell says nothing about the person")
        .doesNotContain("Person")
        .doesNotContain(".example")
        .doesNotContain("+49")
        .contains("2015-01-01");

    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
    List<Certificate> certificates = scene.certificates(run);
    assertThat(certificates).hasSize(10);
    assertThat(certificates)
        .filteredOn(c -> c.method().category() == MethodClass.LOGICALLY_DELETED)
        .hasSize(8)
        .allSatisfy(c -> assertThat(c.verification().result()).isEqualTo("ABSENT"));
    assertThat(certificates)
        .filteredOn(c -> c.method().category() == MethodClass.SHELL)
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.verification().result()).isEqualTo("AS_SPECIFIED"));
    assertThat(certificates)
        .allSatisfy(c -> assertThat(c.manifestDigest()).isEqualTo(planned.getString("digest")))
        .allSatisfy(c -> assertThat(c.legal().rules().getFirst().citation()).startsWith("Test law"))
        .allSatisfy(c -> assertThat(c.verification().credential()).isEqualTo("verify"))
        .allSatisfy(c -> assertThat(c.intent().at()).isBefore(c.verification().at()));
    int deleted =
        certificates.stream()
            .flatMap(c -> c.method().effects().stream())
            .mapToInt(Certificate.Effect::deleted)
            .sum();
    assertThat(deleted).as("the certificates name every row that went").isEqualTo(8 + 10);

    assertThat(scene.request().jsonPath().getString("problem.code"))
        .as("what went is not due again")
        .isEqualTo("run.empty");
    Problems.check(scene.start(run), 409, "run.state");
    Problems.check(scene.requester.post("/api/v1/runs/" + run + "/cancel", null), 409, "run.state");
    assertThat(scene.counts(run)).as("I_TERMINAL").isEqualTo(Map.of("CERTIFIED", 10));
  }

  @Test
  void I_SCOPE_anonymisedFieldsAreReplacedAndTheRowStays() {
    Map<String, String> before = crm.rows();
    UUID run =
        scene.approved(
            Map.of("datasets", List.of(TestCrmMap.LEADS), "dispositions", List.of("ANONYMISE")));
    JsonPath effect = scene.auditor.get("/api/v1/runs/" + run + "/effect").jsonPath();
    assertThat(effect.getInt("tables[0].changed")).isEqualTo(2);
    assertThat(effect.getList("tables[0].columns")).containsExactlyInAnyOrder("email", "name");
    scene.completes(run);
    Map<String, String> after = crm.rows();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    Set<String> changed = new HashSet<>(before.keySet());
    changed.removeIf(row -> before.get(row).equals(after.get(row)));
    assertThat(changed).containsExactlyInAnyOrder("leads 1", "leads 2");
    assertThat(after.get("leads 1") + after.get("leads 2"))
        .doesNotContain("Lead")
        .doesNotContain(scene.key)
        .contains("2019-05-05");
    assertThat(scene.certificates(run))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.method().category()).isEqualTo(MethodClass.ANONYMISED))
        .allSatisfy(c -> assertThat(c.object().fields()).containsExactly("email", "name"));
  }

  @Test
  void I_MINRET_whatTheLawKeepsIsRestrictedAndNotTouched() {
    Map<String, String> before = crm.rows();
    UUID run =
        scene.approved(
            Map.of(
                "datasets",
                List.of(TestCrmMap.INVOICES),
                "dispositions",
                List.of("ERASE", "RESTRICT")));
    assertThat(scene.items(run))
        .hasSize(4)
        .allSatisfy(i -> assertThat(i.get("form")).isEqualTo("RESTRICT"));
    scene.completes(run);
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(crm.changes()).isEmpty();
    assertThat(scene.certificates(run))
        .hasSize(4)
        .allSatisfy(c -> assertThat(c.method().category()).isEqualTo(MethodClass.RESTRICTED))
        .allSatisfy(c -> assertThat(c.verification().result()).isEqualTo("RECORDED"))
        .allSatisfy(c -> assertThat(c.legal().retainUntil()).isAfter(c.legal().disposeFrom()));
  }

  @Test
  void aRunCanBeTakenBackBeforeAnythingIsSent() {
    Map<String, String> before = crm.rows();
    UUID run = scene.approved();
    Response cancelled = scene.approver.post("/api/v1/runs/" + run + "/cancel", null);
    assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
    assertThat(scene.counts(run)).isEqualTo(Map.of("CANCELLED", 10));
    Problems.check(scene.start(run), 409, "run.state");
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(scene.run(scene.planned()).getInt("items")).as("it is still due").isEqualTo(10);
  }

  @Test
  void aSystemForDryRunsOnlyIsNeverErasedIn() {
    neighbours.erasing(scene.system, false);
    UUID run = scene.approved();
    Problems.check(scene.start(run), 409, "system.erasing-forbidden");
    assertThat(scene.run(run).getString("state")).isEqualTo("APPROVED");
    assertThat(crm.changes()).isEmpty();
  }

  private static Map<String, String> only(Map<String, String> rows, Set<String> keys) {
    Map<String, String> some = new TreeMap<>(rows);
    some.keySet().retainAll(keys);
    return some;
  }
}
