package io.tenure.disposal.domain.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What all certificates of a run have in common.
 *
 * @param digest of the approved list
 * @param automatic whether the policy version itself said that no approval is needed
 */
public record CertifiedRun(
    UUID id,
    UUID systemId,
    String systemKey,
    String digest,
    boolean automatic,
    Person requestedBy,
    List<Person> approvedBy,
    String policyVersionId,
    String policyDigest,
    int mapVersion) {
  public CertifiedRun {
    approvedBy = List.copyOf(approvedBy);
  }

  /** A person by issuer and subject, and when they acted. */
  public record Person(String issuer, String subject, Instant at) {}
}
