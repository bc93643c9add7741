package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/**
 * A policy that the packs propose, and what one has to know before using it.
 *
 * @param policy body of {@code POST /policies}, to be sent as it is or changed before
 * @param packs names of the packs that were used
 * @param sources where each rule comes from, in the order of the rules
 * @param findings of the checks, as for any draft
 * @param gaps what no pack covers, what was assumed, and what the organisation dropped or has to
 *     choose again
 * @param catalogueVersion edition of catalogue and packs that it is made of
 */
public record Proposal(
    ProposedPolicy policy,
    List<String> packs,
    List<RuleSource> sources,
    List<Finding> findings,
    List<Gap> gaps,
    String catalogueVersion) {

  /** A policy to be. */
  public record ProposedPolicy(
      String name, List<Rule> rules, List<Controller> controllers, List<String> triggers) {}

  /**
   * Where a rule comes from.
   *
   * @param pack name of the pack; null for a rule that only keeps what no pack covers
   * @param layer whether it is as shipped, amended by the organisation, or its own; null without a
   *     pack
   * @param stale whether what is shipped changed under the organisation's amendment, so that the
   *     rule only keeps until a person has chosen
   */
  public record RuleSource(String rule, String pack, Provenance.Layer layer, boolean stale) {
    /** Of a rule as it is shipped. */
    public RuleSource(String rule, String pack) {
      this(rule, pack, pack == null ? null : Provenance.Layer.SHIPPED, false);
    }

    static RuleSource of(String rule, Pack pack) {
      Provenance provenance = pack.provenance().get(rule);
      return provenance == null
          ? new RuleSource(rule, pack.name())
          : new RuleSource(rule, pack.name(), provenance.layer(), provenance.stale());
    }
  }
}
