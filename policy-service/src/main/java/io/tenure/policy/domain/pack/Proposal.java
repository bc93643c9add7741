package io.tenure.policy.domain.pack;

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
 * @param gaps what no pack covers, and what was assumed
 */
public record Proposal(
    ProposedPolicy policy,
    List<String> packs,
    List<RuleSource> sources,
    List<Finding> findings,
    List<Gap> gaps) {

  /** A policy to be. */
  public record ProposedPolicy(
      String name, List<Rule> rules, List<Controller> controllers, List<String> triggers) {}

  /**
   * @param pack name of the pack; null for a rule that only keeps what no pack covers
   */
  public record RuleSource(String rule, String pack) {}
}
