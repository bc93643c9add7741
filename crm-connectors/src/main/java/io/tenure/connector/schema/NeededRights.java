package io.tenure.connector.schema;

import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Rights.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rights the erase and the verify account need for a piece of work: exactly those that the
 * statements of {@code io.tenure.connector.erase} ask of a server. Computed from the map alone;
 * nothing is asked of the system. Not safe for several threads.
 */
public final class NeededRights {

  private final DataMap source;
  private final MapIndex map;
  private final Set<String> done = new TreeSet<>();
  private final Map<String, Sums> erase = new TreeMap<>();
  private final Map<String, Sums> verify = new TreeMap<>();

  public NeededRights(DataMap map) {
    this.source = map;
    this.map = new MapIndex(map);
  }

  private static final class Sums {
    private final Set<String> read = new TreeSet<>();
    private final Set<String> update = new TreeSet<>();
    private final Set<String> see = new TreeSet<>();
    private boolean delete;
    private boolean lock;

    private Need need(String table) {
      return new Need(table, read, update, delete, lock, see);
    }
  }

  /** A record is locked and its facts are compared with those that were approved. */
  public void record(String dataset) {
    if (done.add("record " + dataset)) {
      locked(dataset);
      facts(map.dataset(dataset));
    }
  }

  /** Rows are deleted, after a look at whatever points to them. */
  public void delete(String dataset) {
    if (done.add("delete " + dataset)) {
      locked(dataset);
      of(erase, dataset).delete = true;
      for (Relation r : map.inbound(dataset)) {
        joined(r);
      }
      readBack(dataset, List.of());
    }
  }

  /** Columns are replaced in rows that stay, and read back. */
  public void replace(String dataset, Collection<String> columns) {
    free(dataset, columns);
    readBack(dataset, columns);
  }

  /**
   * Columns are emptied in rows that go afterwards. Out of one of JSON a part may be cut; for that
   * it is read.
   */
  public void free(String dataset, Collection<String> columns) {
    locked(dataset);
    of(erase, dataset).update.addAll(columns);
    map.dataset(dataset).fields().stream()
        .filter(f -> f.inside() != null && columns.contains(f.column()))
        .forEach(f -> of(erase, dataset).read.add(f.column()));
  }

  /** What the erase account must be allowed, by table. */
  public List<Need> ofErase() {
    return needs(erase);
  }

  /** What the verify account must be allowed, by table. */
  public List<Need> ofVerify() {
    return needs(verify);
  }

  private static List<Need> needs(Map<String, Sums> tables) {
    List<Need> needs = new ArrayList<>();
    tables.forEach((table, sums) -> needs.add(sums.need(table)));
    return needs;
  }

  private void locked(String dataset) {
    Sums sums = of(erase, dataset);
    sums.lock = true;
    sums.read.addAll(map.dataset(dataset).keyColumns());
  }

  private void readBack(String dataset, Collection<String> columns) {
    Sums sums = of(verify, dataset);
    sums.read.addAll(map.dataset(dataset).keyColumns());
    sums.read.addAll(columns);
    sums.see.addAll(fields(dataset));
  }

  private void joined(Relation r) {
    of(erase, r.from()).read.addAll(r.fromColumns());
    of(erase, r.to()).read.addAll(r.toColumns());
    if (r.discriminator() != null) {
      of(erase, r.from()).read.add(r.discriminator().column());
    }
  }

  /** Everything that tells when a record is due and whom it is about. */
  private void facts(Dataset d) {
    seen(d.name());
    d.subjects().forEach(s -> read(along(d, s.path()), s.column()));
    d.triggers()
        .forEach(
            t -> {
              read(along(d, t.path()), t.column());
              t.filters().forEach(f -> filter(d, t.path(), f));
            });
    country(d, d.jurisdiction());
    country(d, d.controller());
    d.consents()
        .forEach(
            c -> {
              read(d.name(), c.column());
              read(d.name(), c.atColumn());
            });
    if (d.softDelete() != null) {
      read(d.name(), d.softDelete().column());
    }
  }

  private void country(Dataset d, JurisdictionSource source) {
    if (source != null) {
      String end = along(d, source.path());
      read(end, source.column());
      read(end, source.column() == null ? null : source.subdivisionColumn());
    }
  }

  private void filter(Dataset d, List<Step> path, Filter filter) {
    int steps = Math.max(0, Math.min(filter.at(), path.size()));
    read(along(d, path.subList(0, steps)), filter.column());
  }

  /** The dataset at which a path ends; what its joins read is noted on the way. */
  private String along(Dataset d, List<Step> path) {
    String here = d.name();
    for (Step step : path) {
      Relation r = map.relation(step.relation());
      joined(r);
      seen(r.from());
      seen(r.to());
      here = step.forward() ? r.to() : r.from();
    }
    return here;
  }

  private void read(String dataset, String column) {
    if (column != null) {
      of(erase, dataset).read.add(column);
    }
  }

  /** Before it reads, the eraser compares all columns of these tables with the map. */
  private void seen(String dataset) {
    of(erase, dataset).see.addAll(fields(dataset));
  }

  private List<String> fields(String dataset) {
    return map.dataset(dataset).columns().stream().map(Dataset.Field::name).toList();
  }

  private static Sums of(Map<String, Sums> tables, String dataset) {
    return tables.computeIfAbsent(dataset, d -> new Sums());
  }

  /** All datasets of the map: where an erase account may have rights to write. */
  public Set<String> erasable() {
    Set<String> names = new TreeSet<>();
    source.datasets().forEach(d -> names.add(d.name()));
    return names;
  }
}
