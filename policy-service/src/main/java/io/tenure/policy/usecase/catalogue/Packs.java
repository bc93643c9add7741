package io.tenure.policy.usecase.catalogue;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.pack.Pack;
import java.util.List;

/** The shipped packs. */
public record Packs(List<Pack> all) {

  /**
   * @throws TenureException {@code policy.pack-not-found}
   */
  public Pack named(String name) {
    return all.stream()
        .filter(pack -> pack.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new TenureException(PolicyError.PACK_NOT_FOUND, "See GET /api/v1/packs."));
  }
}
