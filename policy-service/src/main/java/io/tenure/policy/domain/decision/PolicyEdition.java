package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.Map;

/**
 * A policy version together with the catalogue it was written against: all that a decision rests on
 * beside the record.
 *
 * @param versionId id of the immutable version; null for a draft that is only tried out
 * @param digest digest of the version's content
 * @param executions of the same catalogue: they say whom its obligations bind
 */
public record PolicyEdition(
    String versionId,
    String digest,
    PolicyContent content,
    Catalogue catalogue,
    Executions executions) {

  /** With obligations that bind everybody. */
  public PolicyEdition(
      String versionId, String digest, PolicyContent content, Catalogue catalogue) {
    this(versionId, digest, content, catalogue, new Executions(Map.of()));
  }
}
