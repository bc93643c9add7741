package io.tenure.classification.usecase.draft;

import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows what a person should look at. */
@ApplicationScoped
public class ReadFindings {

  private final Database database;
  private final FindingStore findings;

  ReadFindings(Database database, FindingStore findings) {
    this.database = database;
    this.findings = findings;
  }

  /** Open ones first. */
  public List<FindingStore.Kept> list(
      UUID system, Boolean open, FindingStore.Kept after, int limit) {
    return findings.list(database, system, open, after, limit);
  }
}
