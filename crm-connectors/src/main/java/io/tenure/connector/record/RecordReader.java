package io.tenure.connector.record;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.MapGuard;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.RecordPlan.SubjectPath;
import io.tenure.connector.record.SourceRecord.SubjectValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Streams the records of one dataset in key order. Reading needs few statements for each batch,
 * never one for each record, and can go on after any key.
 */
public final class RecordReader {

  private final MapIndex map;
  private final Dataset dataset;
  private final Clock clock;
  private final Map<Dialect, RecordPlan> plans = new HashMap<>();

  private RecordReader(MapIndex map, Dataset dataset, Clock clock) {
    this.map = map;
    this.dataset = dataset;
    this.clock = clock;
    for (Kind kind : Kind.values()) {
      // A map that cannot be compiled is told now, not in the middle.
      plans.computeIfAbsent(Dialect.of(kind), d -> new RecordPlan(d, map, dataset));
    }
  }

  /**
   * A reader of one dataset.
   *
   * @param clock decides what lies in the future
   * @throws io.tenure.connector.ConnectorException map-invalid, key-missing
   */
  public static RecordReader of(DataMap map, String dataset, Clock clock) {
    return of(new MapIndex(map), dataset, clock);
  }

  static RecordReader of(MapIndex map, String dataset, Clock clock) {
    return new RecordReader(map, map.dataset(dataset), clock);
  }

  private RecordPlan plan(Dialect dialect) {
    return plans.get(dialect);
  }

  /**
   * The next records in key order; fewer than {@code limit} only at the end.
   *
   * @param after key of the last record already read; null to begin
   */
  public List<SourceRecord> next(CrmSession session, List<String> after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    RecordPlan plan = plan(session.dialect());
    session.refresh();
    MapGuard.check(session, map, dataset);
    List<List<String>> last =
        plan.lastKeyOf(after, limit).list(session, row -> plan.key().read(row, 1));
    List<String> upTo = last.isEmpty() ? null : last.getFirst();
    return read(session, plan, new Scope.Range(after, upTo));
  }

  /**
   * All records after a key, batch by batch. Each batch is its own short transaction.
   *
   * @return number of records
   */
  public long stream(
      CrmSession session, List<String> after, int batch, Consumer<List<SourceRecord>> consumer) {
    long total = 0;
    List<String> position = after;
    while (true) {
      List<SourceRecord> records = next(session, position, batch);
      session.refresh();
      total += records.size();
      if (!records.isEmpty()) {
        consumer.accept(records);
        position = records.getLast().key();
      }
      if (records.size() < batch) {
        return total;
      }
    }
  }

  /** One record as it is now; empty where there is none. */
  public Optional<SourceRecord> readOne(CrmSession session, List<String> key) {
    return readMany(session, List.of(key)).stream().findFirst();
  }

  /**
   * Several records as they are now, in key order; keys that are gone are missing in the answer.
   */
  public List<SourceRecord> readMany(CrmSession session, Collection<List<String>> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    session.refresh();
    MapGuard.check(session, map, dataset);
    return read(session, plan(session.dialect()), new Scope.Keys(keys));
  }

  private List<SourceRecord> read(CrmSession session, RecordPlan plan, Scope scope) {
    Instant now = clock.instant();
    Map<List<String>, List<SubjectValue>> more = subjects(session, plan, scope);
    return plan.records(scope)
        .list(
            session,
            row -> {
              List<String> key = plan.key().read(row, 1);
              return RecordFacts.read(
                  plan,
                  key,
                  places(row, plan.key().size()),
                  more.getOrDefault(key, List.of()),
                  now);
            });
  }

  private static List<String> places(ResultSet row, int keyParts) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    List<String> texts = new ArrayList<>(columns - keyParts);
    for (int i = keyParts + 1; i <= columns; i++) {
      texts.add(row.getString(i));
    }
    return texts;
  }

  private Map<List<String>, List<SubjectValue>> subjects(
      CrmSession session, RecordPlan plan, Scope scope) {
    Map<List<String>, List<SubjectValue>> found = new HashMap<>();
    int parts = plan.key().size();
    for (SubjectPath path : plan.subjectPaths()) {
      Sql sql = plan.subjectValues(path, scope);
      sql.list(
          session,
          row -> {
            String value = row.getString(parts + 1);
            if (!value.isBlank()) {
              found
                  .computeIfAbsent(plan.key().read(row, 1), k -> new ArrayList<>())
                  .add(new SubjectValue(path.source().identifier(), path.dataset(), value));
            }
            return null;
          });
    }
    return found;
  }
}
