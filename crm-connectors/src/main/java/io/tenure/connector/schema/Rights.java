package io.tenure.connector.schema;

import io.tenure.connector.Finding;
import io.tenure.connector.Purpose;
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
 * @param tables rights on each table the account can see, by {@code schema.table}
 */
public record Rights(boolean superuser, boolean createsObjects, Map<String, TableRights> tables) {

  public Rights {
    tables = Map.copyOf(tables);
  }

  /**
   * Rights on a table.
   *
   * @param readable columns that may be read
   * @param updatable columns that may be changed
   * @param owned the account owns the table, or may change its definition
   */
  public record TableRights(
      Set<String> readable,
      Set<String> updatable,
      boolean insert,
      boolean delete,
      boolean truncate,
      boolean owned) {
    public TableRights {
      readable = Set.copyOf(readable);
      updatable = Set.copyOf(updatable);
    }

    static final TableRights NONE = new TableRights(Set.of(), Set.of(), false, false, false, false);
  }

  /**
   * A right that a plan needs.
   *
   * @param read columns that are read
   * @param update columns that are changed
   */
  public record Need(String table, Set<String> read, Set<String> update, boolean delete) {
    public Need {
      read = Set.copyOf(read);
      update = Set.copyOf(update);
    }
  }

  /**
   * Rights that are needed and not there; one blocking finding for each, none where all is well.
   */
  public List<Finding> tooSmallFor(Collection<Need> needs) {
    return RightsFindings.tooSmall(this, needs);
  }

  /**
   * Rights beyond what the purpose allows: superuser, DDL, TRUNCATE, and for READ and VERIFY any
   * right to write; for ERASE rights to write tables that are not in {@code erasable}.
   */
  public List<Finding> tooLargeFor(Purpose purpose, Set<String> erasable) {
    return new ArrayList<>(RightsFindings.tooLarge(this, purpose, erasable));
  }
}
