package io.tenure.policy.usecase.life;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.EditionRef;
import io.tenure.policy.domain.check.ChangedObligations;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.lock.Held;
import io.tenure.policy.domain.lock.Locks;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.domain.map.MapChecks;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.usecase.catalogue.CurrentCatalogue;
import io.tenure.policy.usecase.catalogue.LayerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks drafts against the catalogue as it is now, as of today, and against what the version in
 * effect and the scheduled ones have locked.
 */
@ApplicationScoped
public class DraftCheck {
  private final CurrentCatalogue current;
  private final LayerStore layers;
  private final PolicyStore store;
  private final Clock clock;

  DraftCheck(CurrentCatalogue current, LayerStore layers, PolicyStore store, Clock clock) {
    this.current = current;
    this.layers = layers;
    this.store = store;
    this.clock = clock;
  }

  /** What was found, and in which edition of the catalogue. */
  record Checked(List<Finding> findings, Edition edition) {
    EditionRef ref() {
      return edition.ref();
    }

    private Checked and(List<Finding> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<Finding> all = new ArrayList<>(findings);
      all.addAll(more);
      return new Checked(PolicyChecks.bounded(all), edition);
    }

    /** Whether it has errors of its own; a lock of another version is none. */
    private boolean wrong() {
      return findings.stream().anyMatch(f -> f.refuses() && !f.ofLock());
    }
  }

  /**
   * All findings. Takes part in the session of its caller.
   *
   * @param number of the draft: what changed in the catalogue since the version before is told
   */
  Uni<Checked> check(UUID policyId, int number, PolicyContent content) {
    return current
        .now()
        .chain(
            edition ->
                before(policyId, number, edition)
                    .map(before -> new Checked(findings(content, edition, before), edition)))
        .chain(
            own ->
                own.wrong()
                    ? Uni.createFrom().item(own)
                    : locks(content, own.edition()).map(own::and));
  }

  /** The same, and how the policy fits a data map; without errors only. */
  Uni<Checked> check(UUID policyId, int number, PolicyContent content, DataMap map) {
    return check(policyId, number, content)
        .map(
            checked ->
                checked.wrong() ? checked : checked.and(fit(content, map, checked.edition())));
  }

  /** What the locks of the version in effect and of those that are scheduled say. */
  Uni<List<Finding>> locks(PolicyContent content, Edition edition) {
    Instant now = clock.instant();
    return store
        .inEffectOrScheduled(now)
        .map(
            versions ->
                versions.stream()
                    .flatMap(version -> locks(version, content, edition, now).stream())
                    .distinct()
                    .toList());
  }

  /** What the locks of one version say of the content of a later one. */
  List<Finding> locks(PolicyVersion earlier, PolicyContent later, Edition edition, Instant now) {
    String shown =
        "version %d, which is %s"
            .formatted(
                earlier.number(), earlier.effectiveFrom().isAfter(now) ? "scheduled" : "in effect");
    return Locks.check(
        new Held(shown, earlier.content()), later, edition.executions().bindings(), now);
  }

  private List<Finding> fit(PolicyContent content, DataMap map, Edition edition) {
    return MapChecks.check(
        content,
        List.of(map),
        edition.catalogue(),
        edition.executions().bindings(),
        clock.instant());
  }

  /** Empty where it is the present edition, or none is known. */
  private Uni<Optional<Catalogue>> before(UUID policyId, int number, Edition now) {
    return store
        .catalogueDigestBefore(policyId, number)
        .chain(
            digest ->
                digest == null || digest.equals(now.ref().digest())
                    ? Uni.createFrom().item(Optional.<Catalogue>empty())
                    : layers.kept(digest));
  }

  private List<Finding> findings(
      PolicyContent content, Edition edition, Optional<Catalogue> before) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Finding> findings =
        new ArrayList<>(
            PolicyChecks.check(content, edition.catalogue(), edition.executions(), today));
    before.ifPresent(
        then -> findings.addAll(ChangedObligations.check(content, then, edition.catalogue())));
    return PolicyChecks.bounded(findings);
  }
}
