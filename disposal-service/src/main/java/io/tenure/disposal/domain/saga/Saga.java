package io.tenure.disposal.domain.saga;

import io.tenure.disposal.domain.saga.ItemEvent.Fenced;
import io.tenure.disposal.domain.saga.Transition.Illegal;
import io.tenure.disposal.domain.saga.Transition.Moved;
import io.tenure.disposal.domain.saga.Transition.Stale;

/**
 * The disposal saga of one item: the only place that decides what state follows. Pure; the stores
 * apply nothing that did not come from here, and the breadth-first check runs over this very
 * function.
 *
 * <p>Erasure cannot be undone, so there is only recovery forward. Before an intent is written
 * everything can be taken back; afterwards an item ends as CERTIFIED, or stays visible.
 */
public final class Saga {

  /** Counted tries after which a person has to look. */
  public static final int MAX_ATTEMPTS = 5;

  private Saga() {}

  /** The transition that {@code event} causes. */
  public static Transition apply(ItemStatus item, ItemEvent event) {
    if (event instanceof Fenced fenced && !fenced.fence().equals(item.fence())) {
      return new Stale();
    }
    return switch (item.state()) {
      case PLANNED -> planned(item, event);
      case READY -> ready(item, event);
      case CLAIMED -> claimed(item, event);
      case INTENT -> intent(item, event);
      case UNKNOWN -> unknown(item, event);
      case VERIFYING -> verifying(item, event);
      case ERASED -> erased(item, event);
      case HELD -> held(item, event);
      case NEEDS_ATTENTION -> attention(item, event);
      case CERTIFIED, EXEMPT, CANCELLED ->
          event instanceof Fenced ? new Stale() : illegal(item, event);
    };
  }

  private static Transition planned(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.Approved _ -> moved(item.to(ItemState.READY));
      default -> beforeThePivot(item, event);
    };
  }

  private static Transition ready(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.Claimed claim when claim.fence().newerThan(item.fence()) ->
          moved(item.with(claim.fence()).to(ItemState.CLAIMED));
      case ItemEvent.Claimed _ -> new Stale();
      default -> beforeThePivot(item, event);
    };
  }

  private static Transition claimed(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.IntentWritten _ -> moved(item.to(ItemState.INTENT));
      case ItemEvent.BasisChanged changed -> moved(item.to(ItemState.PLANNED, changed.code()));
      case ItemEvent.LookFailed failed -> moved(item.to(ItemState.READY, failed.code()));
      case ItemEvent.ClaimVoid v -> voided(item, v, ItemState.READY);
      default -> beforeThePivot(item, event);
    };
  }

  /** From here on a request may be on the wire. */
  private static Transition intent(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.Applied _ -> moved(item.to(ItemState.VERIFYING));
      case ItemEvent.Refused refused -> refused(item, refused);
      case ItemEvent.OutcomeUnknown _ -> moved(item.to(ItemState.UNKNOWN));
      case ItemEvent.ClaimVoid v -> voided(item, v, ItemState.UNKNOWN);
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition unknown(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.ReadBack back when !back.quiesced() ->
          // Whatever was seen, the request may still act: nothing may be concluded.
          new Stale();
      case ItemEvent.ReadBack back when back.asSpecified() -> moved(item.to(ItemState.VERIFYING));
      case ItemEvent.ReadBack _ -> again(item, "outcome.not-applied");
      case ItemEvent.Escalated why -> moved(item.to(ItemState.NEEDS_ATTENTION, why.code()));
      case ItemEvent.ClaimVoid v when v.next().newerThan(item.fence()) ->
          moved(item.with(v.next()).to(ItemState.UNKNOWN));
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition verifying(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.Verified v when v.asSpecified() -> moved(item.to(ItemState.ERASED));
      case ItemEvent.Verified _ -> again(item, "outcome.resisted");
      case ItemEvent.Escalated why -> moved(item.to(ItemState.NEEDS_ATTENTION, why.code()));
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition erased(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.LeafPublished _ -> moved(item.to(ItemState.CERTIFIED));
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition held(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.HoldReleased _ -> moved(item.to(ItemState.PLANNED, "hold.released"));
      case ItemEvent.Exempted why -> moved(item.to(ItemState.EXEMPT, why.code()));
      // Why it went back before stays to be seen.
      case ItemEvent.Cancelled _ -> moved(item.to(ItemState.CANCELLED, item.reason()));
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition attention(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.TriedAgain _ ->
          moved(new ItemStatus(ItemState.PLANNED, item.fence(), 0, "item.tried-again"));
      case ItemEvent.Exempted why -> moved(item.to(ItemState.EXEMPT, why.code()));
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition beforeThePivot(ItemStatus item, ItemEvent event) {
    return switch (event) {
      case ItemEvent.HoldFound found -> moved(item.to(ItemState.HELD, found.holdId()));
      // Why it went back before stays to be seen.
      case ItemEvent.Cancelled _ -> moved(item.to(ItemState.CANCELLED, item.reason()));
      case ItemEvent.Exempted why -> moved(item.to(ItemState.EXEMPT, why.code()));
      case ItemEvent.Escalated why -> moved(item.to(ItemState.NEEDS_ATTENTION, why.code()));
      case ItemEvent.ClaimVoid v -> voided(item, v, item.state());
      case Fenced _ -> new Stale();
      default -> illegal(item, event);
    };
  }

  private static Transition refused(ItemStatus item, ItemEvent.Refused refused) {
    return switch (refused.refusal()) {
      case TARGET -> moved(item.to(ItemState.READY, refused.code()));
      case BASIS -> moved(item.to(ItemState.PLANNED, refused.code()));
      case ITEM -> again(item, refused.code());
      case FINAL -> moved(item.to(ItemState.NEEDS_ATTENTION, refused.code()));
    };
  }

  /** One more try, until a person has to look; it stays due in either case. */
  private static Transition again(ItemStatus item, String code) {
    ItemStatus counted = item.counted();
    return moved(
        counted.attempts() >= MAX_ATTEMPTS
            ? counted.to(ItemState.NEEDS_ATTENTION, code)
            : counted.to(ItemState.READY, code));
  }

  private static Transition voided(ItemStatus item, ItemEvent.ClaimVoid v, ItemState next) {
    return v.next().newerThan(item.fence())
        ? moved(item.with(v.next()).to(next, item.reason()))
        : new Stale();
  }

  private static Transition moved(ItemStatus next) {
    return new Moved(next);
  }

  private static Transition illegal(ItemStatus item, ItemEvent event) {
    return new Illegal(event.getClass().getSimpleName() + " has no place in " + item.state());
  }
}
