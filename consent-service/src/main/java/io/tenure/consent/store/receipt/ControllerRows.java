package io.tenure.consent.store.receipt;

import io.tenure.consent.domain.receipt.Controller;
import io.tenure.consent.usecase.receipt.ControllerStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Rows of {@code controller_version}. */
@ApplicationScoped
class ControllerRows implements ControllerStore {
  private static final String FIND =
      "select * from controller_version where key = $1 order by version desc limit 1";

  private static final String LIST =
      """
      select distinct on (key) * from controller_version
      where $1::text is null or key > $1 order by key, version desc limit $2
      """;

  private static final String ADD =
      """
      insert into controller_version (key, version, name, identifier, address, email, phone, url,
        jurisdiction, authority, storage_locations, manage_url, rights_url, retention_url,
        changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      on conflict do nothing
      """;

  private final Database database;

  ControllerRows(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Stored> find(String key) {
    return database.first(FIND, Tuple.of(key), ControllerRows::stored);
  }

  @Override
  public List<Stored> list(String after, int limit) {
    return database.query(LIST, Tuple.of(after, limit), ControllerRows::stored);
  }

  @Override
  public boolean add(Stored version) {
    Controller c = version.controller();
    Tuple values =
        Tuple.tuple()
            .addString(version.key())
            .addInteger(version.version())
            .addString(c.name())
            .addString(c.identifier())
            .addString(c.address())
            .addString(c.email())
            .addString(c.phone())
            .addString(c.url())
            .addString(c.jurisdiction())
            .addString(c.authority())
            .addArrayOfString(c.storageLocations().toArray(String[]::new))
            .addString(c.manageUrl())
            .addString(c.rightsUrl())
            .addString(c.retentionUrl())
            .addOffsetDateTime(SqlTime.bind(version.changedAt()));
    return database.execute(ADD, values) == 1;
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getString("key"),
        row.getInteger("version"),
        controller(row),
        SqlTime.read(row, "changed_at"));
  }

  static Controller controller(Row row) {
    return new Controller(
        row.getString("name"),
        row.getString("identifier"),
        row.getString("address"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("url"),
        row.getString("jurisdiction"),
        row.getString("authority"),
        List.of(row.getArrayOfStrings("storage_locations")),
        row.getString("manage_url"),
        row.getString("rights_url"),
        row.getString("retention_url"));
  }
}
