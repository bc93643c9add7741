package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.rule.Rule;

/**
 * A rule that the organisation adds to a shipped pack.
 *
 * @param pack name of the pack
 * @param reason why; no personal data
 */
public record PackRule(String pack, Rule rule, String reason) {

  String key() {
    return key(pack, rule.id());
  }

  /** What names a rule of a pack in a layer. */
  public static String key(String pack, String rule) {
    return pack + "/" + rule;
  }
}
