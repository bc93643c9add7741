package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.DisplayProposer;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person has to correct in a discovered map, by a reading of the tables made by hand. */
final class Corrections {

  private final Scanned scanned;
  private final Map<String, List<String>> heads = new LinkedHashMap<>();
  private final Map<String, String> categories = new LinkedHashMap<>();
  final List<String> kinds = new ArrayList<>();
  final List<String> sources = new ArrayList<>();
  final List<String> fields = new ArrayList<>();
  int columns;

  private Corrections(Scanned scanned) {
    this.scanned = scanned;
  }

  /** Compares with the file of that name. */
  static Corrections of(Scanned scanned, String truth) {
    Corrections corrections = new Corrections(scanned);
    corrections.read(Path.of("src/test/resources/mapped", truth + ".txt"));
    scanned.map().datasets().forEach(corrections::compare);
    return corrections;
  }

  private void read(Path file) {
    try {
      String table = null;
      for (String line : Files.readAllLines(file)) {
        List<String> words = Arrays.asList(line.strip().split(" "));
        if (line.startsWith("  ")) {
          categories.put(table + "." + words.get(0), words.get(1));
        } else if (!line.startsWith("#")) {
          table = words.get(0);
          heads.put(table, words.subList(1, words.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(ProposedDataset proposed) {
    Dataset d = proposed.dataset();
    List<String> head = heads.get(d.name());
    if (!head.getFirst().equals(d.kind())) {
      kinds.add("`%s`: %s, is %s".formatted(d.name(), d.kind(), head.getFirst()));
    }
    Set<String> wanted = new TreeSet<>(head.subList(1, head.size()));
    Set<String> found = new TreeSet<>();
    if (!d.subjects().isEmpty()) {
      found.add("subject");
    }
    if (d.jurisdiction() != null) {
      found.add("place");
    }
    d.triggers().stream().map(TriggerSource::trigger).forEach(found::add);
    if (!wanted.equals(found)) {
      sources.add("`%s`: found %s, has %s".formatted(d.name(), found, wanted));
    }
    for (Field f : d.fields()) {
      columns++;
      String name = d.name() + "." + f.name();
      String right = categories.getOrDefault(name, "none");
      String proposedCategory = f.category() == null ? "none" : f.category();
      if (!Arrays.asList(right.split("\\|")).contains(proposedCategory)) {
        fields.add(
            "`%s`: %s (%.2f), is %s"
                .formatted(name, proposedCategory, f.confidence(), right.replace("|", " or ")));
      }
    }
  }

  /** A part of the document. */
  String markdown(String title) {
    long people =
        scanned.map().datasets().stream().filter(d -> !d.dataset().subjects().isEmpty()).count();
    StringBuilder out = new StringBuilder("\n## ").append(title).append("\n\n");
    out.append(
        "%d tables, %d columns, %d relations (%d of them not declared). A path leads to people from %d tables.\n\n"
            .formatted(
                scanned.map().datasets().size(),
                columns,
                scanned.map().relations().size(),
                scanned.map().relations().stream()
                    .filter(r -> r.value().origin() == Origin.INFERRED)
                    .count(),
                people));
    out.append("| Table | Kind | Key | Shown as | Triggers (whose act) |\n|---|---|---|---|---|\n");
    for (ProposedDataset p : scanned.map().datasets()) {
      Dataset d = p.dataset();
      out.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  d.table(),
                  d.kind(),
                  String.join(", ", d.keyColumns()),
                  String.join(", ", DisplayProposer.columns(d.fields())),
                  d.triggers().stream()
                      .map(t -> t.trigger() + " (" + t.direction() + ")")
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    list(out, "Kinds to correct", kinds);
    list(out, "Paths and triggers to correct", sources);
    list(out, "Categories to correct", fields);
    list(out, "To be confirmed, since values and names only suggest it", inferred());
    list(out, "To be said, since no column tells it", missing());
    return out.toString();
  }

  private List<String> inferred() {
    return scanned.map().relations().stream()
        .filter(r -> r.value().origin() == Origin.INFERRED)
        .map(
            (Proposed<io.tenure.connector.map.Relation> r) ->
                "`%s` (%.2f, %s)"
                    .formatted(r.value().id(), r.confidence(), String.join(", ", r.reasons())))
        .toList();
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (ProposedDataset p : scanned.map().datasets()) {
      Dataset d = p.dataset();
      if (!d.subjects().isEmpty() && d.controller() == null) {
        missing.add("`%s`: the controller".formatted(d.name()));
      }
      if (!d.subjects().isEmpty() && d.jurisdiction() == null) {
        missing.add("`%s`: the jurisdiction of its people".formatted(d.name()));
      }
      if (!d.subjects().isEmpty() && d.triggers().isEmpty()) {
        missing.add("`%s`: any event that starts a period".formatted(d.name()));
      }
    }
    return missing;
  }

  private static void list(StringBuilder out, String title, List<String> items) {
    out.append("\n**").append(title).append(":** ");
    out.append(items.isEmpty() ? "none\n" : items.size() + "\n\n");
    items.forEach(i -> out.append("- ").append(i).append("\n"));
  }
}
