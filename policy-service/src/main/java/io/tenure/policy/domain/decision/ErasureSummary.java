package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.decision.ErasureAnswer.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a person's request for erasure means for a whole record: each of its fields is in exactly
 * one part.
 *
 * @param eraseNow fields that go now
 * @param kept fields that stay for a duty, each part with its end, the longest first
 * @param review fields about which a person decides
 * @param doneBy half-open instant from which nothing stays any more; null where an end is open or a
 *     person has to decide, and where nothing stays now
 * @param drpStatus state of the whole request in the Data Rights Protocol: denied where all of it
 *     is; it has no state for a request that is met in part
 * @param drpReason reason for that state
 */
public record ErasureSummary(
    List<String> eraseNow,
    List<Kept> kept,
    List<String> review,
    Instant doneBy,
    DrpStatus drpStatus,
    DrpReason drpReason) {

  /**
   * Fields that stay.
   *
   * @param action REFUSE_AND_RESTRICT or BLOCK_THEN_ERASE
   * @param until half-open end of the duty; null where it is open
   * @param through inclusive last day of the duty
   * @param grounds ids of the minimums that keep them
   */
  public record Kept(
      List<String> fields,
      Action action,
      Instant until,
      LocalDate through,
      boolean open,
      List<String> grounds) {

    static Kept of(Decision decision) {
      ErasureAnswer answer = decision.erasure();
      return new Kept(
          decision.fields(),
          answer.action(),
          answer.keptUntil(),
          answer.keptThrough(),
          answer.open(),
          answer.grounds());
    }
  }

  /**
   * @param decisions all decisions of one record, with the answer to a request
   * @return null where no request was made, or the record has no fields
   */
  public static ErasureSummary of(List<Decision> decisions) {
    if (decisions.isEmpty() || decisions.getFirst().erasure() == null) {
      return null;
    }
    List<Kept> kept =
        decisions.stream()
            .filter(d -> keeps(d.erasure().action()))
            .map(Kept::of)
            .sorted(
                Comparator.comparing(Kept::until, Comparator.nullsFirst(Comparator.reverseOrder()))
                    .thenComparing(part -> part.fields().getFirst()))
            .toList();
    List<String> review = fields(decisions, Action.REVIEW);
    boolean denied =
        decisions.stream().allMatch(d -> d.erasure().codes().drpStatus() == DrpStatus.DENIED);
    return new ErasureSummary(
        fields(decisions, Action.ERASE_NOW),
        kept,
        review,
        review.isEmpty() ? end(kept) : null,
        denied ? DrpStatus.DENIED : DrpStatus.IN_PROGRESS,
        denied ? decisions.getFirst().erasure().codes().drpReason() : null);
  }

  private static Instant end(List<Kept> kept) {
    return kept.stream().anyMatch(Kept::open)
        ? null
        : kept.stream()
            .map(Kept::until)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  private static boolean keeps(Action action) {
    return switch (action) {
      case REFUSE_AND_RESTRICT, BLOCK_THEN_ERASE -> true;
      case ERASE_NOW, REVIEW -> false;
    };
  }

  private static List<String> fields(List<Decision> decisions, Action action) {
    return decisions.stream()
        .filter(d -> d.erasure().action() == action)
        .flatMap(d -> d.fields().stream())
        .sorted()
        .toList();
  }
}
