package io.tenure.disposal.domain.saga;

/**
 * An item, as far as the saga needs to know it.
 *
 * @param attempts tries that count against the item: refusals, resistance, unknown outcomes; never
 *     a target that is down
 * @param reason stable code of why it is where it is; null where there is nothing to say
 */
public record ItemStatus(ItemState state, Fence fence, int attempts, String reason) {

  /** A new item. */
  public static ItemStatus planned() {
    return new ItemStatus(ItemState.PLANNED, Fence.NONE, 0, null);
  }

  ItemStatus to(ItemState next) {
    return new ItemStatus(next, fence, attempts, null);
  }

  ItemStatus to(ItemState next, String why) {
    return new ItemStatus(next, fence, attempts, why);
  }

  ItemStatus with(Fence token) {
    return new ItemStatus(state, token, attempts, reason);
  }

  ItemStatus counted() {
    return new ItemStatus(state, fence, attempts + 1, reason);
  }
}
