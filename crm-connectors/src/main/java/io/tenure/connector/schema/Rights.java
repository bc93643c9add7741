package io.tenure.connector.schema;

import io.tenure.connector.Finding;
import io.tenure.connector.Purpose;
import io.tenure.connector.schema.MissingRight.Right;
import io.tenure.connector.schema.Schema.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the connected account may do.
 *
 * @param superuser may do everything, or may give itself any right
 * @param createsObjects may create or change tables in the system's schemas
 * @param cascades whether it is shown all foreign keys that point into the system
 * @param tables rights on each table the account can see, by {@code schema.table}
 */
public record Rights(
    boolean superuser, boolean createsObjects, Sight cascades, Map<String, TableRights> tables) {

  public Rights {
    tables = Map.copyOf(tables);
  }

  /**
   * Rights on a table.
   *
   * @param seen columns whose definition is shown
   * @param readable columns that may be read
   * @param updatable columns that may be changed
   * @param lockable rows may be locked against changes by others
   * @param deleteLocks the right to delete is enough to lock rows
   * @param owned the account owns the table, or may change its definition
   * @param lacks what stands in the way of any use of the table
   */
  public record TableRights(
      Set<String> seen,
      Set<String> readable,
      Set<String> updatable,
      boolean insert,
      boolean delete,
      boolean lockable,
      boolean deleteLocks,
      boolean truncate,
      boolean owned,
      Set<Right> lacks) {
    public TableRights {
      seen = Set.copyOf(seen);
      readable = Set.copyOf(readable);
      updatable = Set.copyOf(updatable);
      lacks = Set.copyOf(lacks);
    }

    static final TableRights NONE =
        new TableRights(
            Set.of(), Set.of(), Set.of(), false, false, false, false, false, false, Set.of());
  }

  /**
   * A right that a plan needs.
   *
   * @param read columns that are read
   * @param update columns that are changed
   * @param lock rows are locked before they are changed
   * @param see columns whose definition must be shown
   */
  public record Need(
      String table,
      Set<String> read,
      Set<String> update,
      boolean delete,
      boolean lock,
      Set<String> see) {
    public Need {
      read = Set.copyOf(read);
      update = Set.copyOf(update);
      see = Set.copyOf(see);
    }

    /** To read columns, and to change or delete rows after locking them. */
    public Need(String table, Set<String> read, Set<String> update, boolean delete) {
      this(table, read, update, delete, delete || !update.isEmpty(), Set.of());
    }
  }

  /** Rights that are needed and not there, table by table; empty where all is well. */
  public List<MissingRight> missing(Collection<Need> needs) {
    return Shortfall.of(this, needs);
  }

  /**
   * Rights that are needed and not there; one blocking finding for each, none where all is well.
   */
  public List<Finding> tooSmallFor(Collection<Need> needs) {
    return missing(needs).stream().map(MissingRight::finding).toList();
  }

  /**
   * Rights beyond what the purpose allows: superuser, DDL, TRUNCATE, and for READ and VERIFY any
   * right to write; for ERASE rights to write tables that are not in {@code erasable}.
   */
  public List<Finding> tooLargeFor(Purpose purpose, Set<String> erasable) {
    return new ArrayList<>(RightsFindings.tooLarge(this, purpose, erasable));
  }
}
