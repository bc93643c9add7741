package io.tenure.classification.domain.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.propose.DisplayProposer;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.classification.domain.propose.ProposedMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.SubjectSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Places inside a column in the draft of a map: decided as columns are, and never taken for one.
 */
class PlacesInDraftTest {

  private static final Field COLUMN = TestMap.field("payload", null, 0.9, Status.PROPOSED);

  private static Field place(String key, String category) {
    return new Field(
        "payload." + key,
        FieldType.STRING,
        "jsonb",
        null,
        true,
        false,
        false,
        false,
        false,
        category,
        "UNKNOWN",
        0.9,
        Status.PROPOSED,
        new Inside("payload", List.of(key)));
  }

  private static Rediscovery.Result discovered(DraftMap before, Field... fields) {
    List<Field> all = new ArrayList<>(Arrays.asList(fields));
    Map<String, FieldVerdict> verdicts = new LinkedHashMap<>();
    all.forEach(
        f ->
            verdicts.put(
                f.name(),
                new FieldVerdict(f.category(), 0.9, null, 0, Map.of(), List.of(), "test")));
    Dataset dataset = TestMap.dataset("events", "ACTIVITY", all, List.of(), List.of());
    return Rediscovery.merge(
        before,
        new ProposedMap(
            List.of(new ProposedDataset(dataset, 0.9, List.of(), verdicts)), List.of()));
  }

  private static Decision decision(Action action, String field) {
    return new Decision(Target.FIELD, "crm.events", field, null, action, null);
  }

  @Test
  void aDecidedPlaceStaysWhereASampleDoesNotShowIt() {
    DraftMap draft =
        discovered(DraftMap.empty(), COLUMN, place("a", "user.contact.email"), place("b", null))
            .draft();
    new Decider(draft).apply(decision(Action.CONFIRM, "payload.a"));
    Rediscovery.Result again = discovered(draft, COLUMN);
    assertThat(again.findings()).isEmpty();
    assertThat(again.draft().fields("crm.events"))
        .extracting(f -> f.field().name(), DraftField::vanished)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("payload", false),
            org.assertj.core.groups.Tuple.tuple("payload.a", false));
    assertThat(again.draft().field("crm.events", "payload.a").orElseThrow().field().status())
        .isEqualTo(Status.CONFIRMED);
  }

  @Test
  void aPlaceGoesWithItsColumn() {
    DraftMap draft = discovered(DraftMap.empty(), COLUMN, place("a", "user.contact.email")).draft();
    new Decider(draft).apply(decision(Action.CONFIRM, "payload.a"));
    Rediscovery.Result again = discovered(draft, TestMap.field("other", null));
    assertThat(again.findings())
        .extracting(MapFinding::code, MapFinding::field)
        .contains(
            org.assertj.core.groups.Tuple.tuple("drift.field-vanished", "payload"),
            org.assertj.core.groups.Tuple.tuple("drift.field-vanished", "payload.a"));
  }

  @Test
  void aNewPlaceIsToldWhereItMayBeAboutPeople() {
    DraftMap draft = discovered(DraftMap.empty(), COLUMN).draft();
    assertThat(
            discovered(draft, COLUMN, place("a", "user.contact.email"), place("b", null))
                .findings())
        .extracting(MapFinding::code, MapFinding::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("drift.field-new", "payload.a"));
  }

  @Test
  void aPlaceIsDecidedAsAColumnIs() {
    DraftMap draft = discovered(DraftMap.empty(), COLUMN, place("a", "user.contact.email")).draft();
    new Decider(draft).apply(decision(Action.REJECT, "payload.a"));
    Field a = draft.field("crm.events", "payload.a").orElseThrow().field();
    assertThat(a.category()).isNull();
    assertThat(a.inside()).isEqualTo(new Inside("payload", List.of("a")));
  }

  @Test
  void noPathOrDisplayTakesAPlaceForAColumn() {
    DraftMap draft = discovered(DraftMap.empty(), COLUMN, place("number", null)).draft();
    Decision.Value value =
        new Decision.Value(
            null,
            null,
            List.of(new SubjectSource(List.of(), "payload.number", Identifier.EMAIL)),
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
                        new Decision(
                            Target.DATASET, "crm.events", null, null, Action.CORRECT, value)))
        .isInstanceOf(Refusal.class);
    assertThat(DisplayProposer.columns(List.of(COLUMN, place("number", null)))).isEmpty();
  }
}
