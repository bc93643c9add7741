package io.tenure.consent.domain.proof;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.kit.problem.TenureException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the proof of consents for one purpose is kept.
 *
 * @param period after the last start; its last day counts in full
 */
public record ProofTerm(ProofRule rule, Period period) {
  private static final int LONGEST_IN_YEARS = 30;

  /** Where nobody chose another. */
  public static final ProofTerm GENERAL =
      new ProofTerm(ProofRule.UNCHOSEN, ProofRule.UNCHOSEN.period());

  public ProofTerm {
    boolean tooLong = period.toTotalMonths() + period.getDays() / 28 > LONGEST_IN_YEARS * 12L;
    if (period.isNegative() || period.isZero() || tooLong) {
      throw new IllegalArgumentException("a proof is kept between a day and 30 years");
    }
  }

  /**
   * Reads a term.
   *
   * @param period ISO 8601 period, for {@link ProofRule#OWN} only
   * @throws TenureException {@code purpose.proof-invalid}
   */
  public static ProofTerm read(ProofRule rule, String period) {
    if ((rule == ProofRule.OWN) != (period != null)) {
      throw invalid(null);
    }
    try {
      return new ProofTerm(rule, period == null ? rule.period() : Period.parse(period));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  /**
   * Until when the history has to be provable (exclusive); empty where no consent was ever given.
   *
   * @param endedAt when the consent ended, or null
   * @param zone whose days count
   */
  public Optional<Instant> keptUntil(
      Collection<ConsentEvent> history, Instant endedAt, ZoneId zone) {
    if (history.stream().noneMatch(event -> event.type().agrees())) {
      return Optional.empty();
    }
    Stream<Instant> end = rule.countsFromEnd() ? Stream.ofNullable(endedAt) : Stream.empty();
    return Stream.concat(history.stream().filter(this::starts).map(ConsentEvent::effectiveAt), end)
        .max(Comparator.naturalOrder())
        .map(new Validity(period, zone)::endOf);
  }

  private boolean starts(ConsentEvent event) {
    return event.type().agrees()
        || event.type() == EventType.USED
        || (rule.countsFromEnd() && event.type().denies());
  }

  private static TenureException invalid(Throwable cause) {
    return new TenureException(
        ConsentError.PROOF_INVALID,
        "period is an ISO 8601 period between P1D and P30Y, with the rule OWN only",
        cause);
  }
}
