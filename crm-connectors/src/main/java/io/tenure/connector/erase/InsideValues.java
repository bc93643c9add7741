package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.json.JsonFault;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the value of a column of JSON without the places that go, from the row that the transaction
 * has locked. What was read lives until the row is written.
 */
final class InsideValues {

  /** Characters of a value out of which parts are cut. */
  static final int LONGEST = 16_000_000;

  private final CrmSession session;
  private final Rows rows;

  InsideValues(CrmSession session, Rows rows) {
    this.session = session;
    this.rows = rows;
  }

  /** The replacements with what is to be written in place of what is to be cut. */
  Map<String, Replacement> resolved(RowRef row, Map<String, Replacement> columns)
      throws Refusal, SQLException {
    List<String> inside =
        columns.keySet().stream()
            .filter(c -> columns.get(c).kind() == Replacement.Kind.INSIDE)
            .sorted()
            .toList();
    if (inside.isEmpty()) {
      return columns;
    }
    List<List<Value>> found =
        rows.wholes(row, inside, LONGEST)
            .listOrThrow(
                session,
                result -> {
                  List<Value> values = new ArrayList<>();
                  for (int i = 0; i < inside.size(); i++) {
                    values.add(
                        new Value(result.getInt(2 * i + 1) == 1, result.getString(2 * i + 2)));
                  }
                  return values;
                });
    if (found.size() != 1) {
      throw new Refusal(Code.RECORD_GONE, "A row of " + row.dataset() + " is no longer there.");
    }
    Map<String, Replacement> resolved = new HashMap<>(columns);
    for (int i = 0; i < inside.size(); i++) {
      String column = inside.get(i);
      resolved.put(column, cut(row, found.getFirst().get(i), columns.get(column).cut()));
    }
    return resolved;
  }

  private record Value(boolean there, String text) {
    @Override
    public String toString() {
      return "Value[" + there + "]";
    }
  }

  private static Replacement cut(RowRef row, Value value, JsonCut cut) throws Refusal {
    if (!value.there()) {
      return Replacement.none();
    }
    if (value.text() == null) {
      throw new Refusal(
          Code.VALUE_UNREADABLE,
          "A value of " + row.dataset() + " is too long for a part to be cut out of it.");
    }
    try {
      return Replacement.constant(JsonEditor.cut(value.text(), cut));
    } catch (JsonFault e) {
      throw new Refusal(
          Code.VALUE_UNREADABLE,
          "A value of " + row.dataset() + " is no JSON; no part can be cut out of it.");
    }
  }

  /** Whether nothing that was to go is in a value; never so where it cannot be read. */
  static boolean clean(String text, JsonCut cut) {
    try {
      return text != null && JsonEditor.clean(text, cut);
    } catch (JsonFault e) {
      return false;
    }
  }
}
