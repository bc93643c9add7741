package io.tenure.disposal.domain.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.GroupOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StillDueTest {

  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
  private static final Instant PAST = NOW.minusSeconds(1);
  private static final Instant FUTURE = NOW.plusSeconds(1);

  private static GroupOutcome group(
      String id, Instant retainUntil, Instant disposeFrom, Disposition disposition) {
    return new GroupOutcome(
        id,
        true,
        retainUntil,
        false,
        null,
        null,
        disposeFrom,
        disposition,
        List.of(),
        new GroupOutcome.Winners(null, null, null, "maximum"));
  }

  private static GroupOutcome stages(Instant restrictFrom, Instant reviewFrom) {
    return new GroupOutcome(
        "a",
        true,
        null,
        false,
        restrictFrom,
        reviewFrom,
        null,
        null,
        List.of(),
        new GroupOutcome.Winners(null, "use", "look", null));
  }

  @Test
  void everyApprovedGroupMustBeDueForWhatWasApproved() {
    GroupOutcome erase = group("a", PAST, PAST, Disposition.ERASE);
    GroupOutcome anonymise = group("b", null, PAST, Disposition.ANONYMISE);
    assertThat(StillDue.as(ItemForm.DELETE, List.of("a"), List.of(erase, anonymise), NOW)).isTrue();
    assertThat(StillDue.as(ItemForm.DELETE, List.of("a", "b"), List.of(erase, anonymise), NOW))
        .as("a row is never deleted for a group that is to be anonymised")
        .isFalse();
    assertThat(StillDue.as(ItemForm.CLEAR, List.of("a", "b"), List.of(erase, anonymise), NOW))
        .isTrue();
    assertThat(StillDue.as(ItemForm.CLEAR, List.of("gone"), List.of(erase), NOW)).isFalse();
  }

  @Test
  void I_MINRET_nothingIsDueAnInstantTooEarly() {
    GroupOutcome kept = group("a", FUTURE, PAST, Disposition.ERASE);
    GroupOutcome early = group("a", null, FUTURE, Disposition.ERASE);
    GroupOutcome now = group("a", NOW, NOW, Disposition.ERASE);
    assertThat(StillDue.as(ItemForm.DELETE, List.of("a"), List.of(kept), NOW)).isFalse();
    assertThat(StillDue.as(ItemForm.DELETE, List.of("a"), List.of(early), NOW)).isFalse();
    assertThat(StillDue.as(ItemForm.DELETE, List.of("a"), List.of(now), NOW)).isTrue();
    assertThat(StillDue.as(ItemForm.RESTRICT, List.of("a"), List.of(kept), NOW)).isTrue();
    assertThat(StillDue.as(ItemForm.RESTRICT, List.of("a"), List.of(now), NOW)).isFalse();
  }

  @Test
  void whatIsOutOfUseIsRestrictedAlsoWhileAPersonLooks() {
    assertThat(StillDue.as(ItemForm.RESTRICT, List.of("a"), List.of(stages(PAST, FUTURE)), NOW))
        .isTrue();
    assertThat(StillDue.as(ItemForm.RESTRICT, List.of("a"), List.of(stages(PAST, PAST)), NOW))
        .isTrue();
    assertThat(StillDue.as(ItemForm.RESTRICT, List.of("a"), List.of(stages(FUTURE, PAST)), NOW))
        .isFalse();
    assertThat(StillDue.as(ItemForm.DELETE, List.of("a"), List.of(stages(PAST, PAST)), NOW))
        .isFalse();
  }

  @Test
  void whatAPersonHasToReviewIsNeverErased() {
    GroupOutcome review = stages(null, PAST);
    for (ItemForm form : ItemForm.values()) {
      assertThat(StillDue.as(form, List.of("a"), List.of(review), NOW)).as(form.name()).isFalse();
    }
  }
}
