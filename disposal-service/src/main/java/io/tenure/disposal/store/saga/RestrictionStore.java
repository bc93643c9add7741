package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.usecase.saga.Restrictions;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Restrictions in PostgreSQL. */
@ApplicationScoped
class RestrictionStore implements Restrictions {

  @Override
  public void add(Statements sql, Item item) {
    sql.execute(
        """
        insert into restriction (record_id, groups, item_id, since, until)
        select $1, $2, $3, clock_timestamp(), max(a.retain_until) from assessment a
         where a.record_id = $1 and a.group_id = any ($2)
        on conflict do nothing
        """,
        Tuple.of(item.recordId(), item.groups().toArray(String[]::new), item.id()));
  }

  @Override
  public boolean recorded(Statements sql, Item item) {
    return sql.first(
            "select 1 from restriction where record_id = $1 and item_id = $2",
            Tuple.of(item.recordId(), item.id()),
            r -> 1)
        .isPresent();
  }
}
