package io.tenure.consent.domain.request;

import static io.tenure.consent.domain.request.RequestState.ACCEPTED;
import static io.tenure.consent.domain.request.RequestState.COMPLETED;
import static io.tenure.consent.domain.request.RequestState.IN_PROGRESS;
import static io.tenure.consent.domain.request.RequestState.PARTLY_COMPLETED;
import static io.tenure.consent.domain.request.RequestState.RECEIVED;
import static io.tenure.consent.domain.request.RequestState.REFUSED;

import java.util.Set;

/**
 * What became of a request, for people to read; pages put them into words. Stable: translations
 * hang on them.
 */
public enum RequestCode {
  /** We have it. */
  RECEIVED_FROM_PERSON(RECEIVED),
  /** It is being looked at; an answer comes by the day named. */
  OPENED(ACCEPTED),
  /** We have to make sure that it is you. */
  IDENTITY_TO_BE_SHOWN(IN_PROGRESS),
  /** We need longer than usual, until the day named. */
  EXTENDED(IN_PROGRESS),
  /** We are at it. */
  UNDER_WAY(IN_PROGRESS),
  /** Everything about you was erased. */
  ERASED(COMPLETED),
  /** You were given what is kept about you. */
  ACCESS_GIVEN(COMPLETED),
  /** Nothing is kept about you. */
  NOTHING_FOUND(COMPLETED),
  /** Erased but for what a law says must be kept; it is locked away until then. */
  KEPT_BY_LAW(PARTLY_COMPLETED),
  /** Erased but for what is needed in a legal dispute. */
  KEPT_FOR_LEGAL_CLAIMS(PARTLY_COMPLETED),
  /** It could not be shown that it is you. */
  IDENTITY_NOT_SHOWN(REFUSED),
  /** It is the same as one just answered, or plainly without ground (GDPR Art. 12(5)). */
  UNFOUNDED_OR_EXCESSIVE(REFUSED),
  /** A law stands against it altogether. */
  NOT_OWED(REFUSED);

  private final Set<RequestState> states;

  RequestCode(RequestState... states) {
    this.states = Set.of(states);
  }

  /** Whether the code can be said of a request in that state. */
  public boolean fits(RequestState state) {
    return states.contains(state);
  }
}
