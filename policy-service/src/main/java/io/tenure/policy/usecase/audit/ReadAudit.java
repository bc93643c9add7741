package io.tenure.policy.usecase.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Reads the audit log. */
@ApplicationScoped
public class ReadAudit {
  private static final int BATCH = 1000;

  private final AuditLog log;

  ReadAudit(AuditLog log) {
    this.log = log;
  }

  /**
   * @param after number of the last entry seen; 0 to begin
   */
  public List<AuditEntry> page(long after, AuditFilter filter, int limit) {
    return log.between(after, Long.MAX_VALUE, filter, limit);
  }

  /** All matching entries that there are at this moment, in batches. */
  public void all(AuditFilter filter, Consumer<List<AuditEntry>> each) {
    long last = log.last();
    long after = 0;
    List<AuditEntry> batch;
    do {
      batch = log.between(after, last, filter, BATCH);
      if (!batch.isEmpty()) {
        each.accept(batch);
        after = batch.getLast().seq();
      }
    } while (batch.size() == BATCH);
  }
}
