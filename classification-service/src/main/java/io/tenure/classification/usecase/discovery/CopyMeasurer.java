package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.MapProposer;
import io.tenure.classification.domain.propose.Original;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.classification.domain.relate.CopyFinder;
import io.tenure.classification.domain.relate.SketchRows;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds columns whose values are contained in a personal column elsewhere. */
final class CopyMeasurer {

  private final CrmReader.Scan scan;
  private final Map<String, TableView> views;
  private final Skipped skipped;
  private final ScanProgress progress;
  private final DetectorSet detectors;

  CopyMeasurer(
      CrmReader.Scan scan,
      Map<String, TableView> views,
      Skipped skipped,
      ScanProgress progress,
      DetectorSet detectors) {
    this.detectors = detectors;
    this.scan = scan;
    this.views = views;
    this.skipped = skipped;
    this.progress = progress;
  }

  List<Copy> copies(List<Proposed<Relation>> relations) {
    CopyFinder finder = new CopyFinder();
    Map<String, List<Original>> originals = new LinkedHashMap<>();
    MapProposer.originals(views.values(), relations, detectors)
        .forEach(o -> originals.computeIfAbsent(o.table().name(), n -> new ArrayList<>()).add(o));
    originals.forEach((table, columns) -> original(finder, views.get(table), columns));
    if (originals.isEmpty()) {
      return List.of();
    }
    List<Copy> copies = new ArrayList<>();
    int done = 0;
    for (TableView view : views.values()) {
      progress.at(done++, views.size(), "searching copies");
      List<Column> texts = CopyFinder.mayCopy(view);
      SketchRows rows = SketchRows.ofTexts(texts.size());
      if (!texts.isEmpty() && read(view, texts, CrmReader.Depth.SOME, rows)) {
        copies.addAll(finder.copies(view, texts, rows.values()));
      }
    }
    return copies;
  }

  private void original(CopyFinder finder, TableView view, List<Original> originals) {
    SketchRows rows = SketchRows.ofOriginals(originals.size());
    List<Column> columns = originals.stream().map(Original::column).toList();
    if (read(view, columns, CrmReader.Depth.MANY, rows)) {
      finder.add(originals, rows.values());
    }
  }

  private boolean read(
      TableView view, List<Column> columns, CrmReader.Depth depth, SketchRows rows) {
    try {
      rows.done(scan.values(view.table(), columns, depth, rows::row));
      return true;
    } catch (ConnectorException e) {
      skipped.skipped(
          "discovery.copies-unmeasured",
          view.table(),
          Skipped.ofOneTable(e),
          "Copies were not searched here %s.");
      return false;
    }
  }
}
