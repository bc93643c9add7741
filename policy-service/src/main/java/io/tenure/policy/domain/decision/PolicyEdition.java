package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;

/**
 * A policy version together with the catalogue it was written against: all that a decision rests on
 * beside the record.
 *
 * @param versionId id of the immutable version; null for a draft that is only tried out
 * @param digest digest of the version's content
 * @param bindings whom the obligations of the catalogue bind
 */
public record PolicyEdition(
    String versionId,
    String digest,
    PolicyContent content,
    Catalogue catalogue,
    Bindings bindings) {}
