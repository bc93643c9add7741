package io.tenure.policy.usecase.life;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.EditionRef;
import io.tenure.policy.domain.check.ChangedObligations;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.usecase.catalogue.CurrentCatalogue;
import io.tenure.policy.usecase.catalogue.LayerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks drafts against the catalogue as it is now, as of today. */
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
  }

  /**
   * @param number of the draft: what changed in the catalogue since the version before is told
   */
  Uni<Checked> check(UUID policyId, int number, PolicyContent content) {
    return current
        .now()
        .chain(
            edition ->
                before(policyId, number, edition)
                    .map(before -> new Checked(findings(content, edition, before), edition)));
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
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }
}
