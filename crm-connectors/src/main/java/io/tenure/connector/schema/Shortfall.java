package io.tenure.connector.schema;

import io.tenure.connector.schema.MissingRight.Right;
import io.tenure.connector.schema.Rights.Need;
import io.tenure.connector.schema.Rights.TableRights;
import io.tenure.connector.schema.Schema.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what work needs with what an account may do. */
final class Shortfall {

  private final Rights rights;
  private final List<MissingRight> missing = new ArrayList<>();

  private Shortfall(Rights rights) {
    this.rights = rights;
  }

  static List<MissingRight> of(Rights rights, Collection<Need> needs) {
    Shortfall shortfall = new Shortfall(rights);
    boolean deletes = needs.stream().anyMatch(Need::delete);
    if (deletes && rights.cascades() == Sight.HIDDEN) {
      shortfall.add(
          null,
          null,
          Right.REFERENCES,
          "may not see all foreign keys of the system, so a cascade could be hidden: grant it SELECT and REFERENCES on each whole database.");
    }
    needs.forEach(shortfall::table);
    return shortfall.missing;
  }

  private void table(Need need) {
    String table = need.table();
    TableRights has = rights.tables().getOrDefault(table, TableRights.NONE);
    if (has.lacks().contains(Right.USAGE)) {
      add(table, null, Right.USAGE, "may not use the schema of " + table + ": grant it USAGE.");
      return;
    }
    if (has.lacks().contains(Right.BYPASSRLS)) {
      add(
          table,
          null,
          Right.BYPASSRLS,
          "is not shown all rows of " + table + ", which has row security: it needs BYPASSRLS.");
    }
    read(need, has);
    Set<String> update = missing(need.update(), has.updatable());
    update.forEach(
        c ->
            add(
                table,
                c,
                Right.UPDATE,
                "may not change the column " + c + " of " + table + ": grant it UPDATE on it."));
    if (need.delete() && !has.delete()) {
      add(
          table,
          null,
          Right.DELETE,
          "may not delete rows of " + table + ": grant it DELETE on the table.");
    }
    boolean curedByDelete = need.delete() && !has.delete() && has.deleteLocks();
    if (need.lock() && !has.lockable() && update.isEmpty() && !curedByDelete) {
      add(
          table,
          null,
          Right.UPDATE,
          "may not lock rows of " + table + ": grant it UPDATE on at least one of its columns.");
    }
  }

  private void read(Need need, TableRights has) {
    String table = need.table();
    Set<String> unread = missing(need.read(), has.readable());
    if (unread.size() > 1 && unread.size() == need.read().size()) {
      add(table, null, Right.SELECT, "may not read " + table + ": grant it SELECT on the table.");
      return;
    }
    Set<String> unseen = missing(need.see(), has.seen());
    unseen.addAll(unread);
    unseen.forEach(
        c ->
            add(
                table,
                c,
                Right.SELECT,
                "may not read the column " + c + " of " + table + ": grant it SELECT on it."));
  }

  private void add(String table, String column, Right right, String detail) {
    missing.add(new MissingRight(table, column, right, detail));
  }

  private static Set<String> missing(Set<String> needed, Set<String> there) {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(there);
    return missing;
  }
}
