package io.tenure.disposal.usecase.certificate;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.certificate.IssuedCertificate;
import io.tenure.disposal.usecase.certificate.CertificateBook.Place;
import io.tenure.disposal.usecase.ledger.ReadLedger;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.certificate.CertificateFile;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.note.TlogProof;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Certificates as files that can be checked without this service. */
@ApplicationScoped
public class ReadCertificates {

  private final Database database;
  private final CertificateBook book;
  private final ReadLedger ledger;

  ReadCertificates(Database database, CertificateBook book, ReadLedger ledger) {
    this.database = database;
    this.book = book;
    this.ledger = ledger;
  }

  /**
   * The file of a certificate; always the same bytes.
   *
   * @throws TenureException {@code certificate.not-found}, also before it is published or after its
   *     opening was destroyed
   */
  public String file(UUID serial) {
    IssuedCertificate certificate =
        book.find(database, serial)
            .filter(c -> c.treeSize() != null)
            .orElseThrow(ReadCertificates::none);
    Place place =
        book.place(database, serial)
            .filter(p -> p.salt() != null)
            .orElseThrow(ReadCertificates::none);
    ReadLedger.Proof proof = ledger.inclusion(place.position(), certificate.treeSize());
    return new CertificateFile(
            CanonicalJson.read(certificate.content()),
            certificate.signature(),
            new String(place.entry(), StandardCharsets.UTF_8),
            StrictBase64.encode(place.salt()),
            new TlogProof(place.position(), proof.hashes(), proof.head().note()).encode(),
            ledger.key())
        .text();
  }

  /**
   * Published certificates of a run.
   *
   * @param after null for the first page
   * @throws TenureException {@code run.not-found}
   */
  public List<IssuedCertificate> ofRun(UUID runId, UUID after, int limit) {
    if (!book.runExists(database, runId)) {
      throw new TenureException(DisposalError.RUN_NOT_FOUND, "There is no run with this id.");
    }
    return book.list(database, runId, after, limit);
  }

  private static TenureException none() {
    return new TenureException(
        DisposalError.CERTIFICATE_NOT_FOUND, "There is no published certificate with this serial.");
  }
}
