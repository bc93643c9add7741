package io.tenure.consent.rest.request;

import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.consent.domain.request.RequestCode;
import io.tenure.consent.domain.request.RequestState;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.consent.domain.request.RequestType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's request.
 *
 * @param seq counts from 1 without gaps
 * @param subjects references of the person; the same for whoever may see the request
 * @param receivedAt from when deadlines count
 * @param state how far it is
 * @param steps what became of it, oldest first
 */
@Schema(name = "PersonRequest")
public record RequestAnswer(
    UUID id,
    long seq,
    RequestType type,
    List<String> subjects,
    @Schema(nullable = true) String regime,
    @Schema(nullable = true) String jurisdiction,
    Instant receivedAt,
    RequestState state,
    List<Step> steps) {

  /**
   * What became of it.
   *
   * @param code for people to read; stable, translations hang on it
   * @param respondBy the day an answer is owed by, where it is known
   */
  @Schema(name = "PersonRequestStep")
  public record Step(
      RequestState state,
      RequestCode code,
      @Schema(nullable = true) Instant respondBy,
      Instant at) {

    static Step of(RequestStep step) {
      return new Step(step.state(), step.code(), step.respondBy(), step.at());
    }
  }

  static RequestAnswer of(PersonRequest request) {
    return new RequestAnswer(
        request.id(),
        request.seq(),
        request.type(),
        request.subjects(),
        request.regime(),
        request.jurisdiction(),
        request.receivedAt(),
        request.state(),
        request.steps().stream().map(Step::of).toList());
  }
}
