package io.tenure.classification.usecase.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the audit log. */
@ApplicationScoped
public class ReadAudit {

  private final AuditLog log;

  ReadAudit(AuditLog log) {
    this.log = log;
  }

  /** Entries after a number, oldest first. */
  public List<AuditLog.Entry> page(long after, AuditLog.Filter filter, int limit) {
    return log.after(after, filter, limit);
  }
}
