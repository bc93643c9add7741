package io.tenure.classification.domain.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.answer.MapIndex;
import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.connector.map.Dataset.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatingsTest {

  @Test
  void theMaximumCountsWithTheFieldsThatCauseIt() {
    Rating contacts =
        new MapIndex(TestMap.map()).mapping("crm.contacts").orElseThrow().sensitivity();
    assertThat(contacts.sensitivity()).isEqualTo(Sensitivity.HIGH);
    assertThat(contacts.causes()).containsExactly("income", "faith");
    assertThat(contacts.art9()).isTrue();
    assertThat(contacts.art10()).isFalse();
  }

  @Test
  void aSystemNamesTheDatasetsToo() {
    Rating system = new MapIndex(TestMap.map()).rating();
    assertThat(system.causes()).containsExactly("crm.contacts.income", "crm.contacts.faith");
    assertThat(system.unscannedCount()).isZero();
  }

  @Test
  void nothingBelowHighIsSureWhileAFieldWasNeverLookedAt() {
    Rating rating =
        Ratings.ofDraft(
            List.of(
                draft("mail", "user.contact.email", Status.PROPOSED, 40),
                draft("stuff", null, Status.PROPOSED, 0)));
    assertThat(rating.sensitivity()).isEqualTo(Sensitivity.UNKNOWN);
    assertThat(rating.atLeast()).isEqualTo(Sensitivity.MODERATE);
    assertThat(rating.unscanned()).containsExactly("stuff");
  }

  @Test
  void highStaysHighAndAPersonsWordCountsAsALook() {
    assertThat(
            Ratings.ofDraft(
                    List.of(
                        draft("iban", "user.financial.bank_account", Status.PROPOSED, 3),
                        draft("stuff", null, Status.PROPOSED, 0)))
                .sensitivity())
        .isEqualTo(Sensitivity.HIGH);
    assertThat(
            Ratings.ofDraft(
                    List.of(
                        draft("mail", "user.contact.email", Status.PROPOSED, 40),
                        draft("stuff", null, Status.REJECTED, 0)))
                .sensitivity())
        .isEqualTo(Sensitivity.MODERATE);
  }

  @Test
  void criminalConvictionsAreFlagged() {
    assertThat(
            Ratings.ofDraft(List.of(draft("record", "user.criminal_history", Status.CONFIRMED, 0))))
        .extracting(Rating::art10, Rating::art9)
        .containsExactly(true, false);
  }

  @Test
  void manyCausesAreCountedAndSomeNamed() {
    Rating rating =
        Ratings.ofDraft(
            IntStream.range(0, 500)
                .mapToObj(i -> draft("mail" + i, "user.contact.email", Status.CONFIRMED, 0))
                .toList());
    assertThat(rating.causes()).hasSize(Rating.NAMED);
    assertThat(rating.causeCount()).isEqualTo(500);
  }

  private static DraftField draft(String name, String category, Status status, int looked) {
    List<Evidence> evidence =
        looked == 0
            ? List.of(new Evidence("NAME", "none", 0, 0))
            : List.of(new Evidence("VALUES", "EMAIL", looked, looked));
    return new DraftField(
        "crm.x",
        0,
        TestMap.field(name, category, 0.7, status),
        new FieldVerdict(category, 0.7, null, 0, Map.of(), evidence, "test"),
        null,
        false);
  }
}
