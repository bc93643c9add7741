package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.TestCrmMap;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.plan.Clause;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Business events between approval and erasure, and without an answer about them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class EventsMeanwhileQuarkusTest extends OnTestCrm {

  @Test
  void I_BASIS_anEventThatCameAfterTheApprovalStopsTheErasure() {
    UUID run = scene.approved();
    Map<Integer, UUID> records = scene.records(TestCrmMap.CONTACTS, "DUE");
    neighbours.event(
        UUID.randomUUID(),
        "last_activity",
        records.get(3).toString(),
        null,
        "2098-01-01T00:00:00Z",
        true);
    neighbours.event(
        UUID.randomUUID(), "last_activity", null, scene.subject(4), "2098-01-01T00:00:00Z", true);
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(scene.item(run, 3)).containsEntry("reason", "record.not-due");
    assertThat(scene.item(run, 4)).containsEntry("reason", "record.not-due");
    for (String row : List.of("contacts 3", "contacts 4", "notes 103", "notes 104")) {
      assertThat(crm.rows()).containsEntry(row, before.get(row));
    }
    assertThat(scene.certificates(run)).hasSize(8);
    scene.nothingIsLost(run);
  }

  @Test
  void I_MINRET_anEventThatCameAfterTheApprovalKeepsADependentRow() {
    neighbours.policy(
        "sha256:note-event-" + scene.system,
        List.of(),
        with(Map.of(TestCrmMap.NOTES, notes(Clause.RuleKind.MINIMUM))));
    Map<Integer, UUID> ofNotes = new HashMap<>();
    Map<Integer, UUID> events = new HashMap<>();
    scene.inventory();
    scene.records(TestCrmMap.NOTES, "MISSING_TRIGGER").forEach(ofNotes::put);
    ofNotes.forEach(
        (id, record) -> {
          events.put(id, UUID.randomUUID());
          ended(events.get(id), record, "2001-01-01T00:00:00Z");
        });
    scene.inventory();
    UUID run = scene.approved();
    ended(events.get(105), ofNotes.get(105), "2024-01-01T00:00:00Z");
    Map<String, String> before = crm.rows();
    scene.execute(run);
    assertThat(crm.rows()).containsEntry("notes 105", before.get("notes 105"));
    assertThat(crm.rows()).doesNotContainKeys("notes 103", "contacts 3");
    scene.nothingIsLost(run);
  }

  private void ended(UUID event, UUID record, String at) {
    neighbours.event(event, "contract_end", record.toString(), null, at, true);
  }

  @Test
  void I_FAILCLOSED_withoutTheFeedNothingGoesAndTheRunSaysWhy() {
    UUID run = scene.approved();
    neighbours.eventsDown = true;
    scene.pauses(run, "events.unavailable");
    assertThat(crm.changes()).isEmpty();
    scene.nothingIsLost(run);
    neighbours.eventsDown = false;
    scene.completes(run);
    assertThat(scene.counts(run)).isEqualTo(Map.of("CERTIFIED", 10));
  }

  @Test
  void anEventAboutOneOfSeveralPeopleIsWithheldUntilItHappenedToAll() {
    crm.owner("update notes set about_email = 'second@" + scene.key + ".example' where id = 102");
    neighbours.policy(
        "sha256:notes-end-" + scene.system,
        List.of(),
        with(Map.of(TestCrmMap.NOTES, notes(Clause.RuleKind.MAXIMUM))));
    scene.inventory();
    for (int i = 1; i <= 2; i++) {
      neighbours.event(
          UUID.randomUUID(),
          "contract_end",
          null,
          scene.subject(i),
          "2020-01-0%dT00:00:00Z".formatted(i),
          true);
    }
    scene.inventory();
    assertThat(scene.records(TestCrmMap.NOTES, "DUE")).containsOnlyKeys(101);
    String both = scene.records(TestCrmMap.NOTES, "RETAINED").get(102).toString();
    assertThat(scene.steward.get("/api/v1/records/" + both).jsonPath().getList("withheld"))
        .isEqualTo(List.of("contract_end"));

    neighbours.event(
        UUID.randomUUID(),
        "contract_end",
        null,
        scene.subject("second@" + scene.key + ".example"),
        "2021-01-01T00:00:00Z",
        true);
    scene.inventory();
    assertThat(scene.records(TestCrmMap.NOTES, "DUE")).containsOnlyKeys(101, 102);
    assertThat(
            scene
                .steward
                .get("/api/v1/records/" + both)
                .jsonPath()
                .getString("posted.contract_end"))
        .isEqualTo("2021-01-01T00:00:00Z");
  }

  private static Map<String, List<FieldGroup>> with(Map<String, List<FieldGroup>> other) {
    Map<String, List<FieldGroup>> groups = new HashMap<>(TestCrmMap.policy(3));
    groups.putAll(other);
    return groups;
  }

  private static List<FieldGroup> notes(Clause.RuleKind kind) {
    Clause clause =
        new Clause(
            "note-rule",
            kind,
            Clause.Basis.LAW,
            new EndExpression.PeriodAfter(
                "contract_end",
                Anchor.EVENT,
                Period.ofYears(kind == Clause.RuleKind.MINIMUM ? 10 : 3),
                ZoneId.of("UTC"),
                null,
                null),
            kind == Clause.RuleKind.MINIMUM ? null : Clause.Disposition.ERASE,
            null,
            null,
            false,
            List.of(new Clause.Citation("test", "Test law", "confirmed")));
    return List.of(
        new FieldGroup(
            "g-note",
            List.of("about_email", "body"),
            kind == Clause.RuleKind.MINIMUM ? List.of(clause) : List.of(),
            kind == Clause.RuleKind.MINIMUM ? List.of() : List.of(clause)));
  }
}
