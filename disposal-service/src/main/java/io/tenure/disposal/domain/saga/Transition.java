package io.tenure.disposal.domain.saga;

/** What an event does to an item. */
public sealed interface Transition {

  /** It moves. */
  record Moved(ItemStatus next) implements Transition {}

  /** The event comes from a claim that is no longer the item's, or too late: nothing changes. */
  record Stale() implements Transition {}

  /** The event has no place in this state: a mistake of the caller. Nothing changes. */
  record Illegal(String sentence) implements Transition {}
}
