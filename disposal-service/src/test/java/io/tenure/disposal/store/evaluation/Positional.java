package io.tenure.disposal.store.evaluation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements with {@code $n} over JDBC, which knows only {@code ?}. */
final class Positional {

  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private Positional() {}

  static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
      throws SQLException {
    List<Object> ordered = new ArrayList<>();
    Matcher place = PLACE.matcher(sql);
    while (place.find()) {
      ordered.add(values.get(Integer.parseInt(place.group(1)) - 1));
    }
    PreparedStatement statement = connection.prepareStatement(place.replaceAll("?"));
    for (int i = 0; i < ordered.size(); i++) {
      statement.setObject(i + 1, ordered.get(i));
    }
    return statement;
  }
}
