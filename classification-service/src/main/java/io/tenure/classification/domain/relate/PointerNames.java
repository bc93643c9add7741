package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.detect.name.WordLists;
import io.tenure.classification.domain.propose.KindWords;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.classification.domain.propose.Words;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a column says about what it could point to.
 *
 * @param words of the column, without plurals
 * @param stem the words before the one that says "key" or "to"; empty where none says so
 * @param own the column is its table's whole primary key
 */
record PointerNames(
    TableView table, Column column, List<String> words, List<String> stem, boolean own) {

  /** Prepositions that name the end of an arrow. */
  private static final Set<String> POINTING =
      Set.of(
          "by", "to", "via", "from", "for", "of", "von", "an", "durch", "fur", "par", "por",
          "para");

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
          "duplicate",
          "previous",
          "vorgesetzter",
          "ubergeordnet",
          "padre",
          "chef");

  /** How well a name suits, and why. */
  record Match(double strength, String reason) {}

  static PointerNames of(TableView table, Column column) {
    List<String> words = Stems.of(column.name());
    boolean ends =
        words.size() > 1
            && (WordLists.standard().has("linkend", words.getLast())
                || POINTING.contains(words.getLast()));
    List<String> key = table.table().primaryKey();
    return new PointerNames(
        table,
        column,
        words,
        ends ? words.subList(0, words.size() - 1) : List.of(),
        key.size() == 1 && key.contains(column.name()));
  }

  static boolean isStaff(Target target) {
    return target.words().size() == 1
        && "USER".equals(KindWords.standard().kind(target.words().getLast()));
  }

  /** The word that a table's name would have to end with; null where there is none. */
  String subject() {
    if (!stem.isEmpty()) {
      return stem.getLast();
    }
    return words.isEmpty() ? null : words.getLast();
  }

  Optional<Match> match(Target to) {
    boolean self = table.name().equals(to.table().name());
    if (own && (self || stem.isEmpty() || stem.equals(Stems.of(table.words())))) {
      return Optional.empty(); // its own key, not another's
    }
    if (!self && sameName(to)) {
      return to.primary()
          ? Optional.of(new Match(0.97, "same-name-as-key"))
          : Optional.of(new Match(0.7, "same-name-as-unique-column"));
    }
    if (!to.primary() || self && to.column().name().equals(column.name())) {
      return Optional.empty();
    }
    Optional<Match> named = stem.isEmpty() ? alone(to, self) : stemmed(to, self);
    return named.or(() -> own ? Optional.empty() : staff(to));
  }

  /** {@code id} and {@code code} are everybody's. */
  private boolean sameName(Target to) {
    return column.name().equalsIgnoreCase(to.column().name()) && words.size() > 1;
  }

  private Optional<Match> stemmed(Target to, boolean self) {
    boolean key = WordLists.standard().has("linkend", words.getLast());
    if (self && SELF.contains(stem.getFirst()) && (key || stem.size() == 1)) {
      return Optional.of(new Match(0.85, "self-reference"));
    }
    if (key && stem.equals(to.words())) {
      return Optional.of(new Match(0.95, "name-of-table"));
    }
    if (key && Words.end(stem, to.words())) {
      return Optional.of(new Match(0.9, "ends-with-name-of-table"));
    }
    if (key && !own && stem.size() == 1 && to.words().size() == 2 && Words.end(to.words(), stem)) {
      return Optional.of(new Match(0.75, "table-ends-with-name"));
    }
    return own ? Optional.empty() : shortened(to, self, key);
  }

  /** {@code cust_no}, {@code ship_via}: weak, so only values can make a relation of it. */
  private Optional<Match> shortened(Target to, boolean self, boolean key) {
    boolean equal = Words.end(stem, to.words());
    boolean shorter =
        !to.words().isEmpty() && Stems.abbreviates(stem.getLast(), to.words().getLast());
    boolean fits =
        equal && !key || shorter && (stem.size() == 1 || stem.size() == to.words().size());
    return fits && !self
        ? Optional.of(new Match(0.7, "abbreviated-name-of-table"))
        : Optional.empty();
  }

  private Optional<Match> alone(Target to, boolean self) {
    if (self) {
      return words.size() == 1 && SELF.contains(words.getFirst())
          ? Optional.of(new Match(0.7, "self-reference"))
          : Optional.empty();
    }
    return words.equals(to.words())
        ? Optional.of(new Match(0.7, "name-of-table-alone"))
        : Optional.empty();
  }

  /** {@code owner_id}, {@code created_by}: members of the staff. */
  private Optional<Match> staff(Target to) {
    String last = words.getLast();
    boolean pointer =
        last.equals("by") || last.equals("to") || WordLists.standard().has("linkend", last);
    boolean byNumber = column.type() != FieldType.STRING && column.type() != FieldType.TEXT;
    return words.size() >= 2
            && pointer
            && byNumber
            && ROLES.contains(words.getFirst())
            && isStaff(to)
        ? Optional.of(new Match(0.8, "role-of-staff"))
        : Optional.empty();
  }
}
