package io.tenure.connector.erase;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.erase.ReplacementPlan.Impossible;
import io.tenure.connector.erase.ReplacementPlan.Possible;
import io.tenure.connector.erase.ReplacementPlan.Reason;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a neutral value for a column that satisfies all its constraints. */
public final class ReplacementPlanner {

  private static final Set<FieldType> DOCUMENTS =
      EnumSet.of(FieldType.JSON, FieldType.TEXT, FieldType.STRING);
  private static final Pattern ONLY_JSON =
      Pattern.compile("(?i)\\s*\\(*\\s*json_valid\\s*\\(\\s*`[^`]+`\\s*\\)\\s*\\)*\\s*");

  private final Schema schema;

  /**
   * A planner.
   *
   * @param schema as {@code SchemaReader} read it just now; constraints must be known
   */
  public ReplacementPlanner(Schema schema) {
    this.schema = schema;
  }

  /**
   * What can stand in the column. NULL where allowed; else a constant that cannot be taken for a
   * real person's; for unique columns a different one for each row. CHECK constraints and domains
   * are tried on the server.
   *
   * @param session READ or VERIFY session
   * @param category fideslang key of what the column holds, such as {@code user.contact.email};
   *     null where it is not known; decides the form of the constant
   */
  public ReplacementPlan plan(CrmSession session, String dataset, String column, String category) {
    Optional<Table> table = schema.table(dataset);
    Optional<Column> found = table.flatMap(t -> t.column(column));
    if (found.isEmpty()) {
      return no(Reason.COLUMN_MISSING, "is not in the database");
    }
    return plan(session, table.get(), found.get(), category);
  }

  /**
   * Whether places can be cut out of a column's JSON. Only where nothing but JSON is asked of the
   * column: whether a value satisfies a CHECK or stays unique without its parts cannot be known
   * before.
   */
  public ReplacementPlan planInside(String dataset, String column, JsonCut cut) {
    Optional<Table> table = schema.table(dataset);
    Column c = table.flatMap(t -> t.column(column)).orElse(null);
    if (c == null) {
      return no(Reason.COLUMN_MISSING, "is not in the database");
    }
    if (c.generated()) {
      return no(Reason.GENERATED, "is computed by the database; erase the columns it is made of");
    }
    if (table.get().primaryKey().contains(column) || c.identity() || isForeignKey(table.get(), c)) {
      return no(Reason.KEY, "is part of a key; nothing can be cut out of it");
    }
    if (!DOCUMENTS.contains(c.type())) {
      return no(Reason.TYPE, "is no text; nothing can be cut out of it");
    }
    if (isUnique(table.get(), c)) {
      return no(Reason.UNIQUE, "must be unique; nothing can be cut out of it");
    }
    boolean free =
        table.get().checks().stream()
            .filter(k -> k.columns().contains(column))
            .allMatch(k -> ONLY_JSON.matcher(k.expression()).matches());
    return free
        ? new Possible(Replacement.inside(cut))
        : no(Reason.CHECK, "has a constraint that its JSON without the parts may not satisfy");
  }

  private ReplacementPlan plan(CrmSession session, Table table, Column c, String category) {
    if (c.generated()) {
      return no(Reason.GENERATED, "is computed by the database; erase the columns it is made of");
    }
    if (table.primaryKey().contains(c.name()) || c.identity()) {
      return no(Reason.KEY, "is part of the row's key");
    }
    CandidateTest test = new CandidateTest(session, table, c);
    if (c.nullable() && test.holds(Replacement.none())) {
      return new Possible(Replacement.none());
    }
    if (isForeignKey(table, c)) {
      return no(Reason.FOREIGN_KEY, "points to another table and may not be empty");
    }
    return fromCandidates(test, table, c, category);
  }

  private ReplacementPlan fromCandidates(
      CandidateTest test, Table table, Column c, String category) {
    boolean unique = isUnique(table, c);
    List<Replacement> candidates =
        unique ? NeutralValues.unique(c, category) : NeutralValues.constants(c, category);
    if (candidates.isEmpty()) {
      return none(c, unique);
    }
    List<Replacement> fitting = candidates.stream().filter(r -> fits(r, c)).toList();
    if (fitting.isEmpty()) {
      return no(Reason.LENGTH, "is too short for a neutral value");
    }
    return fitting.stream()
        .filter(test::holds)
        .findFirst()
        .<ReplacementPlan>map(Possible::new)
        .orElseGet(() -> no(Reason.CHECK, "has a constraint that no neutral value satisfies"));
  }

  private static ReplacementPlan none(Column c, boolean unique) {
    if (unique) {
      return no(Reason.UNIQUE, "must be unique and has a type with too few neutral values");
    }
    return c.enumValues().isEmpty()
        ? no(Reason.TYPE, "has a type for which no neutral value is known")
        : no(Reason.ENUM, "allows no value that says nothing about the person");
  }

  private static boolean fits(Replacement r, Column c) {
    if (c.length() == null || r.text() == null) {
      return true;
    }
    return r.text().replace("{}", "").length() + r.length() <= c.length();
  }

  private boolean isForeignKey(Table table, Column c) {
    return schema.foreignKeys().stream()
        .anyMatch(
            k -> k.from().equals(table.qualifiedName()) && k.fromColumns().contains(c.name()));
  }

  /** Also where it is unique only together with others, in some rows, or in an expression. */
  private static boolean isUnique(Table table, Column c) {
    return table.uniqueKeys().stream().anyMatch(u -> u.columns().contains(c.name()));
  }

  private static Impossible no(Reason reason, String why) {
    return new Impossible(reason, "The column " + why + ".");
  }

  /** Tries a value on the server; errors of the server mean that it does not hold. */
  private record CandidateTest(CrmSession session, Table table, Column column) {
    boolean holds(Replacement replacement) {
      try {
        return ConstraintProbe.holds(session, table, column, replacement);
      } catch (ConnectorException e) {
        session.refresh();
        return switch (e.code()) {
          case UNREACHABLE, TIMEOUT, AUTH_FAILED -> throw e;
          default -> false;
        };
      }
    }
  }
}
