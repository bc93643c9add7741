package io.tenure.policy.usecase.life;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.lock.Held;
import io.tenure.policy.domain.lock.Locks;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.domain.map.MapChecks;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.PolicyContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks drafts against the catalogue of this build, as of today, and against what the version in
 * effect and the scheduled ones have locked.
 */
@ApplicationScoped
public class DraftCheck {
  private final PolicyStore store;
  private final Catalogue catalogue;
  private final Executions executions;
  private final Clock clock;

  DraftCheck(PolicyStore store, Catalogue catalogue, Executions executions, Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.executions = executions;
    this.clock = clock;
  }

  /** All findings. Takes part in the session of its caller. */
  Uni<List<Finding>> check(PolicyContent content) {
    List<Finding> own = own(content);
    return own.stream().anyMatch(Finding::refuses)
        ? Uni.createFrom().item(own)
        : locks(content)
            .map(
                locks ->
                    PolicyChecks.bounded(Stream.concat(own.stream(), locks.stream()).toList()));
  }

  /** The same, and how the policy fits a data map; without errors only. */
  Uni<List<Finding>> check(PolicyContent content, DataMap map) {
    return check(content)
        .map(
            found ->
                found.stream().anyMatch(f -> f.refuses() && !f.ofLock())
                    ? found
                    : PolicyChecks.bounded(
                        Stream.concat(found.stream(), fit(content, map).stream()).toList()));
  }

  /** What the locks of the version in effect and of those that are scheduled say. */
  Uni<List<Finding>> locks(PolicyContent content) {
    Instant now = clock.instant();
    return store
        .inEffectOrScheduled(now)
        .map(
            versions ->
                versions.stream()
                    .flatMap(version -> locks(version, content, now).stream())
                    .distinct()
                    .toList());
  }

  /** What the locks of one version say of the content of a later one. */
  List<Finding> locks(PolicyVersion earlier, PolicyContent later, Instant now) {
    String shown =
        "version %d, which is %s"
            .formatted(
                earlier.number(), earlier.effectiveFrom().isAfter(now) ? "scheduled" : "in effect");
    return Locks.check(new Held(shown, earlier.content()), later, executions, now);
  }

  private List<Finding> own(PolicyContent content) {
    return PolicyChecks.check(
        content, catalogue, executions, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private List<Finding> fit(PolicyContent content, DataMap map) {
    return MapChecks.check(content, List.of(map), catalogue, clock.instant());
  }

  String catalogueVersion() {
    return catalogue.version();
  }
}
