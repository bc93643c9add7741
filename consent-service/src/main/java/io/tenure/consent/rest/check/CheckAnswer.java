package io.tenure.consent.rest.check;

import io.tenure.consent.domain.check.Reason;
import io.tenure.consent.domain.check.Verdict;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One result for each item, in the order of the question. */
@Schema(name = "ConsentCheckResults")
public record CheckAnswer(List<Result> results) {
  /**
   * Whether one use is allowed.
   *
   * @param reason why, or why not
   * @param state of consent; UNKNOWN is no consent, and hinders no other legal basis
   * @param basis legal basis of the purpose; null where there is no such purpose
   * @param since from when processing may (valid) or may no longer (ended) rest on consent
   * @param validUntil when a consent that allows it ends by clock (exclusive), or null
   * @param purposeVersion the purpose's version that was in force; null without such a purpose
   */
  @Schema(name = "ConsentCheckResult")
  public record Result(
      boolean allowed,
      Reason reason,
      ConsentState state,
      @Schema(nullable = true) LegalBasis basis,
      @Schema(nullable = true) Instant since,
      @Schema(nullable = true) Instant validUntil,
      @Schema(nullable = true) Integer purposeVersion) {
    static Result of(Verdict verdict) {
      return new Result(
          verdict.allowed(),
          verdict.reason(),
          verdict.state(),
          verdict.basis(),
          verdict.since(),
          verdict.validUntil(),
          verdict.purposeVersion());
    }
  }

  static CheckAnswer of(List<Verdict> verdicts) {
    return new CheckAnswer(verdicts.stream().map(Result::of).toList());
  }
}
