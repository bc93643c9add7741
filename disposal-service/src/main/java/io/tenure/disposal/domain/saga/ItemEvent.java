package io.tenure.disposal.domain.saga;

/**
 * What can happen to an item. Events of a worker carry the token it claimed with: one that is not
 * the item's present token changes nothing.
 */
public sealed interface ItemEvent {

  /** An event that only the holder of the present claim may cause. */
  sealed interface Fenced extends ItemEvent {
    Fence fence();
  }

  /** Another person approved exactly the list that the item is on. */
  record Approved() implements ItemEvent {}

  /** A worker takes it. */
  record Claimed(Fence fence) implements ItemEvent {}

  /** The last look, or the placing of a hold, found that one covers it, requested or active. */
  record HoldFound(Fence fence, String holdId) implements Fenced {}

  /** The last look found that plan, consent, map or facts are not those that were approved. */
  record BasisChanged(Fence fence, String code) implements Fenced {}

  /** The last look could not be completed; nothing was sent. */
  record LookFailed(Fence fence, String code) implements Fenced {}

  /** The last look passed, and the intent is written in its transaction. */
  record IntentWritten(Fence fence) implements Fenced {}

  /** The system says that it did it. */
  record Applied(Fence fence) implements Fenced {}

  /** A definite refusal: nothing changed there. */
  record Refused(Fence fence, Refusal refusal, String code) implements Fenced {}

  /** Anything that is neither applied nor on the positive list of refusals. */
  record OutcomeUnknown(Fence fence) implements Fenced {}

  /** The claim's lease is over, or its holder is gone: the claim is void. */
  record ClaimVoid(Fence next) implements ItemEvent {}

  /**
   * An unknown outcome was read back.
   *
   * @param quiesced whether it is certain that the request can no longer act
   * @param asSpecified whether the record is as the disposition wants it
   */
  record ReadBack(boolean quiesced, boolean asSpecified) implements ItemEvent {}

  /**
   * Independent verification after an applied request.
   *
   * @param asSpecified whether the record is as the disposition wants it
   */
  record Verified(boolean asSpecified) implements ItemEvent {}

  /** The item's leaf is in a signed checkpoint. */
  record LeafPublished() implements ItemEvent {}

  /** The last hold that covered it was released. */
  record HoldReleased() implements ItemEvent {}

  /** A person takes it off the list. */
  record Cancelled() implements ItemEvent {}

  /** It is not to be disposed of: no longer due, exempt by a person, or gone by other means. */
  record Exempted(String code) implements ItemEvent {}

  /** It cannot be resolved without a person. */
  record Escalated(String code) implements ItemEvent {}

  /** A person looked and wants it tried again, through a new plan and a new look. */
  record TriedAgain() implements ItemEvent {}

  /** What kind of definite refusal it was. */
  enum Refusal {
    /** The target as a whole is not there or not willing; costs the item nothing. */
    TARGET,
    /** The record is not what was approved. */
    BASIS,
    /** The item was refused and may be tried again. */
    ITEM,
    /** Trying again cannot help. */
    FINAL
  }
}
