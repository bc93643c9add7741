package io.tenure.consent.rest;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One state for each pair that was asked about, in the order of the question. */
@Schema(name = "ConsentStates")
public record StatesAnswer(List<State> states) {
  /**
   * State of one pair.
   *
   * @param valid whether processing may rest on consent; true for GIVEN and RENEWED only
   * @param since from when it may (valid) or may no longer (ended); when first asked for REQUESTED
   *     and DEFERRED; null for UNKNOWN
   * @param endedAt from when processing may no longer rest on a consent that there was; null where
   *     it is valid now, and where there never was one (refused, not answered, unknown)
   */
  @Schema(name = "ConsentStateOfPair")
  public record State(
      String subject,
      String purpose,
      ConsentState state,
      boolean valid,
      @Schema(nullable = true) Instant since,
      @Schema(nullable = true) Instant endedAt) {}

  static StatesAnswer of(List<SubjectPurpose> asked, Map<SubjectPurpose, ConsentView> views) {
    return new StatesAnswer(asked.stream().map(pair -> state(pair, views.get(pair))).toList());
  }

  private static State state(SubjectPurpose pair, ConsentView view) {
    return new State(
        pair.subject().value(),
        pair.purpose().value(),
        view.state(),
        view.valid(),
        view.since(),
        view.endedAt());
  }
}
