package io.tenure.classification.domain.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.exchange.fides.FidesNodes;
import io.tenure.classification.domain.exchange.fides.FidesSaid;
import io.tenure.classification.domain.exchange.fides.FidesWriter;
import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.map.Decider;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.Publication;
import io.tenure.classification.domain.map.Publication.Content;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportPlannerTest {

  private static final Said OWN = said(FidesWriter.write(TestMap.map(), Overlay.empty()));

  @Test
  void aPublishedMapConfirmsADraftWholeAndTheSecondTimeChangesNothing() {
    DraftMap draft = Drafts.draft(TestMap.content(), false);
    ImportPlan plan = ImportPlanner.plan(draft, OWN, Set.of());
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.skipped()).isEmpty();
    assertThat(plan.changes()).extracting(ImportPlan.Change::action).doesNotContain(Action.CORRECT);
    apply(draft, plan);
    assertThat(Publication.open(draft)).isEmpty();
    ImportPlan again = ImportPlanner.plan(draft, OWN, Set.of());
    assertThat(again.changes()).isEmpty();
    assertThat(again.conflicts()).isEmpty();
    assertThat(again.unchanged()).isPositive();
  }

  @Test
  void whatAPersonConfirmedStaysUnlessItIsNamed() {
    DraftMap draft = Drafts.draft(TestMap.content(), true);
    Said other =
        said(
            FidesWriter.write(TestMap.map(), Overlay.empty())
                .replace("- user.contact.email\n", "- user.contact.url\n")
                .replace("kind: NOTE", "kind: ACTIVITY"));
    ImportPlan plan = ImportPlanner.plan(draft, other, Set.of());
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.conflicts())
        .extracting(ImportPlan.Conflict::item)
        .containsExactly("crm.notes", "crm.contacts.email");

    ImportPlan overruled = ImportPlanner.plan(draft, other, Set.of("crm.contacts.email"));
    assertThat(overruled.changes())
        .extracting(ImportPlan.Change::name, ImportPlan.Change::before, ImportPlan.Change::after)
        .containsExactly(tuple("email", "user.contact.email", "user.contact.url"));
    assertThat(overruled.conflicts()).hasSize(1);
    assertThat(overruled.digest()).isNotEqualTo(plan.digest());
    apply(draft, overruled);
    assertThat(ImportPlanner.plan(draft, other, Set.of("crm.contacts.email")).changes()).isEmpty();
  }

  @Test
  void aForeignTextSaysCategoriesIdentitiesAndReferences() {
    Content unknown =
        new Content(
            TestMap.content().datasets().stream()
                .map(d -> d.name().equals("crm.contacts") ? withoutSubjects(d) : d)
                .toList(),
            TestMap.content().relations().stream()
                .filter(r -> !r.id().equals(TestMap.NOTE_CONTACT))
                .toList());
    DraftMap draft = Drafts.draft(unknown, false);
    ImportPlan plan = ImportPlanner.plan(draft, said(FidesRoundTripTest.FOREIGN), Set.of());
    assertThat(plan.changes())
        .extracting(c -> c.action() + " " + c.dataset() + " " + c.name())
        .containsExactly(
            "CORRECT crm.notes " + TestMap.NOTE_CONTACT,
            "CORRECT crm.contacts null",
            "REJECT crm.contacts id",
            "CONFIRM crm.contacts email",
            "CORRECT crm.contacts income",
            "CORRECT crm.notes body");
    assertThat(plan.skipped())
        .extracting(Said.Note::code)
        .containsExactly("import.categories-of-collection", "import.categories-of-collection");
    apply(draft, plan);
    assertThat(draft.relation(TestMap.NOTE_CONTACT)).isPresent();
    assertThat(draft.dataset("crm.contacts").orElseThrow().dataset().subjects()).hasSize(1);
  }

  @Test
  void theOldNameOfFidesMetaIsReadToo() {
    Said said =
        said(
            """
            dataset:
            - fides_key: x
              collections:
              - name: contacts
                fields:
                - {name: account_id, fidesops_meta: {references: [{dataset: x, field: accounts.id}]}}
                - {name: email, fidesops_meta: {identity: email}}
            """);
    assertThat(said.relations()).hasSize(1);
    assertThat(said.datasets())
        .singleElement()
        .satisfies(d -> assertThat(d.identities()).hasSize(1));
  }

  @Test
  void whatTheDraftDoesNotHaveIsListed() {
    Said said =
        said(
            """
            dataset:
            - fides_key: x
              collections:
              - name: nowhere
                fields: [{name: a, data_categories: [user.name]}]
              - name: notes
                fields:
                - {name: nothing, data_categories: [user.name]}
                - {name: body, data_categories: [made.up]}
                - {name: contact_id, fides_meta: {references: [{dataset: y, field: notes.body}, {dataset: y, field: z}]}}
                - {name: id, data_categories: [user.contact.email.work]}
            """);
    ImportPlan plan = ImportPlanner.plan(Drafts.draft(TestMap.content(), false), said, Set.of());
    assertThat(plan.skipped())
        .extracting(Said.Note::code)
        .containsExactlyInAnyOrder(
            "import.dataset-unknown",
            "import.field-unknown",
            "import.category-unknown",
            "import.reference-ambiguous",
            "import.reference-invalid");
    assertThat(plan.changes())
        .as("of an unknown key what lies above it")
        .extracting(ImportPlan.Change::after)
        .containsExactly("user.contact.email");
  }

  private static io.tenure.connector.map.Dataset withoutSubjects(
      io.tenure.connector.map.Dataset d) {
    return new io.tenure.connector.map.Dataset(
        d.name(),
        d.schema(),
        d.table(),
        d.kind(),
        d.keyColumns(),
        d.rowCount(),
        d.rowCountExact(),
        d.fields(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private static Said said(String yaml) {
    return FidesSaid.of(FidesNodes.read(yaml));
  }

  private static void apply(DraftMap draft, ImportPlan plan) {
    Decider decider = new Decider(draft);
    plan.decisions().forEach(decider::apply);
  }
}
