package io.tenure.classification.domain.map.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.classification.domain.map.diff.MapChange.Aspect;
import io.tenure.classification.domain.map.diff.MapChange.Kind;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapDiffTest {

  private static final Content BEFORE = TestMap.content();

  @Test
  void equalMapsHaveNoChanges() {
    assertThat(MapDiff.between(BEFORE, TestMap.content())).isEmpty();
  }

  @Test
  void anotherCategoryIsToldWithItsSensitivity() {
    Content after =
        TestMap.with(
            "crm.notes",
            d ->
                TestMap.fields(
                    d,
                    d.fields().stream()
                        .map(
                            f ->
                                f.name().equals("body")
                                    ? TestMap.field("body", "user.health_and_medical")
                                    : f)
                        .toList()));
    assertThat(MapDiff.between(BEFORE, after))
        .extracting(MapChange::aspect, MapChange::name, MapChange::sentence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Aspect.CATEGORY,
                "body",
                "Category of crm.notes.body: was user.content.free_text, is"
                    + " user.health_and_medical."),
            org.assertj.core.groups.Tuple.tuple(
                Aspect.SENSITIVITY,
                "body",
                "Sensitivity of crm.notes.body: was MODERATE, is HIGH."));
  }

  @Test
  void datasetsFieldsAndRelationsComeAndGo() {
    Content after =
        new Content(
            BEFORE.datasets().stream()
                .filter(d -> !d.name().equals("crm.files"))
                .map(
                    d ->
                        d.name().equals("crm.notes")
                            ? TestMap.fields(
                                d,
                                d.fields().stream()
                                    .map(
                                        f ->
                                            f.name().equals("body")
                                                ? TestMap.field("subject", "user.content")
                                                : f)
                                    .toList())
                            : d)
                .toList(),
            BEFORE.relations().stream().filter(r -> !r.id().equals(TestMap.FILE_NOTE)).toList());
    List<MapChange> changes = MapDiff.between(BEFORE, after);
    assertThat(changes)
        .extracting(c -> c.change() + " " + c.aspect() + " " + c.dataset() + " " + c.name())
        .containsExactly(
            "REMOVED DATASET crm.files null",
            "REMOVED FIELD crm.notes body",
            "ADDED FIELD crm.notes subject",
            "REMOVED RELATION crm.files " + TestMap.FILE_NOTE);
    assertThat(MapDiff.between(after, BEFORE)).hasSameSizeAs(changes);
    assertThat(MapDiff.counts(changes))
        .containsEntry(Aspect.FIELD, 2)
        .doesNotContainKey(Aspect.KEY);
  }

  @Test
  void subjectsTriggersAndPlacesAreTold() {
    Content after =
        TestMap.with(
            "crm.contacts",
            d ->
                new Dataset(
                    d.name(),
                    d.schema(),
                    d.table(),
                    "LEAD",
                    d.keyColumns(),
                    2000,
                    true,
                    d.fields(),
                    List.of(
                        d.subjects().getFirst(),
                        new SubjectSource(List.of(), "mobile", Identifier.PHONE)),
                    null,
                    d.controller(),
                    List.of(TestMap.trigger("record_created", "made_at")),
                    d.softDelete(),
                    d.consents()));
    assertThat(MapDiff.between(BEFORE, after))
        .extracting(c -> c.change() + " " + c.aspect() + " " + c.name())
        .containsExactly(
            "CHANGED KIND null",
            "ADDED SUBJECT mobile",
            "REMOVED JURISDICTION null",
            "CHANGED TRIGGER record_created",
            "REMOVED TRIGGER last_activity",
            "CHANGED ROWS null");
    assertThat(MapDiff.between(BEFORE, after))
        .extracting(MapChange::sentence)
        .contains("Rows of crm.contacts: were about 1200, are 2000.")
        .anySatisfy(
            s ->
                assertThat(s)
                    .startsWith("Trigger of crm.contacts: was last_activity")
                    .endsWith("is nothing."));
  }

  @Test
  void aRelationWithAnotherRoleIsAChange() {
    Content after =
        new Content(
            BEFORE.datasets(), BEFORE.relations().stream().map(MapDiffTest::dependent).toList());
    assertThat(MapDiff.between(BEFORE, after))
        .extracting(MapChange::change, MapChange::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, TestMap.CONTACT_ACCOUNT),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, TestMap.DEAL_ACCOUNT));
  }

  private static Relation dependent(Relation r) {
    return new Relation(
        r.id(),
        r.from(),
        r.fromColumns(),
        r.to(),
        r.toColumns(),
        r.discriminator(),
        r.origin(),
        Relation.Role.DEPENDENT,
        r.onDelete(),
        r.nullable(),
        r.confidence(),
        r.status());
  }
}
