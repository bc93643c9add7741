package io.tenure.kit.testing.app;

import io.tenure.kit.page.Cursor;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlErrors;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Things {

  private final Database database;

  Things(Database database) {
    this.database = database;
  }

  Thing create(UUID id, String name) {
    try {
      database.execute(
          "INSERT INTO thing (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET made = thing.made + 1",
          Tuple.of(id, name));
    } catch (RuntimeException e) {
      if (SqlErrors.isUniqueViolation(e, "thing_name")) {
        throw new TenureException(ThingError.NAME_TAKEN, "Another thing has this name.")
            .with("open", List.of("name"));
      }
      throw e;
    }
    return get(id);
  }

  Thing rename(UUID id, long version, String name) {
    return database
        .first(
            "UPDATE thing SET name = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING *",
            Tuple.of(id, version, name),
            Things::read)
        .orElseThrow(() -> new TenureException(KitError.PRECONDITION_FAILED, "Changed meanwhile."));
  }

  Thing get(UUID id) {
    return database
        .first("SELECT * FROM thing WHERE id = $1", Tuple.of(id), Things::read)
        .orElseThrow(() -> new TenureException(KitError.NOT_FOUND, "No such thing."));
  }

  List<Thing> list(Optional<Cursor> after, int rows) {
    return database.query(
        "SELECT * FROM thing WHERE $1::text IS NULL OR name > $1 ORDER BY name LIMIT $2",
        Tuple.of(after.map(c -> c.key(0)).orElse(null), rows),
        Things::read);
  }

  private static Thing read(Row row) {
    return new Thing(row.getUUID("id"), row.getString("name"), row.getLong("version"));
  }
}
