package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Role;
import io.tenure.connector.schema.ForeignKey;
import io.tenure.connector.schema.LiveReferences;
import io.tenure.connector.schema.Schema.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes sure, before a row is deleted, that the database will not delete or change others with it.
 */
final class CascadeGuard {

  private final CrmSession session;
  private final MapIndex map;
  private final Rows rows;
  private final Set<String> checked = new HashSet<>();

  CascadeGuard(CrmSession session, MapIndex map, Rows rows) {
    this.session = session;
    this.map = map;
    this.rows = rows;
  }

  /** Can changes of this table be rolled back? Asked once for each table. */
  void transactional(String dataset) throws Refusal {
    Dataset d = map.dataset(dataset);
    if (!LiveReferences.transactional(session, d.schema(), d.table())) {
      throw new Refusal(
          Code.NOT_TRANSACTIONAL, "The storage engine of " + dataset + " cannot roll back.");
    }
  }

  /** Looks at the keys that point to the table, once for each table of a command. */
  void keysInto(String dataset) throws Refusal {
    if (!checked.add(dataset)) {
      return;
    }
    if (checked.size() == 1 && LiveReferences.cascades(session) == Sight.HIDDEN) {
      throw new Refusal(
          Code.CASCADE_HIDDEN,
          "The erase account may not see all foreign keys of the system, so a cascade could be hidden.");
    }
    Dataset d = map.dataset(dataset);
    for (ForeignKey key : LiveReferences.pointingTo(session, d.schema(), d.table())) {
      if (key.onDelete() == DeleteRule.HIDDEN) {
        throw new Refusal(
            Code.CASCADE_HIDDEN,
            "What the key " + key.name() + " of " + key.from() + " does is hidden.");
      }
      if (acts(key.onDelete()) && !declared(key)) {
        throw new Refusal(
            Code.UNDECLARED_CASCADE,
            "Deleting from "
                + dataset
                + " would change "
                + key.from()
                + " by the key "
                + key.name()
                + ", which the map does not declare.");
      }
    }
  }

  static boolean acts(DeleteRule rule) {
    return rule == DeleteRule.CASCADE
        || rule == DeleteRule.SET_NULL
        || rule == DeleteRule.SET_DEFAULT;
  }

  /** Dependent, or known to the person who confirmed the map with just this rule. */
  private boolean declared(ForeignKey key) {
    return map.inbound(key.to()).stream()
        .filter(r -> r.from().equals(key.from()) && sameColumns(r, key))
        .anyMatch(r -> r.role() == Role.DEPENDENT || r.onDelete() == key.onDelete());
  }

  private static boolean sameColumns(Relation r, ForeignKey key) {
    return r.discriminator() == null
        && pairs(r.fromColumns(), r.toColumns()).equals(pairs(key.fromColumns(), key.toColumns()));
  }

  private static Set<List<String>> pairs(List<String> from, List<String> to) {
    Set<List<String>> pairs = new HashSet<>();
    for (int i = 0; i < from.size(); i++) {
      pairs.add(List.of(from.get(i), to.get(i)));
    }
    return pairs;
  }

  /**
   * Rows that still point to the locked row.
   *
   * @return true where a retained row points to it
   * @throws Refusal where a dependent row is left that the command does not name
   */
  boolean isReferenced(RowRef row) throws Refusal {
    boolean referenced = false;
    for (Relation r : map.inbound(row.dataset())) {
      if (rows.pointing(session, r, row, 1) > 0) {
        if (r.role() == Role.DEPENDENT) {
          throw new Refusal(
              Code.UNLISTED_DEPENDENTS,
              "Rows of "
                  + r.from()
                  + " depend on a row of "
                  + row.dataset()
                  + " and are not part of the command.");
        }
        referenced = true;
      }
    }
    return referenced;
  }
}
