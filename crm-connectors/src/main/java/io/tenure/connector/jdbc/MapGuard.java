package io.tenure.connector.jdbc;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the tables that a reading touches with the map, before it reads: a date column that
 * became a text would otherwise be read as something else without an error.
 */
public final class MapGuard {

  private MapGuard() {}

  /**
   * Checks the dataset and all tables on its paths.
   *
   * @throws ConnectorException table-vanished, column-vanished, type-changed
   */
  public static void check(CrmSession session, MapIndex map, Dataset dataset) {
    Set<String> tables = new HashSet<>();
    tables.add(dataset.name());
    dataset.subjects().forEach(s -> along(map, s.path(), tables));
    dataset.triggers().forEach(t -> along(map, t.path(), tables));
    if (dataset.jurisdiction() != null) {
      along(map, dataset.jurisdiction().path(), tables);
    }
    if (dataset.controller() != null) {
      along(map, dataset.controller().path(), tables);
    }
    tables(session, map, tables);
  }

  private static void along(MapIndex map, List<Step> path, Set<String> tables) {
    for (Step step : path) {
      Relation r = map.relation(step.relation());
      tables.add(r.from());
      tables.add(r.to());
    }
  }

  /** Checks only these tables. */
  public static void tables(CrmSession session, MapIndex map, Collection<String> names) {
    List<Dataset> datasets = names.stream().sorted().map(map::dataset).toList();
    Map<String, Map<String, FieldType>> live = LiveColumns.of(session, datasets);
    for (Dataset d : datasets) {
      Map<String, FieldType> columns = live.get(d.name());
      if (columns == null) {
        throw new ConnectorException(
            ConnectorCode.TABLE_VANISHED,
            "The table " + d.name() + " is no longer there, or the account may not see it.");
      }
      d.columns().forEach(f -> field(d, f, columns.get(f.name())));
    }
  }

  private static void field(Dataset d, Field f, FieldType live) {
    if (live == null) {
      throw new ConnectorException(
          ConnectorCode.COLUMN_VANISHED,
          "The column "
              + f.name()
              + " of "
              + d.name()
              + " is no longer there, or the account may not see it.");
    }
    if (f.type() != null && !LiveColumns.alike(f.type(), live)) {
      throw new ConnectorException(
          ConnectorCode.TYPE_CHANGED,
          "The column " + f.name() + " of " + d.name() + " has another type than the map says.");
    }
  }
}
