package io.tenure.policy.usecase.catalogue;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.List;

/** Packs, as shipped or with what the organisation made of them. */
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

  /**
   * What a policy made of the pack begins with.
   *
   * @throws TenureException {@code policy.pack-not-found}; {@code policy.pack-stale} where a person
   *     has to choose first
   */
  public PolicyContent content(String name) {
    Pack pack = named(name);
    if (!pack.stale().isEmpty()) {
      throw new TenureException(
              PolicyError.PACK_STALE,
              "The shipped rules changed under the organisation's amendments: look at the amendments again.")
          .with("rules", pack.stale());
    }
    return pack.content();
  }
}
