package io.tenure.classification.domain.propose;

import static io.tenure.connector.map.Dataset.Inside.ANY;
import static io.tenure.connector.map.Dataset.Inside.ELEMENT;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.document.DocumentFacts;
import io.tenure.classification.domain.document.PathFacts;
import io.tenure.classification.domain.document.PathName;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Judges the places inside a table's JSON as if each were a column: by its key, the objects around
 * it, the keys beside it, and its values.
 */
final class PathProposer {

  private final TableView view;
  private final Set<String> names = new HashSet<>();

  PathProposer(TableView view) {
    this.view = view;
    view.columns().forEach(c -> names.add(c.name()));
  }

  /**
   * A place with its verdict.
   *
   * @param name unique among the fields of the table
   */
  record ProposedPath(String name, Inside inside, PathFacts facts, FieldVerdict verdict) {}

  /** The places inside a column; none where it holds no JSON. */
  List<ProposedPath> of(Column column) {
    DocumentFacts facts = view.documents().get(column.name());
    return facts == null
        ? List.of()
        : facts.paths().stream().map(p -> path(column, p, facts.paths())).toList();
  }

  private ProposedPath path(Column column, PathFacts path, List<PathFacts> all) {
    return new ProposedPath(
        name(column, path),
        new Inside(column.name(), path.steps()),
        path,
        verdict(column, path, all));
  }

  /** Where a column or another place is called alike, keys are quoted, and marked if need be. */
  private String name(Column column, PathFacts path) {
    String name = PathName.of(column.name(), path.steps());
    if (!names.add(name)) {
      name = PathName.quoted(column.name(), path.steps());
      while (!names.add(name)) {
        name += "'";
      }
    }
    return name;
  }

  private FieldVerdict verdict(Column column, PathFacts path, List<PathFacts> all) {
    List<String> keys = path.steps().stream().filter(PathProposer::key).toList();
    List<List<String>> objects = new ArrayList<>();
    String own = column.name();
    for (String key : keys) {
      objects.add(Tokens.of(own));
      own = key;
    }
    Set<String> beside = new HashSet<>();
    view.columns().forEach(c -> beside.add(c.name()));
    beside(path, all).forEach(beside::add);
    FieldVerdict verdict =
        Combiner.judge(
            new ColumnFacts(
                own,
                path.type(),
                false,
                column.generated(),
                Surroundings.of(view.table().name(), beside).inside(objects),
                path.sample()));
    List<Evidence> evidence = new ArrayList<>(verdict.evidence());
    int read = view.documents().get(column.name()).read();
    evidence.add(new Evidence("VALUES", "inside-json", path.documents(), read));
    return new FieldVerdict(
        verdict.category(),
        verdict.confidence(),
        verdict.dominantType(),
        verdict.share(),
        verdict.contains(),
        evidence,
        verdict.ruleset(),
        verdict.means());
  }

  /** Keys of the same object. */
  private static List<String> beside(PathFacts path, List<PathFacts> all) {
    int depth = path.steps().size() - 1;
    Predicate<PathFacts> near =
        p ->
            p.steps().size() > depth
                && p.steps().subList(0, depth).equals(path.steps().subList(0, depth));
    return all.stream()
        .filter(near)
        .map(p -> p.steps().get(depth))
        .filter(PathProposer::key)
        .toList();
  }

  private static boolean key(String step) {
    return !step.equals(ANY) && !step.equals(ELEMENT);
  }
}
