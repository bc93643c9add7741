package io.tenure.disposal.domain.hold;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A legal hold. From {@link State#REQUESTED} on no new request for a covered record is sent; ACTIVE
 * means that none is on its way any more. The two are different things to a lawyer.
 *
 * @param matter the matter's reference, without names of people
 * @param activeAt when nothing in scope could act any more; null before
 * @param reviewOn when somebody has to look whether it is still needed
 * @param overtaken items whose request was on its way when the hold was placed, and took effect
 * @param waitingFor requests in scope that may still act
 */
public record Hold(
    UUID id,
    String matter,
    String reason,
    HoldScope scope,
    State state,
    Actor placedBy,
    Instant requestedAt,
    Instant activeAt,
    LocalDate reviewOn,
    Release release,
    List<UUID> overtaken,
    long waitingFor) {

  public Hold {
    overtaken = List.copyOf(overtaken);
  }

  /** How far it is. */
  public enum State {
    REQUESTED,
    ACTIVE,
    RELEASED
  }

  /** Who ended it, when and why. */
  public record Release(Actor by, Instant at, String reason) {}

  /** A hold may become ACTIVE only when no intent in its scope is open or unknown (I-HOLD). */
  public static boolean mayActivate(long openIntentsInScope) {
    return openIntentsInScope == 0;
  }

  /**
   * Whether this person may end it.
   *
   * @throws TenureException {@code hold.released} or {@code hold.same-person}
   */
  public void checkRelease(Actor releaser) {
    if (state == State.RELEASED) {
      throw new TenureException(DisposalError.HOLD_RELEASED, "The hold was released already.");
    }
    if (placedBy.sameAs(releaser)) {
      throw new TenureException(
          DisposalError.HOLD_SAME_PERSON, "Whoever placed a hold cannot release it.");
    }
  }
}
