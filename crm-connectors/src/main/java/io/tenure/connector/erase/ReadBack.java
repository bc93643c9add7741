package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.KeyColumns;
import io.tenure.connector.jdbc.MapGuard;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at rows by their keys after an erasure, with the verify credential. */
public final class ReadBack {

  private static final int CHUNK = 500;

  private final MapIndex map;

  public ReadBack(DataMap map) {
    this.map = new MapIndex(map);
  }

  /**
   * What is asked about one row.
   *
   * @param intentId the intent that erased; decides the expected value of UNIQUE replacements
   * @param expected replacements by column; empty to ask only whether the row is there
   */
  public record Question(String intentId, RowRef row, Map<String, Replacement> expected) {
    public Question {
      expected = Map.copyOf(expected);
    }
  }

  /** The row's state now, in a transaction of its own; see {@link #readAll}. */
  public RowState read(
      CrmSession session, String intentId, RowRef row, Map<String, Replacement> expected) {
    Question question = new Question(intentId, row, expected);
    return readAll(session, List.of(question)).get(question);
  }

  /**
   * The states of many rows now, in one transaction of its own: one statement for rows of a dataset
   * of which the same is expected.
   *
   * @throws io.tenure.connector.ConnectorException where they cannot be read; that is never
   *     "absent"
   */
  public Map<Question, RowState> readAll(CrmSession session, Collection<Question> questions) {
    session.refresh();
    Set<String> datasets =
        questions.stream().map(q -> q.row().dataset()).collect(Collectors.toSet());
    MapGuard.tables(session, map, datasets);
    Map<Question, RowState> states = new HashMap<>();
    for (List<Question> alike : alike(questions)) {
      for (int i = 0; i < alike.size(); i += CHUNK) {
        ask(session, alike.subList(i, Math.min(alike.size(), i + CHUNK)), states);
      }
    }
    return states;
  }

  /** Questions that one statement answers: same dataset, same values expected of every row. */
  private static Collection<List<Question>> alike(Collection<Question> questions) {
    Map<Object, List<Question>> groups = new LinkedHashMap<>();
    for (Question q : questions) {
      boolean unique =
          q.expected().values().stream().anyMatch(r -> r.kind() == Replacement.Kind.UNIQUE);
      Object group = unique ? q : List.of(q.row().dataset(), q.expected());
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(q);
    }
    return groups.values();
  }

  private void ask(CrmSession session, List<Question> alike, Map<Question, RowState> states) {
    Question first = alike.getFirst();
    String dataset = first.row().dataset();
    List<String> columns = first.expected().keySet().stream().sorted().toList();
    KeyColumns key = KeyColumns.of(session.dialect(), map, dataset);
    Map<List<String>, RowState> present = new HashMap<>();
    select(session.dialect(), first, key, columns)
        .then(key.in("t", alike.stream().map(q -> q.row().key()).toList()))
        .list(
            session,
            row ->
                present.put(key.read(row, 1), state(row, key.size(), columns, first.expected())));
    alike.forEach(q -> states.put(q, present.getOrDefault(q.row().key(), new RowState.Absent())));
    if (present.size()
        != alike.stream().map(q -> q.row().key()).filter(present::containsKey).distinct().count()) {
      // A row that reads otherwise than it was asked for is there: never call it absent.
      throw KeyReading.differs(dataset);
    }
  }

  private static RowState state(
      ResultSet row, int keyParts, List<String> columns, Map<String, Replacement> expected)
      throws SQLException {
    Map<String, Boolean> same = new HashMap<>();
    int at = keyParts + 1;
    for (String column : columns) {
      boolean as = row.getInt(at++) == 1;
      JsonCut cut = expected.get(column).cut();
      same.put(column, cut == null ? as : as || InsideValues.clean(row.getString(at++), cut));
    }
    return new RowState.Present(same);
  }

  private Sql select(Dialect dialect, Question question, KeyColumns key, List<String> columns) {
    RowRef row = question.row();
    Dataset dataset = map.dataset(row.dataset());
    List<Object> values = new ArrayList<>();
    StringBuilder select = new StringBuilder("SELECT ").append(key.texts("t"));
    for (String column : columns) {
      Replacement replacement = question.expected().get(column);
      boolean inside = replacement.kind() == Replacement.Kind.INSIDE;
      String value = inside ? null : replacement.valueFor(question.intentId(), row, column);
      String quoted = "t." + dialect.quote(map.field(row.dataset(), column).name());
      String same = quoted + " IS NULL";
      if (value != null) {
        same = dialect.sameAsParameter(quoted, map.field(row.dataset(), column).type());
        values.add(value);
      }
      select.append(", CASE WHEN ").append(same).append(" THEN 1 ELSE 0 END");
      if (inside) {
        select.append(", ").append(dialect.whole(quoted, InsideValues.LONGEST));
      }
    }
    select
        .append(" FROM ")
        .append(dialect.table(dataset.schema(), dataset.table()))
        .append(" t WHERE ");
    return new Sql(select.toString(), values);
  }
}
