package io.tenure.consent.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person's request.
 *
 * @param seq counts from 1 without gaps
 * @param subjects references of the person, at least one
 * @param regime law that the request rests on, as policy-service names it ({@code EU_GDPR}); may be
 *     null
 * @param jurisdiction ISO 3166 code of where the person lives; may be null
 * @param receivedAt from when deadlines count
 * @param steps what became of it, oldest first
 */
public record PersonRequest(
    UUID id,
    long seq,
    RequestType type,
    List<String> subjects,
    String regime,
    String jurisdiction,
    Instant receivedAt,
    List<RequestStep> steps) {
  public PersonRequest {
    subjects = List.copyOf(subjects);
    steps = List.copyOf(steps);
  }

  public RequestState state() {
    return steps.getLast().state();
  }
}
