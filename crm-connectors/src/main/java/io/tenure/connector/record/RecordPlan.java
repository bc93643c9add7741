package io.tenure.connector.record;

import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Joins;
import io.tenure.connector.jdbc.KeyColumns;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A dataset compiled: its statements, and at which place of a row each fact stands. */
final class RecordPlan {

  private final Dataset dataset;
  private final RecordSql sql;
  private final List<TriggerPlace> triggers = new ArrayList<>();
  private final List<SubjectPlace> subjects = new ArrayList<>();
  private final List<SubjectPath> subjectPaths = new ArrayList<>();
  private final List<ConsentPlace> consents = new ArrayList<>();
  private final JurisdictionPlace jurisdiction;
  private final JurisdictionPlace controller;
  private final DeletePlace softDelete;

  RecordPlan(Dialect dialect, MapIndex map, Dataset dataset) {
    this.dataset = dataset;
    this.sql = new RecordSql(dialect, map, dataset);
    dataset.triggers().forEach(t -> triggers.add(place(map, t, dialect)));
    dataset.subjects().forEach(this::place);
    dataset.consents().forEach(c -> consents.add(place(map, c)));
    this.jurisdiction = place(dataset.jurisdiction());
    this.controller = place(dataset.controller());
    this.softDelete =
        dataset.softDelete() == null
            ? null
            : new DeletePlace(
                sql.column(List.of(), dataset.softDelete().column()),
                map.field(dataset.name(), dataset.softDelete().column()).type());
  }

  /**
   * Where a trigger stands.
   *
   * @param zone of values that carry none
   */
  record TriggerPlace(TriggerSource source, int wanted, int other, ZoneId zone) {}

  record SubjectPlace(SubjectSource source, String dataset, int at) {}

  record SubjectPath(SubjectSource source, String dataset) {}

  record ConsentPlace(ConsentSource source, FieldType type, int value, int at) {}

  record JurisdictionPlace(JurisdictionSource source, int country, int subdivision) {}

  record DeletePlace(int at, FieldType type) {}

  private TriggerPlace place(MapIndex map, TriggerSource source, Dialect dialect) {
    int[] places = sql.trigger(source);
    String nativeType = map.field(sql.endOf(source.path()), source.column()).nativeType();
    // MariaDB prints a TIMESTAMP in the session's zone, which is UTC here; a DATETIME has none.
    boolean utc =
        dialect instanceof io.tenure.connector.jdbc.MariaDbDialect
            && nativeType != null
            && nativeType.toLowerCase(java.util.Locale.ROOT).startsWith("timestamp");
    return new TriggerPlace(
        source, places[0], places[1], utc ? ZoneId.of("UTC") : zone(source.zone()));
  }

  private static ZoneId zone(String zone) {
    try {
      return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new io.tenure.connector.ConnectorException(
          io.tenure.connector.ConnectorCode.MAP_INVALID,
          "The map names a time zone that does not exist.");
    }
  }

  private void place(SubjectSource source) {
    String end = sql.endOf(source.path());
    if (Joins.single(source.path())) {
      subjects.add(new SubjectPlace(source, end, sql.column(source.path(), source.column())));
    } else {
      subjectPaths.add(new SubjectPath(source, end));
    }
  }

  private ConsentPlace place(MapIndex map, ConsentSource source) {
    return new ConsentPlace(
        source,
        map.field(dataset.name(), source.column()).type(),
        sql.column(List.of(), source.column()),
        source.atColumn() == null ? -1 : sql.column(List.of(), source.atColumn()));
  }

  private JurisdictionPlace place(JurisdictionSource source) {
    if (source == null) {
      return null;
    }
    int country = source.column() == null ? -1 : sql.column(source.path(), source.column());
    int subdivision =
        source.column() == null || source.subdivisionColumn() == null
            ? -1
            : sql.column(source.path(), source.subdivisionColumn());
    return new JurisdictionPlace(source, country, subdivision);
  }

  Dataset dataset() {
    return dataset;
  }

  KeyColumns key() {
    return sql.key();
  }

  List<TriggerPlace> triggers() {
    return triggers;
  }

  List<SubjectPlace> subjects() {
    return subjects;
  }

  List<SubjectPath> subjectPaths() {
    return subjectPaths;
  }

  List<ConsentPlace> consents() {
    return consents;
  }

  JurisdictionPlace jurisdiction() {
    return jurisdiction;
  }

  JurisdictionPlace controller() {
    return controller;
  }

  DeletePlace softDelete() {
    return softDelete;
  }

  Sql records(Scope scope) {
    return sql.records(scope);
  }

  Sql subjectValues(SubjectPath path, Scope scope) {
    return sql.manyValues(path.source().path(), path.source().column(), scope);
  }

  Sql lastKeyOf(List<String> after, int limit) {
    return sql.lastKeyOf(after, limit);
  }
}
