package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Places inside a column of JSON have outcomes of their own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class InsideJsonQuarkusTest extends OnTestCrm {

  private static final Map<String, Object> LEADS =
      Map.of("datasets", List.of(TestCrmMap.LEADS), "dispositions", List.of("ANONYMISE"));

  private void attachDetails(String... columnsThatGo) {
    crm.owner(
        """
        alter table leads add details jsonb;
        update leads set details = jsonb_build_object('customer', jsonb_build_object('phone', '+49 30 777' || id, 'colour', 'red'),
          'tax_id', 'T' || id, 'phones', jsonb_build_array(jsonb_build_object('no', '+49 40 888' || id, 'kind', 'home')));
        grant select on leads to READ, ERASE, VERIFY;
        grant update (details) on leads to ERASE
        """
            .replace("READ", crm.reader())
            .replace("ERASE", crm.eraser())
            .replace("VERIFY", crm.verifier()));
    DataMap map = TestCrmMap.of(scene.system, scene.key, 2);
    List<Dataset> datasets = new ArrayList<>();
    map.datasets().forEach(d -> datasets.add(d.name().equals(TestCrmMap.LEADS) ? with(d) : d));
    neighbours.map(
        scene.system,
        new DataMap(
            map.systemId(),
            map.systemKey(),
            2,
            map.digest(),
            map.confirmedAt(),
            datasets,
            map.relations()));
    Map<String, List<FieldGroup>> policy = new HashMap<>(TestCrmMap.policy(3));
    policy.put(
        TestCrmMap.LEADS,
        List.of(
            new FieldGroup(
                "g-lead",
                going(columnsThatGo),
                List.of(),
                TestCrmMap.policy(3).get(TestCrmMap.LEADS).getFirst().maximums()),
            new FieldGroup(
                "g-tax",
                List.of("details.tax_id"),
                TestCrmMap.policyWithNotesKept(90).get(TestCrmMap.NOTES).getFirst().minimums(),
                List.of())));
    neighbours.policy("sha256:inside-" + scene.system, List.of(), policy);
    scene.inventory();
  }

  private static List<String> going(String... columns) {
    List<String> going = new ArrayList<>(List.of("details.customer.phone", "details.phones[].no"));
    going.addAll(List.of(columns));
    return going;
  }

  private static Dataset with(Dataset d) {
    List<Field> fields = new ArrayList<>(d.fields());
    fields.add(field("details", null, null));
    fields.add(
        field("details.customer.phone", "user.contact.phone_number", List.of("customer", "phone")));
    fields.add(field("details.customer.colour", null, List.of("customer", "colour")));
    fields.add(
        field("details.phones[].no", "user.contact.phone_number", List.of("phones", "[]", "no")));
    fields.add(field("details.tax_id", "user.government_id", List.of("tax_id")));
    return d.withFields(fields);
  }

  private static Field field(String name, String category, List<String> steps) {
    return new Field(
        name,
        FieldType.JSON,
        "jsonb",
        null,
        true,
        false,
        false,
        false,
        false,
        category,
        "LOW",
        1.0,
        Status.CONFIRMED,
        steps == null ? null : new Inside("details", steps));
  }

  @Test
  void I_SCOPE_onlyWhatARuleCoversIsCutOutAndWhatTheLawKeepsStays() {
    attachDetails("email", "name");
    Map<String, String> before = crm.rows();
    UUID run = scene.approved(LEADS);
    JsonPath effect = scene.auditor.get("/api/v1/runs/" + run + "/effect").jsonPath();
    assertThat(effect.getList("tables[0].columns"))
        .containsExactlyInAnyOrder("details", "email", "name");
    assertThat(effect.getList("residue", String.class))
        .anyMatch(r -> r.contains("Inside public.leads.details"));
    scene.completes(run);
    Map<String, String> after = crm.rows();
    Set<String> changed = new HashSet<>(before.keySet());
    changed.removeIf(row -> before.get(row).equals(after.get(row)));
    assertThat(changed).containsExactlyInAnyOrder("leads 1", "leads 2");
    for (int id = 1; id <= 2; id++) {
      assertThat(after.get("leads " + id))
          .doesNotContain("777" + id)
          .doesNotContain("888" + id)
          .contains("T" + id, "red", "home");
    }
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 2));
    assertThat(scene.certificates(run))
        .hasSize(2)
        .allSatisfy(
            c -> {
              assertThat(c.verification().result()).isEqualTo("AS_SPECIFIED");
              assertThat(c.object().fields())
                  .containsExactly(
                      "details.customer.phone", "details.phones[].no", "email", "name");
            });
  }

  @Test
  void I_NOLOST_whereNothingCanBeCutOutSafelyTheDryRunSaysSo() {
    attachDetails();
    crm.owner("alter table leads add constraint shaped check (details ? 'customer')");
    Map<String, String> before = crm.rows();
    assertThat(scene.request(LEADS).asString()).contains("run.empty");
    assertThat(crm.rows()).isEqualTo(before);
  }

  @Test
  void I_PROOF_aPlaceThatTheSystemPutsBackIsNeverCertified() {
    attachDetails();
    crm.owner(
        """
        create function put_back() returns trigger language plpgsql as $$
        begin new.details := old.details; return new; end $$;
        create trigger puts_back before update on leads for each row execute function put_back()
        """);
    UUID run = scene.approved(LEADS);
    scene.pauses(run, "canary.failed");
    assertThat(scene.counts(run)).isEqualTo(Map.of("NEEDS_ATTENTION", 1, "READY", 1));
    assertThat(scene.items(run))
        .anySatisfy(item -> assertThat(item).containsEntry("reason", "outcome.resisted"));
    assertThat(scene.certificates(run)).isEmpty();
    scene.nothingIsLost(run);
  }
}
