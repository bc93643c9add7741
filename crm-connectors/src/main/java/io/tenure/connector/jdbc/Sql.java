package io.tenure.connector.jdbc;

import io.tenure.connector.CrmSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement's text and its bound values, and the few ways to run it. */
public record Sql(String text, List<Object> parameters) {

  private static final int FETCHED = 500;

  public Sql {
    parameters = List.copyOf(parameters);
  }

  /** A statement without bound values. */
  public static Sql of(String text, Object... parameters) {
    return new Sql(text, List.of(parameters));
  }

  /** This followed by that. */
  public Sql then(Sql next) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(next.parameters);
    return new Sql(text + next.text, all);
  }

  /** This followed by that text. */
  public Sql then(String next) {
    return new Sql(text + next, parameters);
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows; errors become {@code ConnectorException}. */
  public <T> List<T> list(CrmSession session, Row<T> row) {
    try {
      return listOrThrow(session, row);
    } catch (SQLException e) {
      throw session.translate(e);
    }
  }

  /** All rows; errors of the driver are thrown as they are. */
  public <T> List<T> listOrThrow(CrmSession session, Row<T> row) throws SQLException {
    try (PreparedStatement statement = session.jdbc().prepareStatement(text)) {
      bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.read(result));
        }
        return rows;
      }
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface RowTo {
    void take(ResultSet row) throws SQLException;
  }

  /** Hands rows on as they come, a few hundred in memory at a time; the number of rows. */
  public long stream(CrmSession session, RowTo to) {
    return stream(session, FETCHED, to);
  }

  /** The same with that many rows in memory at a time. */
  public long stream(CrmSession session, int fetched, RowTo to) {
    try (PreparedStatement statement = session.jdbc().prepareStatement(text)) {
      statement.setFetchSize(fetched);
      bind(statement);
      long rows = 0;
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          to.take(result);
          rows++;
        }
      }
      return rows;
    } catch (SQLException e) {
      throw session.translate(e);
    }
  }

  /** Number of rows changed. */
  public int updateOrThrow(CrmSession session) throws SQLException {
    try (PreparedStatement statement = session.jdbc().prepareStatement(text)) {
      bind(statement);
      return statement.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.get(i);
      switch (value) {
        case Absent ignored -> statement.setNull(i + 1, java.sql.Types.VARCHAR);
        case List<?> texts ->
            statement.setArray(i + 1, session(statement).createArrayOf("text", texts.toArray()));
        case String text -> statement.setString(i + 1, text);
        default -> statement.setObject(i + 1, value);
      }
    }
  }

  private static java.sql.Connection session(PreparedStatement statement) throws SQLException {
    return statement.getConnection();
  }

  /** Stands for a bound NULL. */
  public record Absent() {}

  /** The value, or the sign for NULL. */
  public static Object nullable(Object value) {
    return value == null ? new Absent() : value;
  }
}
