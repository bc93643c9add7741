package io.tenure.disposal.store.evaluation;

import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Stage;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One field group as a query over the facts, in the steps of {@code PlanInterpreter}. Each step is
 * a subquery that the planner must not flatten ({@code offset 0}), so that nothing is computed
 * twice.
 */
final class GroupSql {

  private static final Comparator<Clause> LAW_THEN_ID =
      Comparator.comparing(Clause::basis).thenComparing(Clause::ruleId);
  private static final Comparator<Clause> BY_STRENGTH =
      Comparator.comparing(Clause::basis)
          .thenComparing(Clause::disposition, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Clause::ruleId);

  /** A clause and the column that holds its end: null where it does not act. */
  private record Column(Clause clause, String name) {}

  private final FieldGroup group;
  private final EndSql ends;
  private final Binds binds;
  private String from;

  GroupSql(FieldGroup group, EndSql ends, Binds binds, String from) {
    this.group = group;
    this.ends = ends;
    this.binds = binds;
    this.from = from;
  }

  /** A query with the columns of the outcome, one row for each record. */
  String query() {
    List<Column> lawMinimums = columns("ml", group.minimums(), Basis.LAW);
    List<Column> lawMaximums = columns("xl", group.maximums(), Basis.LAW);
    List<Column> businessMinimums = columns("mb", group.minimums(), Basis.BUSINESS);
    List<Column> businessMaximums = columns("xb", group.maximums(), Basis.BUSINESS);

    step(lawMinimums.stream().map(c -> minimum(c) + " as " + c.name()));
    step(Stream.of(retention(lawMinimums) + " as kept_by_law"));
    step(lawMaximums.stream().map(c -> maximum(c, "kept_by_law") + " as " + c.name()));
    step(Stream.of(function("least", in(Stage.REMOVE, lawMaximums)) + " as cap"));
    step(businessMinimums.stream().map(c -> minimum(c) + " as " + uncapped(c)));
    step(businessMinimums.stream().map(c -> capped(uncapped(c)) + " as " + c.name()));
    List<Column> minimums = sorted(lawMinimums, businessMinimums, LAW_THEN_ID);
    step(Stream.of(retention(minimums) + " as kept"));
    step(businessMaximums.stream().map(c -> maximum(c, "kept") + " as " + c.name()));
    List<Column> maximums = sorted(lawMaximums, businessMaximums, BY_STRENGTH);
    step(
        Stream.of(
            latest(minimums) + " as retain_until",
            open(minimums) + " as retain_open",
            function("least", in(Stage.RESTRICT, maximums)) + " as restrict_from",
            function("least", in(Stage.REVIEW, maximums)) + " as review_from",
            function("least", in(Stage.REMOVE, maximums)) + " as dispose_from"));
    return "select id, "
        + binds.text(group.id())
        + " as group_id, retain_until, retain_open, restrict_from, review_from, dispose_from, "
        + winner(
            in(Stage.REMOVE, maximums),
            "dispose_from",
            c -> c.disposition() == null ? "null::text" : binds.text(c.disposition().name()))
        + " as disposition, "
        + winningMinimum(minimums)
        + " as winning_minimum, "
        + winner(in(Stage.RESTRICT, maximums), "restrict_from", c -> binds.text(c.ruleId()))
        + " as restricting_rule, "
        + winner(in(Stage.REVIEW, maximums), "review_from", c -> binds.text(c.ruleId()))
        + " as reviewing_rule, "
        + winner(in(Stage.REMOVE, maximums), "dispose_from", c -> binds.text(c.ruleId()))
        + " as winning_maximum, "
        + missing()
        + " as missing, "
        + ruled()
        + " as ruled from "
        + from
        + " k";
  }

  private static List<Column> in(Stage stage, List<Column> maximums) {
    return maximums.stream().filter(c -> Stage.of(c.clause().disposition()) == stage).toList();
  }

  private void step(Stream<String> computed) {
    String columns = computed.map(each -> ", " + each).collect(Collectors.joining());
    if (!columns.isEmpty()) {
      from = "(select k.*" + columns + " from " + from + " k offset 0)";
    }
  }

