package io.tenure.disposal.domain.certificate;

import io.tenure.evidence.certificate.Certificate.Residue;
import java.util.List;

/** What remains after any disposal in a system's tables, because tables do not lead there. */
public final class KnownResidue {

  /** Named in every certificate. */
  public static final List<Residue> ALWAYS =
      List.of(
          new Residue(
              "backups and replicas",
              "Not reached; they are overwritten on the system's own schedule."),
          new Residue(
              "files outside of the tables",
              "Not reached: file stores, caches, rendered documents."),
          new Residue("other systems", "Not reached: copies that were sent there before."));

  private KnownResidue() {}
}
