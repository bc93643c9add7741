package io.tenure.connector.record;

import io.tenure.connector.jdbc.KeyColumns;
import io.tenure.connector.jdbc.Sql;
import java.util.Collection;
import java.util.List;

/** Which records a statement is about. */
sealed interface Scope {

  /** As a condition on the dataset's own row. */
  Sql condition(KeyColumns key, String alias);

  /** Keys after one, up to another; either may be null for no bound. */
  record Range(List<String> after, List<String> upTo) implements Scope {
    @Override
    public Sql condition(KeyColumns key, String alias) {
      Sql from = after == null ? Sql.of("1 = 1") : key.after(alias, after);
      return upTo == null ? from : from.then(" AND ").then(key.upTo(alias, upTo));
    }
  }

  /** Exactly these keys. */
  record Keys(Collection<List<String>> keys) implements Scope {
    @Override
    public Sql condition(KeyColumns key, String alias) {
      return key.in(alias, keys);
    }
  }
}
