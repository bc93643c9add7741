package io.tenure.benchmarks.baseline;

import io.tenure.benchmarks.system.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an evaluation would cost if the rules were never to change: a hand-written {@code UPDATE} of
 * the same due dates in the same table, {@code benchmarks/due-dates.sql}. It finds the rows that
 * the evaluation made, and must write into each exactly the date that is there already.
 */
public final class UpdateDueDates {
  private static final String TAKEN = "bench_due";
  private final Sql database;
  private final String system;
  private final String[] statements;

  /**
   * @param database of disposal-service
   */
  public UpdateDueDates(Sql database, String system) {
    this.database = database;
    this.system = system;
    this.statements =
        Arrays.stream(script().replaceAll("(?m)^--.*$", "").split(";"))
            .map(sql -> sql.strip().replace("{system}", system))
            .filter(sql -> !sql.isEmpty())
            .toArray(String[]::new);
  }

  private static String script() {
    try (InputStream in = UpdateDueDates.class.getResourceAsStream("/benchmarks/due-dates.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what the evaluation said, for the comparison. */
  public void remember() {
    database.run(
        "DROP TABLE IF EXISTS " + TAKEN,
        "CREATE TABLE "
            + TAKEN
            + " AS SELECT a.record_id, a.group_id, a.dispose_from FROM assessment a JOIN record r ON r.id = a.record_id WHERE r.system_id = '"
            + system
            + "'",
        "ANALYZE " + TAKEN);
  }

  /**
   * Empties the dates, so that the update has something to write, and leaves no dead rows; the
   * planner knows all tables as they are.
   */
  public void empty() {
    database.run(
        "UPDATE assessment SET dispose_from = NULL WHERE record_id IN (SELECT id FROM record WHERE system_id = '"
            + system
            + "')",
        "VACUUM ANALYZE assessment",
        "ANALYZE record",
        "ANALYZE profile",
        "ANALYZE record_subject",
        "ANALYZE subject_consent");
  }

  /** Runs the statements. */
  public void run() {
    database.run(statements);
  }

  /** Rows whose date differs from that of the evaluation; anything but 0 means a wrong baseline. */
  public long differing() {
    return database.number(
        "SELECT count(*) FROM "
            + TAKEN
            + " t JOIN assessment a USING (record_id, group_id) WHERE t.dispose_from IS DISTINCT FROM a.dispose_from");
  }

  /** Rows in the table. */
  public long rows() {
    return database.number("SELECT count(*) FROM " + TAKEN);
  }

  /** Removes the copy. */
  public void forget() {
    database.run("DROP TABLE IF EXISTS " + TAKEN);
  }
}
