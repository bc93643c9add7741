package io.tenure.disposal.usecase.saga;

import io.tenure.disposal.domain.saga.Item;
import io.tenure.kit.sql.Statements;

/** Field groups that are kept for a legal duty only. */
public interface Restrictions {

  /** Records it; repeating changes nothing. */
  void add(Statements sql, Item item);

  /** Whether it is recorded. */
  boolean recorded(Statements sql, Item item);
}
