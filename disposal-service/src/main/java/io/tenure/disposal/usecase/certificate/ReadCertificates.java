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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Certificates as files that can be checked without this service. */
@ApplicationScoped
public class ReadCertificates {

  private static final int PAGE = 500;

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
    return book.find(database, serial)
        .filter(c -> c.treeSize() != null)
        .map(c -> files(List.of(c)))
        .filter(found -> !found.isEmpty())
        .orElseThrow(ReadCertificates::none)
        .getFirst()
        .text();
  }

  /** The file of one certificate. */
  public record File(UUID serial, String text) {}

  /**
   * Files of published certificates of a run, by serial; without those whose opening was destroyed.
   *
   * @param each gets one page after the other
   * @throws TenureException {@code run.not-found}, before the first page
   */
  public void files(UUID runId, Consumer<List<File>> each) {
    List<IssuedCertificate> page = ofRun(runId, null, PAGE);
    while (!page.isEmpty()) {
      each.accept(files(page));
      page =
          page.size() == PAGE
              ? book.list(database, runId, page.getLast().serial(), PAGE)
              : List.of();
    }
  }

  private List<File> files(List<IssuedCertificate> certificates) {
    Map<UUID, Place> places =
        book.places(database, certificates.stream().map(IssuedCertificate::serial).toList());
    Map<Long, Set<Long>> positions = new HashMap<>();
    for (IssuedCertificate c : certificates) {
      if (places.containsKey(c.serial())) {
        positions
            .computeIfAbsent(c.treeSize(), size -> new HashSet<>())
            .add(places.get(c.serial()).position());
      }
    }
    Map<Long, Map<Long, ReadLedger.Proof>> proofs = new HashMap<>();
    positions.forEach((size, wanted) -> proofs.put(size, ledger.inclusions(size, wanted)));
    List<File> files = new ArrayList<>();
    for (IssuedCertificate c : certificates) {
      Place place = places.get(c.serial());
      if (place != null) {
        ReadLedger.Proof proof = proofs.get(c.treeSize()).get(place.position());
        files.add(new File(c.serial(), text(c, place, proof)));
      }
    }
    return files;
  }

  private String text(IssuedCertificate certificate, Place place, ReadLedger.Proof proof) {
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
