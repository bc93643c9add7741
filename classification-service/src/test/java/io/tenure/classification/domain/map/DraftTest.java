package io.tenure.classification.domain.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.Decision.Value;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.classification.domain.propose.ProposedMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {

  private static final String POINTER = "a.notes(contact_id)->a.contacts";

  @Test
  void aConfirmedLabelIsNeverOverwritten() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    new Decider(draft).apply(field(Action.CORRECT, "user.contact.url"));

    Rediscovery.Result again = discovered(draft, "user.financial.bank_account", 0.99);

    assertThat(field(again.draft()).category()).isEqualTo("user.contact.url");
    assertThat(field(again.draft()).status()).isEqualTo(Status.CONFIRMED);
    assertThat(again.findings())
        .extracting(MapFinding::code)
        .containsExactly("proposal.category-disagrees");
  }

  @Test
  void theSameProposalThatAPersonTurnedDownIsNotAskedAgain() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    new Decider(draft).apply(field(Action.REJECT, null));
    assertThat(discovered(draft, "user.contact.email", 0.95).findings()).isEmpty();
  }

  @Test
  void anUndecidedLabelFollowsTheProposal() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.6).draft();
    assertThat(field(discovered(draft, "user.contact.url", 0.9).draft()).category())
        .isEqualTo("user.contact.url");
  }

  @Test
  void aDraftWithOpenItemsIsNotPublished() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.6).draft();
    Publication.accept(draft, 0.9);
    assertThat(Publication.open(draft))
        .extracting(OpenItem::name)
        .containsExactly("a.contacts.mail");
    Publication.accept(draft, 0.6);
    assertThat(Publication.open(draft)).isEmpty();
  }

  @Test
  void aRejectedRelationBreaksThePathsThatUseIt() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    new Decider(draft)
        .apply(new Decision(Target.RELATION, null, null, POINTER, Action.REJECT, null));
    Publication.accept(draft, 0.5);
    assertThat(Publication.open(draft))
        .singleElement()
        .satisfies(open -> assertThat(open.name()).isEqualTo("a.notes"));
    assertThat(Publication.content(draft).relations()).isEmpty();
  }

  @Test
  void aPathThatLeadsNowhereIsRefused() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    Value value =
        new Value(
            null,
            null,
            List.of(new SubjectSource(List.of(new Step(POINTER, false)), "mail", Identifier.EMAIL)),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThatThrownBy(
            () ->
                new Decider(draft)
                    .apply(
                        new Decision(Target.DATASET, "a.notes", null, null, Action.CORRECT, value)))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> assertThat(e.error()).isEqualTo(ClassificationError.DECISION_PATH_INVALID));
  }

  @Test
  void aSignOfDeletionThatNoRowCouldShowIsRefused() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    for (SoftDelete sign :
        List.of(
            new SoftDelete("mail", List.of()),
            new SoftDelete("mail", List.of("x"), true),
            SoftDelete.since("nowhere"))) {
      assertThatThrownBy(() -> new Decider(draft).apply(softDelete(sign)))
          .as(sign.toString())
          .isInstanceOfSatisfying(
              Refusal.class,
              e -> assertThat(e.error()).isEqualTo(ClassificationError.DECISION_PATH_INVALID));
    }
    new Decider(draft).apply(softDelete(SoftDelete.since("mail")));
    assertThat(draft.dataset("a.contacts").orElseThrow().dataset().softDelete())
        .isEqualTo(SoftDelete.since("mail"));
  }

  private static Decision softDelete(SoftDelete sign) {
    Value value =
        new Value(
            null, null, null, null, null, null, sign, null, null, null, null, null, null, null,
            null);
    return new Decision(Target.DATASET, "a.contacts", null, null, Action.CORRECT, value);
  }

  @Test
  void theDigestOfAMapWithoutTimesOfDeletionStaysWhatItWas() {
    assertThat(MapJson.write(new SoftDelete("gone", List.of("1"))))
        .isEqualTo("{\"column\":\"gone\",\"deletedValues\":[\"1\"]}");
    assertThat(MapJson.write(SoftDelete.since("gone")))
        .isEqualTo("{\"byTime\":true,\"column\":\"gone\",\"deletedValues\":[]}");
    assertThat(MapJson.read("{\"column\":\"gone\",\"deletedValues\":[\"1\"]}", SoftDelete.class))
        .isEqualTo(new SoftDelete("gone", List.of("1"), false));
    assertThat(MapJson.read("{\"column\":\"gone\",\"byTime\":true}", SoftDelete.class))
        .isEqualTo(SoftDelete.since("gone"));
  }

  @Test
  void decisionsOnATableThatVanishesAndComesBackAreKept() {
    DraftMap draft = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    new Decider(draft).apply(field(Action.CORRECT, "user.contact.url"));

    Rediscovery.Result without = Rediscovery.merge(draft, new ProposedMap(List.of(), List.of()));
    Rediscovery.Result back = discovered(without.draft(), "user.contact.email", 0.95);

    assertThat(without.findings())
        .extracting(MapFinding::code)
        .containsOnly("drift.dataset-vanished");
    assertThat(Publication.content(without.draft()).datasets()).isEmpty();
    assertThat(field(back.draft()).category()).isEqualTo("user.contact.url");
    assertThat(back.draft().dataset("a.contacts").orElseThrow().vanished()).isFalse();
  }

  @Test
  void equalContentHasAnEqualDigest() {
    DraftMap one = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    DraftMap two = discovered(DraftMap.empty(), "user.contact.email", 0.95).draft();
    DraftMap other = discovered(DraftMap.empty(), "user.contact.url", 0.95).draft();
    assertThat(digest(one)).isEqualTo(digest(two)).startsWith("sha256:").hasSize(71);
    assertThat(digest(one)).isNotEqualTo(digest(other));
  }

  private static String digest(DraftMap draft) {
    return MapJson.digest("id", "key", Publication.content(draft));
  }

  private static Field field(DraftMap draft) {
    return draft.field("a.contacts", "mail").orElseThrow().field();
  }

  private static Decision field(Action action, String category) {
    Value value =
        category == null
            ? null
            : new Value(
                category, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    return new Decision(Target.FIELD, "a.contacts", "mail", null, action, value);
  }

  private static Rediscovery.Result discovered(
      DraftMap before, String category, double confidence) {
    Dataset contacts =
        dataset(
            "contacts",
            "CONTACT",
            List.of(column("id", null, 0.97), column("mail", category, confidence)),
            List.of());
    Dataset notes =
        dataset(
            "notes",
            "NOTE",
            List.of(column("contact_id", null, 0.97)),
            List.of(new SubjectSource(List.of(new Step(POINTER, true)), "mail", Identifier.EMAIL)));
    Relation relation =
        new Relation(
            POINTER,
            "a.notes",
            List.of("contact_id"),
            "a.contacts",
            List.of("id"),
            null,
            Origin.INFERRED,
            Role.DEPENDENT,
            DeleteRule.NONE,
            false,
            0.97,
            Status.PROPOSED);
    return Rediscovery.merge(
        before,
        new ProposedMap(
            List.of(proposed(contacts), proposed(notes)),
            List.of(new Proposed<>(relation, 0.97, List.of("name-of-table")))));
  }

  private static ProposedDataset proposed(Dataset d) {
    Map<String, FieldVerdict> verdicts = new java.util.HashMap<>();
    d.fields()
        .forEach(
            f ->
                verdicts.put(
                    f.name(),
                    new FieldVerdict(
                        f.category(), f.confidence(), null, 0, Map.of(), List.of(), "test")));
    return new ProposedDataset(d, 0.95, List.of("name"), verdicts);
  }

  private static Dataset dataset(
      String table, String kind, List<Field> fields, List<SubjectSource> subjects) {
    return new Dataset(
        "a." + table,
        "a",
        table,
        kind,
        List.of("id"),
        3,
        true,
        fields,
        subjects,
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private static Field column(String name, String category, double confidence) {
    return new Field(
        name,
        FieldType.STRING,
        "text",
        null,
        true,
        false,
        false,
        false,
        false,
        category,
        "MODERATE",
        confidence,
        Status.PROPOSED);
  }
}
