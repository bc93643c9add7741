package io.tenure.classification.store;

import io.tenure.classification.usecase.publish.MapVersions;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published versions in PostgreSQL. */
@ApplicationScoped
class SqlMapVersions implements MapVersions {

  private static final String HEADS =
      """
      select version, digest, confirmed_at, confirmed_iss, confirmed_sub
      from map_version where system_id = $1\s
      """;

  @Override
  public Optional<Kept> newest(Statements sql, UUID system) {
    return sql.first(
        "select * from map_version where system_id = $1 order by version desc limit 1",
        Tuple.of(system),
        SqlMapVersions::read);
  }

  @Override
  public List<Head> list(Statements sql, UUID system, Integer below, int limit) {
    return sql.query(
        HEADS + "and ($2::int is null or version < $2) order by version desc limit $3",
        Tuple.of(system, below, limit),
        SqlMapVersions::head);
  }

  @Override
  public Optional<Head> newestHead(Statements sql, UUID system) {
    return sql.first(
        HEADS + "order by version desc limit 1", Tuple.of(system), SqlMapVersions::head);
  }

  @Override
  public Optional<Kept> find(Statements sql, UUID system, int version) {
    return sql.first(
        "select * from map_version where system_id = $1 and version = $2",
        Tuple.of(system, version),
        SqlMapVersions::read);
  }

  @Override
  public void add(Statements sql, UUID system, Kept version, Actor actor) {
    sql.execute(
        """
        insert into map_version (system_id, version, digest, confirmed_at, confirmed_iss, confirmed_sub, content)
        values ($1, $2, $3, $4, $5, $6, $7)
        """,
        Tuple.tuple()
            .addUUID(system)
            .addInteger(version.version())
            .addString(version.digest())
            .addOffsetDateTime(SqlTime.bind(version.confirmedAt()))
            .addString(actor.issuer())
            .addString(actor.subject())
            .addString(version.content()));
  }

  private static Head head(Row row) {
    return new Head(
        row.getInteger("version"),
        row.getString("digest"),
        SqlTime.read(row, "confirmed_at"),
        row.getString("confirmed_iss"),
        row.getString("confirmed_sub"));
  }

  private static Kept read(Row row) {
    return new Kept(
        row.getInteger("version"),
        row.getString("digest"),
        SqlTime.read(row, "confirmed_at"),
        row.getString("content"));
  }
}
