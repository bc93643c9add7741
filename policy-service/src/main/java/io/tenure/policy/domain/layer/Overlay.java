package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Provenance.Member;
import io.tenure.policy.domain.catalogue.Provenance.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lays an amendment over what is shipped, member by member and three ways: what was shipped when
 * the amendment was written, what is shipped now, and what the organisation says. A pure function.
 *
 * <p>A member that is shipped as it was takes the organisation's value; where by now the same is
 * shipped there is nothing to choose. Where something else is shipped the amendment is stale: the
 * shipped value is shown, and a person chooses.
 */
final class Overlay {

  private Overlay() {}

  /**
   * An entry with its amendment.
   *
   * @param value what is shown and, unless stale or withdrawn, acts
   */
  record Amended(Map<String, Object> value, Status status, List<Member> members) {

    /** Stale, and as it is shipped: for a result that would make no sense. */
    Amended refused(Map<String, Object> shipped) {
      return new Amended(shipped, Status.STALE, members);
    }

    Provenance provenance(String shippedVersion, Amendment amendment, Provenance.By by) {
      return new Provenance(
          Provenance.Layer.AMENDED,
          status,
          shippedVersion,
          members,
          amendment.reason(),
          amendment.source(),
          by);
    }
  }

  /**
   * @param vouching members that say something about the whole entry, as a confidence does: they
   *     hold only for the text that was seen
   */
  static Amended over(Map<String, Object> shipped, Amendment amendment, Set<String> vouching) {
    boolean unseen = !Trees.digest(shipped).equals(amendment.seen());
    if (amendment.withdrawn()) {
      return new Amended(shipped, unseen ? Status.STALE : Status.WITHDRAWN, List.of());
    }
    Map<String, Object> value = new TreeMap<>(shipped);
    List<Member> members = new ArrayList<>();
    boolean stale = false;
    for (Map.Entry<String, Object> set : amendment.set().entrySet()) {
      String name = set.getKey();
      Object now = shipped.get(name);
      boolean moved =
          vouching.contains(name) ? unseen : !Trees.same(now, amendment.was().get(name));
      boolean conflict = moved && !Trees.same(now, set.getValue());
      if (!conflict) {
        value.put(name, set.getValue());
      }
      stale |= conflict;
      members.add(new Member(name, amendment.was().get(name), now, set.getValue(), conflict));
    }
    return new Amended(value, stale ? Status.STALE : Status.ACTS, members);
  }
}
