package io.tenure.disposal.domain.run;

import io.tenure.connector.Purpose;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.kit.problem.TenureException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the accounts at the system may do what a run needs, as they answered when its list was
 * made. An account that lacks a right would stop the run at its first erasure.
 *
 * @param asked false where the system has no erase account and the run is a dry run only
 * @param note one sentence on why they were not asked; null where they were
 * @param needed by account and table
 * @param missing nothing is approved or started while there is one
 * @param tooLarge rights beyond what an account is for; they stop nothing
 */
public record RunRights(
    boolean asked,
    String note,
    List<Needed> needed,
    List<Missing> missing,
    List<TooLarge> tooLarge) {

  private static final int NAMED = 5;

  public RunRights {
    needed = List.copyOf(needed);
    missing = List.copyOf(missing);
    tooLarge = List.copyOf(tooLarge);
  }

  /**
   * What an account needs on one table.
   *
   * @param read columns that it reads
   * @param change columns that it replaces
   * @param delete whether it deletes rows
   * @param lock whether it locks rows; PostgreSQL asks for UPDATE on a column for that
   * @param shown columns whose definition it is shown; MySQL and MariaDB hide those on which it has
   *     no right
   */
  public record Needed(
      Purpose account,
      String dataset,
      List<String> read,
      List<String> change,
      boolean delete,
      boolean lock,
      List<String> shown) {
    public Needed {
      read = List.copyOf(read);
      change = List.copyOf(change);
      shown = List.copyOf(shown);
    }
  }

  /**
   * A right that is needed and not there.
   *
   * @param dataset null where it concerns the whole system
   * @param column null where it concerns the whole table
   * @param right as servers name it, such as DELETE; CONNECT where the account cannot be used
   * @param sentence whole, with table and right
   */
  public record Missing(
      Purpose account, String dataset, String column, String right, String sentence) {}

  /**
   * A right that an account should not have.
   *
   * @param dataset null where it concerns the whole system
   */
  public record TooLarge(Purpose account, String dataset, String sentence) {}

  /**
   * Refuses a run whose accounts lack a right.
   *
   * @throws TenureException {@code run.rights-missing}
   */
  public void check() {
    check(missing, "Grant what is missing, take this run back and request it anew.");
  }

  /**
   * Refuses to start where a right was taken away since the list was made.
   *
   * @param now what is missing now
   * @throws TenureException {@code run.rights-missing}
   */
  public static void checkStart(List<Missing> now) {
    check(now, "Grant what is missing, and start the run again.");
  }

  private static void check(List<Missing> missing, String remedy) {
    if (missing.isEmpty()) {
      return;
    }
    String sentences =
        missing.stream().limit(NAMED).map(Missing::sentence).collect(Collectors.joining(" "));
    String more = missing.size() > NAMED ? " And " + (missing.size() - NAMED) + " more." : "";
    throw new TenureException(DisposalError.RUN_RIGHTS_MISSING, sentences + more + " " + remedy)
        .with("missingRights", missing);
  }
}
