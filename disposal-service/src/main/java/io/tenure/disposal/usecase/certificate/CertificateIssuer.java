package io.tenure.disposal.usecase.certificate;

import java.util.UUID;

/**
 * Issues certificates of disposal. Only for items that were read back with the verify credential,
 * and only with a leaf that a signed checkpoint covers (I-PROOF).
 */
public interface CertificateIssuer {

  /**
   * Certifies the run's items that are ERASED: leaf, checkpoint, signature, then CERTIFIED. Can be
   * repeated; an item never gets two certificates (I-ONECERT).
   *
   * @return how many were certified by this call
   */
  int certify(UUID runId);
}
