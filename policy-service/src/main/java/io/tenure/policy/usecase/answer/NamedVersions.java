package io.tenure.policy.usecase.answer;

import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.Optional;
import java.util.UUID;

/** Versions by policy and number, drafts included. May wait for the database. */
public interface NamedVersions {

  Optional<NamedVersion> find(UUID policyId, int number);

  /**
   * A version as it is now.
   *
   * @param edition with the catalogue it was submitted with; null while a draft
   */
  record NamedVersion(String versionId, PolicyContent content, PolicyEdition edition) {}
}
