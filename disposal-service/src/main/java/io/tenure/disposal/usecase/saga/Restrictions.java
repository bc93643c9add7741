package io.tenure.disposal.usecase.saga;

import io.tenure.disposal.domain.saga.Item;
import io.tenure.kit.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Field groups that are kept for a legal duty only. */
public interface Restrictions {

  /** Records those of the items; repeating changes nothing. */
  void add(Statements sql, List<Item> items);

  /** Those of the items whose restriction is recorded. */
  Set<UUID> recorded(Statements sql, Collection<UUID> itemIds);
}
