package io.tenure.policy.domain.event;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.event.Ruling.Added;
import io.tenure.policy.domain.event.Ruling.Refused;
import io.tenure.policy.domain.event.Ruling.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds what is posted to what was said before. Pure. */
public final class EventFold {

  private EventFold() {}

  /**
   * Rules on one posting.
   *
   * @param before what is known of the event; null where nothing is
   * @param anyEvent whether the poster may speak of events that another account posted
   */
  public static Ruling add(BusinessEvent before, EventPosting posting, Actor by, boolean anyEvent) {
    if (before == null) {
      return new Added(
          new BusinessEvent(
              posting.key(), posting.type(), posting.object(), by, List.of(posting.revision())),
          true);
    }
    if (!before.type().equals(posting.type()) || !before.object().equals(posting.object())) {
      return differs("Source and id belong to an event of another type or about another object.");
    }
    Optional<EventRevision> said =
        before.revisions().stream()
            .filter(r -> r.number() == posting.revision().number())
            .findFirst();
    if (said.isPresent()) {
      return said.get().equals(posting.revision())
          ? new Unchanged(before)
          : differs(
              "This revision of the event says something else; a correction has a higher revision.");
    }
    if (!anyEvent && !before.poster().sameAs(by)) {
      return new Refused(
          PolicyError.EVENT_OTHER_POSTER, "The account that posted it, or a data steward, may.");
    }
    List<EventRevision> all = new ArrayList<>(before.revisions());
    all.add(posting.revision());
    return new Added(
        new BusinessEvent(before.key(), before.type(), before.object(), before.poster(), all),
        posting.revision().number() > before.current().number());
  }

  private static Refused differs(String detail) {
    return new Refused(PolicyError.EVENT_DIFFERS, detail);
  }
}