  private static List<Column> columns(String prefix, List<Clause> clauses, Basis basis) {
    List<Column> columns = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.basis() == basis) {
        columns.add(new Column(clause, prefix + columns.size()));
      }
    }
    return columns;
  }

  /** A minimum without an instant never ends. */
  private String minimum(Column column) {
    String end =
        "coalesce(" + ends.end(column.clause().end(), EndSql.OPEN) + ", " + EndSql.OPEN + ")";
    return acting(column.clause(), end);
  }

  /** A maximum without an instant never fires. */
  private String maximum(Column column, String retention) {
    return acting(
        column.clause(),
        "nullif(" + ends.end(column.clause().end(), retention) + ", " + EndSql.OPEN + ")");
  }

  private String acting(Clause clause, String end) {
    return clause.condition() == null
        ? end
        : "(case when " + ends.holds(clause.condition()) + " then " + end + " end)";
  }

  private static String uncapped(Column column) {
    return "own_" + column.name();
  }

  /**
   * No business need stretches a statutory maximum; {@code least} alone would make up an end where
   * a clause does not act.
   */
  private static String capped(String end) {
    return "(case when " + end + " is not null then least(" + end + ", cap) end)";
  }

  private static String retention(List<Column> minimums) {
    return "coalesce(" + function("greatest", minimums) + ", " + EndSql.OPEN + ")";
  }

  private static String latest(List<Column> minimums) {
    return minimums.isEmpty()
        ? FactColumns.NOTHING
        : minimums.stream()
            .map(c -> "nullif(" + c.name() + ", " + EndSql.OPEN + ")")
            .collect(Collectors.joining(", ", "greatest(", ")"));
  }

  private static String open(List<Column> minimums) {
    return minimums.isEmpty()
        ? "false"
        : "coalesce(" + function("greatest", minimums) + " = " + EndSql.OPEN + ", false)";
  }

  private static String function(String name, List<Column> columns) {
    return columns.isEmpty()
        ? FactColumns.NOTHING
        : columns.stream().map(Column::name).collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static List<Column> sorted(
      List<Column> law, List<Column> business, Comparator<Clause> order) {
    return Stream.concat(law.stream(), business.stream())
        .sorted(Comparator.comparing(Column::clause, order))
        .toList();
  }

  private String winningMinimum(List<Column> minimums) {
    if (minimums.isEmpty()) {
      return "null::text";
    }
    return "case when retain_open then "
        + winner(minimums, EndSql.OPEN, c -> binds.text(c.ruleId()))
        + " else "
        + winner(minimums, "retain_until", c -> binds.text(c.ruleId()))
        + " end";
  }

  private static String winner(
      List<Column> columns, String value, java.util.function.Function<Clause, String> answer) {
    if (columns.isEmpty()) {
      return "null::text";
    }
    return columns.stream()
        .map(c -> " when " + c.name() + " = " + value + " then " + answer.apply(c.clause()))
        .collect(Collectors.joining("", "case", " end"));
  }

  /** Whether the condition of any clause holds. */
  private String ruled() {
    Set<String> tests =
        Stream.concat(group.minimums().stream(), group.maximums().stream())
            .map(clause -> clause.condition() == null ? "true" : ends.holds(clause.condition()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return tests.isEmpty() || tests.contains("true")
        ? String.valueOf(!tests.isEmpty())
        : String.join(" or ", tests);
  }

  private String missing() {
    Map<String, String> tests = new TreeMap<>();
    Stream.concat(group.minimums().stream(), group.maximums().stream())
        .forEach(
            clause ->
                ends.missing(clause.end())
                    .forEach(
                        (name, test) ->
                            tests.merge(
                                name,
                                "(" + ends.holds(clause.condition()) + " and " + test + ")",
                                (one, other) -> one + " or " + other)));
    if (tests.isEmpty()) {
      return "'{}'::text[]";
    }
    return tests.entrySet().stream()
        .map(test -> "case when " + test.getValue() + " then " + binds.text(test.getKey()) + " end")
        .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));
  }
}
