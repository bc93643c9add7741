package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.domain.map.DataMapForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Checks a version anew, as of now; changes nothing. */
@ApplicationScoped
public class CheckVersion {
  private final PolicyStore store;
  private final DraftCheck check;

  CheckVersion(PolicyStore store, DraftCheck check) {
    this.store = store;
    this.check = check;
  }

  /**
   * @param map the data that are there; null for a check without
   * @throws TenureException {@code policy.version-not-found}, {@code policy.data-map-invalid}
   */
  @WithSession
  public Uni<Checked> check(UUID policyId, int number, DataMap map) {
    if (map != null) {
      DataMapForm.wrong(map)
          .ifPresent(
              wrong -> {
                throw new TenureException(PolicyError.DATA_MAP_INVALID, wrong);
              });
    }
    return store
        .find(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .chain(version -> found(version, map).map(findings -> new Checked(version, findings)));
  }

  private Uni<List<Finding>> found(PolicyVersion version, DataMap map) {
    UUID policy = version.policyId();
    return (map == null
            ? check.check(policy, version.number(), version.content())
            : check.check(policy, version.number(), version.content(), map))
        .map(DraftCheck.Checked::findings);
  }

  /** A version and what there is to say about it. */
  public record Checked(PolicyVersion version, List<Finding> findings) {}
}
