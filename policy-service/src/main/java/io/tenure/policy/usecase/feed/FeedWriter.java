package io.tenure.policy.usecase.feed;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.feed.PolicyChange;

/**
 * Adds to the feed of policy versions; a change that it has told already is not told again. Always
 * after the audit log, in the same transaction: two writers that wait for each other's number would
 * wait for ever.
 */
public interface FeedWriter {

  /** Takes part in the Hibernate transaction of the caller. */
  Uni<Void> append(PolicyChange change);

  /** Takes part in the transaction of those statements. */
  void append(Statements transaction, PolicyChange change);
}
