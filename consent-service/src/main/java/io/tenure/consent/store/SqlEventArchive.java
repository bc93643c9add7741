package io.tenure.consent.store;

import io.tenure.consent.usecase.event.EventArchive;
import io.tenure.consent.usecase.event.StoredEvent;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** {@link EventArchive} on PostgreSQL. */
@ApplicationScoped
class SqlEventArchive implements EventArchive {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String AFTER =
      """
      select e.*, e.purpose as about from consent_event e where e.id > $1 order by e.id limit $2
      """;

  private static final String MAKE = "select make_event_partitions($1, $2) as made";
  private static final String OUTSIDE = "select count(*) as events from consent_event_other";

  private final Database database;

  SqlEventArchive(Database database) {
    this.database = database;
  }

  @Override
  public List<StoredEvent> after(UUID last, int limit) {
    return database.query(
        AFTER, Tuple.of(last == null ? BEFORE_ALL : last, limit), EventRows::readStored);
  }

  @Override
  public int makePartitions(int firstYear, int lastYear) {
    return database
        .query(MAKE, Tuple.of(firstYear, lastYear), row -> row.getInteger("made"))
        .getFirst();
  }

  @Override
  public long outsidePartitions() {
    return database.query(OUTSIDE, row -> row.getLong("events")).getFirst();
  }
}
