package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.HistoryTables;
import io.tenure.classification.domain.propose.ProposedMap;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.Finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of personal data that no path reaches: copies and former versions without a key. */
final class Residue {

  private Residue() {}

  static List<MapFinding> findings(
      Collection<TableView> views, ProposedMap map, List<Copy> copies) {
    Map<String, Boolean> reached =
        map.datasets().stream()
            .map(d -> d.dataset())
            .collect(Collectors.toMap(d -> d.name(), d -> !d.subjects().isEmpty(), (a, b) -> a));
    List<MapFinding> found = new ArrayList<>();
    copies.stream()
        .filter(c -> !reached.getOrDefault(c.table(), false))
        .map(Residue::copy)
        .forEach(found::add);
    HistoryTables.of(views).stream()
        .filter(h -> h.column() == null)
        .map(
            h ->
                new MapFinding(
                    "discovery.history-without-key",
                    Severity.WARNING,
                    h.table(),
                    null,
                    null,
                    "Keeps former versions of " + h.base() + ", but no column says of which row."))
        .forEach(found::add);
    return found;
  }

  private static MapFinding copy(Copy c) {
    return new MapFinding(
        "discovery.copy-without-path",
        Severity.WARNING,
        c.table(),
        c.column(),
        null,
        "Holds values of "
            + c.ofTable()
            + "."
            + c.ofColumn()
            + ", but no path leads to the person.");
  }
}
