package io.tenure.evidence.certificate;

import io.tenure.evidence.note.NoteSigner;

/**
 * A certificate with its signature and its entry for the log, not yet published.
 *
 * @param signature detached JWS over the canonical content
 */
public record SignedCertificate(Certificate certificate, String signature, CertificateLeaf leaf) {

  /** Signs; takes nothing but a verified erasure. */
  public static SignedCertificate sign(VerifiedErasure erasure, NoteSigner signer) {
    Certificate certificate = erasure.certificate();
    if (!certificate.origin().equals(signer.key().name())) {
      throw new IllegalArgumentException("the certificate belongs to another log");
    }
    byte[] content = CertificateJson.bytes(certificate);
    return new SignedCertificate(
        certificate, Jws.sign(content, signer), CertificateLeaf.of(certificate, content));
  }
}
