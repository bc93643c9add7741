package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.Original;
import io.tenure.classification.domain.relate.CopyFinder;
import io.tenure.classification.domain.relate.Suspect;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Finding;
import io.tenure.connector.Finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds copies of originals that are too large to be read whole: a few values of each suspected
 * column are looked for in the original, all of them with as few statements as there can be.
 */
final class LargeOriginals {

  /** Columns whose values are looked for in one original. */
  static final int MOST_SUSPECTS = 400;

  /** Originals that are asked. */
  static final int MOST_ORIGINALS = 50;

  private final CrmReader.Scan scan;
  private final Skipped skipped;
  private final ScanProgress progress;

  LargeOriginals(CrmReader.Scan scan, Skipped skipped, ScanProgress progress) {
    this.scan = scan;
    this.skipped = skipped;
    this.progress = progress;
  }

  /** The copies among the suspects, each of the original that holds most of its values. */
  Collection<Copy> copies(CopyFinder finder, List<Suspect> suspects) {
    Map<String, Copy> best = new LinkedHashMap<>();
    List<Original> large = finder.large();
    int done = 0;
    for (Original original : large) {
      progress.at(done++, large.size(), "searching copies of large tables");
      List<Suspect> alike = suspects.stream().filter(s -> finder.alike(s, original)).toList();
      if (alike.isEmpty()) {
        continue;
      }
      boolean all = done <= MOST_ORIGINALS && alike.size() <= MOST_SUSPECTS;
      List<Suspect> asked =
          done <= MOST_ORIGINALS ? alike.stream().limit(MOST_SUSPECTS).toList() : List.of();
      Optional<Set<String>> present = asked.isEmpty() ? Optional.empty() : present(original, asked);
      if (!all || present.isEmpty()) {
        partly(original, alike.size(), present.isEmpty() ? 0 : asked.size());
      }
      present.ifPresent(
          values ->
              asked.forEach(
                  suspect ->
                      suspect
                          .copyOf(original, values)
                          .ifPresent(
                              copy ->
                                  best.merge(
                                      copy.table() + "\n" + copy.column(),
                                      copy,
                                      (one, other) ->
                                          other.contained() > one.contained() ? other : one))));
    }
    return new ArrayList<>(best.values());
  }

  private Optional<Set<String>> present(Original original, List<Suspect> suspects) {
    Set<String> values = new LinkedHashSet<>();
    suspects.forEach(s -> values.addAll(s.picked().values()));
    try {
      return Lanes.overAgain(
          () -> scan.present(original.table().table(), original.column(), values));
    } catch (ConnectorException e) {
      Skipped.ofOneTable(e);
      return Optional.empty();
    }
  }

  private void partly(Original original, int alike, int asked) {
    skipped.found(
        new Finding(
            "discovery.copies-partly-searched",
            Severity.WARNING,
            original.table().name(),
            original.column().name(),
            "The table is too large to be read whole: of %d columns that may hold copies of it, %d were compared with all its rows."
                .formatted(alike, asked)));
  }
}
