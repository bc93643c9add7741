package io.tenure.classification.store;

import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.usecase.detector.DetectorStore;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Detectors in PostgreSQL. */
@ApplicationScoped
class SqlDetectors implements DetectorStore {

  private static final String NEWEST =
      """
      select v.*, v.content::text as definition from detector_version v
      where v.version = (select max(n.version) from detector_version n where n.key = v.key)
      """;

  private static final String ONE =
      "select v.*, v.content::text as definition from detector_version v where v.key = $1\n";

  @Override
  public long revision(Statements sql) {
    return revision(sql, "select revision from detector_set");
  }

  @Override
  public long lock(Statements sql) {
    return revision(sql, "select revision from detector_set for share");
  }

  @Override
  public long next(Statements sql) {
    return revision(sql, "update detector_set set revision = revision + 1 returning revision");
  }

  private static long revision(Statements sql, String statement) {
    return sql.first(statement, Tuple.tuple(), row -> row.getLong("revision")).orElseThrow();
  }

  @Override
  public List<DetectorVersion> list(Statements sql, Boolean enabled, String afterKey, int limit) {
    return sql.query(
        NEWEST
            + "and ($1::boolean is null or v.enabled = $1) and ($2::text is null or v.key > $2)"
            + " order by v.key limit $3",
        Tuple.tuple().addBoolean(enabled).addString(afterKey).addInteger(limit),
        SqlDetectors::read);
  }

  @Override
  public List<DetectorVersion> enabled(Statements sql) {
    return sql.query(NEWEST + "and v.enabled order by v.key", Tuple.tuple(), SqlDetectors::read);
  }

  @Override
  public Optional<DetectorVersion> newest(Statements sql, String key) {
    return sql.first(ONE + "order by v.version desc limit 1", Tuple.of(key), SqlDetectors::read);
  }

  @Override
  public Optional<DetectorVersion> find(Statements sql, String key, long version) {
    return sql.first(ONE + "and v.version = $2", Tuple.of(key, version), SqlDetectors::read);
  }

  @Override
  public List<DetectorVersion> versions(Statements sql, String key, Long below, int limit) {
    return sql.query(
        ONE + "and ($2::bigint is null or v.version < $2) order by v.version desc limit $3",
        Tuple.of(key, below, limit),
        SqlDetectors::read);
  }

  @Override
  public void add(Statements sql, DetectorVersion version, Actor by) {
    sql.execute(
        """
        insert into detector_version
          (key, version, enabled, measured_chance, revision, at, by_iss, by_sub, reason, content)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::json)
        """,
        Tuple.tuple()
            .addString(version.detector().key())
            .addLong(version.version())
            .addBoolean(version.enabled())
            .addDouble(version.measuredChance())
            .addLong(version.revision())
            .addOffsetDateTime(SqlTime.bind(version.at()))
            .addString(by.issuer())
            .addString(by.subject())
            .addString(version.reason())
            .addString(MapJson.write(version.detector())));
  }

  private static DetectorVersion read(Row row) {
    return new DetectorVersion(
        MapJson.read(row.getString("definition"), Detector.class),
        row.getLong("version"),
        row.getBoolean("enabled"),
        row.getDouble("measured_chance"),
        row.getLong("revision"),
        SqlTime.read(row, "at"),
        row.getString("reason"));
  }
}
