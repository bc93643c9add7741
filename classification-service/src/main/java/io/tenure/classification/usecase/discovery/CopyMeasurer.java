package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.MapProposer;
import io.tenure.classification.domain.propose.Original;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.classification.domain.relate.CopyFinder;
import io.tenure.classification.domain.relate.DistinctValues;
import io.tenure.classification.domain.relate.SketchRows;
import io.tenure.classification.domain.relate.Suspect;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    Map<String, List<Original>> originals = new LinkedHashMap<>();
    MapProposer.originals(views.values(), relations, detectors)
        .forEach(o -> originals.computeIfAbsent(o.table().name(), n -> new ArrayList<>()).add(o));
    CopyFinder finder = read(List.copyOf(originals.values()));
    if (originals.isEmpty()) {
      return List.of();
    }
    List<Copy> copies = new ArrayList<>();
    List<Suspect> suspects = new ArrayList<>();
    new ValueReads<TableView, Look>(scan, progress, "searching copies")
        .all(List.copyOf(views.values()), view -> look(finder, view))
        .forEach(
            read -> {
              if (read.failure() == null) {
                copies.addAll(read.result().copies());
                suspects.addAll(read.result().suspects());
              } else {
                unmeasured(read.of(), read.failure());
              }
            });
    copies.addAll(new LargeOriginals(scan, skipped, progress).copies(finder, suspects));
    return copies;
  }

  private CopyFinder read(List<List<Original>> byTable) {
    CopyFinder finder = new CopyFinder();
    new ValueReads<List<Original>, List<DistinctValues>>(scan, progress, "reading originals")
        .all(byTable, this::originals)
        .forEach(
            read -> {
              if (read.failure() == null) {
                finder.add(read.of(), read.result());
              } else {
                unmeasured(read.of().getFirst().table(), read.failure());
              }
            });
    return finder;
  }

  private List<DistinctValues> originals(List<Original> ofOneTable) {
    SketchRows rows = SketchRows.ofOriginals(ofOneTable.size());
    List<Column> columns = ofOneTable.stream().map(Original::column).toList();
    read(ofOneTable.getFirst().table(), columns, CrmReader.Depth.MANY, rows);
    return rows.values();
  }

  /** What one table holds: copies, and what may be copies of originals that are too large. */
  private record Look(List<Copy> copies, List<Suspect> suspects) {}

  private Look look(CopyFinder finder, TableView view) {
    List<Column> texts = CopyFinder.mayCopy(view);
    if (texts.isEmpty()) {
      return new Look(List.of(), List.of());
    }
    SketchRows rows = SketchRows.ofTexts(texts.size());
    read(view, texts, CrmReader.Depth.SOME, rows);
    List<Copy> copies = finder.copies(view, texts, rows.values());
    Set<String> known = copies.stream().map(Copy::column).collect(Collectors.toSet());
    List<Suspect> suspects = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!known.contains(texts.get(i).name())) {
        finder
            .suspect(view, texts.get(i), rows.values().get(i), rows.picked(i))
            .ifPresent(suspects::add);
      }
    }
    return new Look(copies, suspects);
  }

  private void read(TableView view, List<Column> columns, CrmReader.Depth depth, SketchRows rows) {
    rows.done(scan.values(view.table(), columns, depth, rows::row));
  }

  private void unmeasured(TableView view, ConnectorException e) {
    skipped.skipped(
        "discovery.copies-unmeasured",
        view.table(),
        Skipped.ofOneTable(e),
        "Copies were not searched here %s.");
  }
}
