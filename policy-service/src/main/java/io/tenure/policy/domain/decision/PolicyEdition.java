package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;

/**
 * A policy version together with the catalogue it was written against: all that a decision rests on
 * beside the record. Two editions are equal only where they are the same object: whoever keeps one
 * keeps what was found out about it.
 */
public final class PolicyEdition {
  private final String versionId;
  private final String digest;
  private final PolicyContent content;
  private final Catalogue catalogue;
  private final Bindings bindings;
  private final RuleIndex rules;
  private final Eras eras;

  /**
   * @param versionId id of the immutable version; null for a draft that is only tried out
   * @param digest digest of the version's content
   * @param bindings whom the obligations of the catalogue bind
   */
  public PolicyEdition(
      String versionId,
      String digest,
      PolicyContent content,
      Catalogue catalogue,
      Bindings bindings) {
    this.versionId = versionId;
    this.digest = digest;
    this.content = content;
    this.catalogue = catalogue;
    this.bindings = bindings;
    this.rules = new RuleIndex(content.rules());
    this.eras = Eras.of(content.rules(), catalogue);
  }

  public String versionId() {
    return versionId;
  }

  public String digest() {
    return digest;
  }

  public PolicyContent content() {
    return content;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Bindings bindings() {
    return bindings;
  }

  RuleIndex rules() {
    return rules;
  }

  /** When which of its rules are in force. */
  Eras eras() {
    return eras;
  }
}
