package io.tenure.classification.store;

import io.tenure.classification.usecase.feed.MapChange;
import io.tenure.classification.usecase.feed.MapChangeFeed;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the feed that triggers of the database write. */
@ApplicationScoped
class SqlMapChangeFeed implements MapChangeFeed {

  private final Database database;

  SqlMapChangeFeed(Database database) {
    this.database = database;
  }

  @Override
  public List<MapChange> after(long after, int limit) {
    return database.query(
        "select * from map_change where seq > $1 order by seq limit $2",
        Tuple.of(after, limit),
        SqlMapChangeFeed::read);
  }

  @Override
  public long last() {
    return database
        .query(
            "select last_seq from journal where name = 'map-changes'",
            row -> row.getLong("last_seq"))
        .getFirst();
  }

  private static MapChange read(Row row) {
    return new MapChange(
        row.getLong("seq"),
        MapChange.Kind.valueOf(row.getString("kind")),
        row.getUUID("system_id"),
        row.getInteger("version"),
        row.getString("digest"),
        row.getUUID("finding"),
        row.getString("code"),
        row.getString("severity"),
        row.getString("dataset"),
        row.getString("field"),
        row.getString("relation"),
        SqlTime.read(row, "at"));
  }
}
