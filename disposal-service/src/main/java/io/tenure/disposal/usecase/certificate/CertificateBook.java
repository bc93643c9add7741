package io.tenure.disposal.usecase.certificate;

import io.tenure.disposal.domain.certificate.CertifiedRun;
import io.tenure.disposal.domain.certificate.ErasedItem;
import io.tenure.disposal.domain.certificate.IssuedCertificate;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.kit.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Certificates, and the items they are for, in the service's own database. */
public interface CertificateBook {

  Optional<CertifiedRun> run(Statements sql, UUID runId);

  /** Items that are ERASED and have no certificate, in order, locked. */
  List<ErasedItem> erased(Statements sql, UUID runId, int afterPosition, int limit);

  void insert(Statements sql, List<IssuedCertificate> certificates);

  /**
   * A certificate whose entry has its place in the log.
   *
   * @param position of its entry
   */
  record Sequenced(UUID serial, UUID itemId, long position, ItemStatus status) {}

  /** Certificates of ERASED items that are in a tree of {@code size}, items locked. */
  List<Sequenced> sequenced(Statements sql, UUID runId, long size, int limit);

  /**
   * Moves items to what the saga says follows; also lets go of keys that are needed no more, and
   * remembers what must not come back unnoticed.
   *
   * @return the items that moved
   */
  List<UUID> certified(Statements sql, List<Sequenced> certificates, ItemStatus next, long size);

  Optional<IssuedCertificate> find(Statements sql, UUID serial);

  /** Published certificates of a run, by serial. */
  List<IssuedCertificate> list(Statements sql, UUID runId, UUID after, int limit);

  /** Entry and salt of a certificate in the log, with its place. */
  record Place(long position, byte[] entry, byte[] salt) {}

  /** Places by serial; one that is not in the log, or whose opening was destroyed, is missing. */
  Map<UUID, Place> places(Statements sql, Collection<UUID> serials);

  boolean runExists(Statements sql, UUID runId);
}
