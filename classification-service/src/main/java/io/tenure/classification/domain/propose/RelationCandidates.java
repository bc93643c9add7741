package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.name.WordLists;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.ForeignKey;
import io.tenure.connector.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds undeclared pointers by names and types. Values are measured afterwards. */
public final class RelationCandidates {

  private static final Set<FieldType> KEY_TYPES =
      Set.of(
          FieldType.INTEGER, FieldType.UUID, FieldType.STRING, FieldType.TEXT, FieldType.DECIMAL);
  private static final Set<String> ROLES =
      Set.of(
          "owner",
          "author",
          "assignee",
          "assigned",
          "created",
          "modified",
          "updated",
          "uploaded",
          "changed",
          "approved",
          "user",
          "agent",
          "rep",
          "salesperson",
          "manager",
          "entered",
          "closed",
          "support",
          "employee",
          "staff");
  private static final Set<String> SELF =
      Set.of(
          "parent",
          "manager",
          "supervisor",
          "report",
          "master",
          "superior",
          "merged",
          "original",
          "duplicate");

  private final Collection<TableView> tables;
  private final Set<String> declared = new HashSet<>();

  private RelationCandidates(Schema schema, Collection<TableView> tables) {
    this.tables = tables;
    for (ForeignKey key : schema.foreignKeys()) {
      key.fromColumns().forEach(c -> declared.add(key.from() + "\n" + c));
    }
  }

  /** All candidates of a schema. */
  public static List<RelationCandidate> of(Schema schema, Collection<TableView> tables) {
    RelationCandidates finder = new RelationCandidates(schema, tables);
    List<RelationCandidate> all = new ArrayList<>();
    for (TableView table : tables) {
      Set<String> polymorphic = new HashSet<>();
      List<RelationCandidate> pairs = Polymorphic.pairs(table, tables);
      pairs.forEach(p -> polymorphic.add(p.fromColumn()));
      all.addAll(pairs);
      for (Column column : table.columns()) {
        if (!polymorphic.contains(column.name()) && finder.mayPoint(table, column)) {
          finder.best(table, column).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private boolean mayPoint(TableView table, Column column) {
    List<String> key = table.table().primaryKey();
    boolean soleKey = key.size() == 1 && key.contains(column.name());
    return !soleKey
        && !column.generated()
        && KEY_TYPES.contains(column.type())
        && !declared.contains(table.name() + "\n" + column.name());
  }

  private java.util.Optional<RelationCandidate> best(TableView from, Column column) {
    List<String> words = Tokens.of(column.name());
    RelationCandidate best = null;
    for (TableView to : tables) {
      if (to.table().primaryKey().size() != 1) {
        continue;
      }
      Column target = to.table().column(to.table().primaryKey().getFirst()).orElseThrow();
      if (!alike(column.type(), target.type())) {
        continue;
      }
      RelationCandidate found = match(from, column, words, to, target);
      if (found != null && (best == null || found.strength() > best.strength())) {
        best = found;
      }
    }
    return java.util.Optional.ofNullable(best);
  }

  private static RelationCandidate match(
      TableView from, Column column, List<String> words, TableView to, Column target) {
    boolean self = from.name().equals(to.name());
    boolean sameName =
        column.name().equalsIgnoreCase(target.name())
            && !target.name().equalsIgnoreCase("id")
            && words.size() > 1
            && !self;
    if (sameName) {
      return candidate(from, column, to, target, 0.97, "same-name-as-key");
    }
    boolean pointsUp = words.getLast().equals("to") && words.size() == 2;
    if (self && pointsUp && SELF.contains(words.getFirst())) {
      return candidate(from, column, to, target, 0.85, "self-reference");
    }
    if (words.size() < 2 || !WordLists.standard().has("linkend", words.getLast())) {
      return roleColumn(from, column, words, to, target);
    }
    List<String> stem = words.subList(0, words.size() - 1);
    if (stem.equals(to.words())) {
      return candidate(from, column, to, target, 0.95, "name-of-table");
    }
    if (Words.end(stem, to.words())) {
      return candidate(from, column, to, target, 0.9, "ends-with-name-of-table");
    }
    if (self && SELF.contains(stem.getFirst())) {
      return candidate(from, column, to, target, 0.85, "self-reference");
    }
    if (Words.end(to.words(), stem) && stem.size() == 1 && to.words().size() == 2) {
      return candidate(from, column, to, target, 0.75, "table-ends-with-name");
    }
    return roleColumn(from, column, words, to, target);
  }

  /** {@code owner_id}, {@code created_by}: members of the staff. */
  private static RelationCandidate roleColumn(
      TableView from, Column column, List<String> words, TableView to, Column target) {
    String last = words.getLast();
    boolean pointer =
        last.equals("by") || WordLists.standard().has("linkend", last) || last.equals("to");
    boolean staff =
        to.words().size() == 1 && "USER".equals(KindWords.standard().kind(to.words().getLast()));
    boolean byName = column.type() != FieldType.STRING && column.type() != FieldType.TEXT;
    if (words.size() >= 2 && pointer && staff && byName && ROLES.contains(words.getFirst())) {
      return candidate(from, column, to, target, 0.8, "role-of-staff");
    }
    return null;
  }

  private static RelationCandidate candidate(
      TableView from, Column column, TableView to, Column target, double strength, String reason) {
    return new RelationCandidate(
        from.name(), column.name(), to.name(), target.name(), null, strength, reason);
  }

  /**
   * Keys may be stored as text, so a text may point to a number; a UUID only to a UUID or a text.
   */
  static boolean alike(FieldType from, FieldType to) {
    Set<FieldType> numbers = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
    Set<FieldType> texts = Set.of(FieldType.STRING, FieldType.TEXT);
    return from == to
        || numbers.contains(from) && numbers.contains(to)
        || texts.contains(from)
            && (texts.contains(to) || to == FieldType.INTEGER || to == FieldType.UUID);
  }
}
