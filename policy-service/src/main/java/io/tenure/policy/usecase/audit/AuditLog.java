package io.tenure.policy.usecase.audit;

import java.util.List;

/** The stored audit log. May wait for the database: not for event loops. */
public interface AuditLog {

  /** Matching entries with numbers above {@code after} and up to {@code upTo}, in order. */
  List<AuditEntry> between(long after, long upTo, AuditFilter filter, int limit);

  /** Number of the last entry; 0 without any. */
  long last();
}
