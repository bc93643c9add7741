package io.tenure.evidence.certificate;

import io.tenure.evidence.merkle.CompactRange;
import io.tenure.evidence.merkle.MemoryNodes;
import io.tenure.evidence.merkle.Merkle;
import io.tenure.evidence.merkle.Proofs;
import io.tenure.evidence.note.Checkpoint;
import io.tenure.evidence.note.NoteSigner;
import io.tenure.evidence.note.TlogProof;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A certificate that holds, and the log around it. */
public final class Samples {
  public static final String ORIGIN = "tenure.example/disposal";

  private Samples() {}

  public static Certificate certificate() {
    Instant t = Instant.parse("2026-11-24T10:00:00.123456Z");
    return new Certificate(
        Certificate.FORMAT,
        "3f0c0c5e-8f0b-4a52-9d53-7f86cf6a0c11",
        1,
        t.plusSeconds(60),
        ORIGIN,
        "exact",
        new Certificate.Target("demo-crm", "7d7ab8a0-8f9b-4c5e-8f0e-2a4e2f6f0a11"),
        new Certificate.Subject(
            "crm.contacts",
            "mJ7m9c3V6Q1b8yS0uHhC2wTq4iXgYp5kZ0rLnDfEoBA=",
            List.of("email", "last_name")),
        "sha256:" + "ab".repeat(32),
        new Certificate.Legal(
            "9a1c",
            "sha256:" + "cd".repeat(32),
            "sha256:" + "ef".repeat(32),
            "ERASE",
            null,
            Instant.parse("2026-10-01T00:00:00Z"),
            List.of(
                new Certificate.Rule(
                    "business.idle-leads",
                    "MAXIMUM",
                    "Sales policy § 4",
                    Instant.parse("2026-10-01T00:00:00Z"),
                    true))),
        new Certificate.Method(
            Certificate.MethodClass.LOGICALLY_DELETED,
            "DELETE by primary key in one transaction",
            "tenure crm-connectors",
            "0.1.0",
            List.of(
                new Certificate.Effect("crm.contacts", 1, 0),
                new Certificate.Effect("crm.notes", 2, 0))),
        new Certificate.HoldCheck(17, t, "NONE"),
        new Certificate.Intent("0d9d9c6e-5a7e-4bd0-8a6c-0a6a4f3a1a51", t, t.plusSeconds(30)),
        new Certificate.Verification(
            "READ_BACK_BY_KEY", "FULL", t.plusSeconds(5), "verify", 3, "ABSENT"),
        List.of(new Certificate.Residue("backups", "until the backups of the system expire")),
        new Certificate.Responsible(
            new Certificate.Person("p1", "disposal-requester", t.minusSeconds(900)),
            "APPROVAL",
            List.of(new Certificate.Person("p2", "disposal-approver", t.minusSeconds(600))),
            "disposal-service"),
        new Certificate.Versions(3, t.minusSeconds(1), "0.1.0"));
  }

  static SignedCertificate signed(Certificate certificate, NoteSigner signer) {
    return switch (VerifiedErasure.check(certificate)) {
      case VerifiedErasure.Check.Passed(var erasure) -> SignedCertificate.sign(erasure, signer);
      case VerifiedErasure.Check.Failed(var reasons) -> throw new AssertionError(reasons);
    };
  }

  static CertificateFile file(SignedCertificate signed, NoteSigner signer) {
    var nodes = new MemoryNodes();
    var tree = CompactRange.empty();
    for (int i = 0; i < 11; i++) {
      byte[] entry =
          i == 6 ? signed.leaf().entry() : ("entry " + i).getBytes(StandardCharsets.UTF_8);
      tree.append(Merkle.leafHash(entry), nodes);
    }
    var note = new Checkpoint(ORIGIN, tree.size(), tree.root()).sign(signer);
    var proof = new TlogProof(6, new Proofs(nodes).inclusion(6, 11), note.encode());
    return CertificateFile.of(signed, proof, signer.key());
  }

  /** A file that holds. */
  public static String text(NoteSigner signer) {
    return file(signed(certificate(), signer), signer).text();
  }
}
