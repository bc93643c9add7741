package io.tenure.policy.usecase.event;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.usecase.answer.ActiveVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events can be posted: the triggers of the catalogue, and those that the active policy
 * declares beyond it.
 */
@ApplicationScoped
class EventTypes {
  private final Catalogue catalogue;
  private final ActiveVersions versions;
  private final Clock clock;

  EventTypes(Catalogue catalogue, ActiveVersions versions, Clock clock) {
    this.catalogue = catalogue;
    this.versions = versions;
    this.clock = clock;
  }

  Set<String> known() {
    Set<String> known = new TreeSet<>(catalogue.triggers());
    versions
        .at(clock.instant())
        .ifPresent(active -> known.addAll(active.edition().content().triggers()));
    return known;
  }
}
