package io.tenure.connector.schema;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.Finding;
import io.tenure.connector.Purpose;
import io.tenure.connector.schema.MissingRight.Right;
import io.tenure.connector.schema.Rights.TableRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Compares rights with what a purpose allows. */
final class RightsFindings {

  private RightsFindings() {}

  static List<Finding> tooLarge(Rights rights, Purpose purpose, Set<String> erasable) {
    List<Finding> findings = new ArrayList<>();
    if (rights.superuser()) {
      findings.add(
          tooLarge(
              null,
              "The account is an administrator: it may do everything. Use one with few rights."));
      return findings;
    }
    if (rights.createsObjects()) {
      findings.add(tooLarge(null, "The account may create or change tables."));
    }
    new TreeMap<>(rights.tables())
        .forEach((table, has) -> tooLargeOnTable(table, has, purpose, erasable, findings));
    return findings;
  }

  private static void tooLargeOnTable(
      String table,
      TableRights has,
      Purpose purpose,
      Set<String> erasable,
      List<Finding> findings) {
    boolean mayErase = purpose == Purpose.ERASE && erasable.contains(table);
    if (has.lacks().contains(Right.USAGE)) {
      return; // whatever it may do there, it does not reach it
    }
    if (has.owned()) {
      findings.add(tooLarge(table, "The account may change the definition of this table."));
    } else if (has.truncate() || has.insert()) {
      findings.add(tooLarge(table, "The account may add rows to this table or empty it."));
    } else if (!mayErase && (has.delete() || !has.updatable().isEmpty())) {
      findings.add(
          tooLarge(
              table,
              "The account may change or delete rows of this table; its purpose does not need that."));
    }
  }

  private static Finding tooLarge(String table, String detail) {
    return new Finding(
        ConnectorCode.RIGHTS_TOO_LARGE.code(), Finding.Severity.WARNING, table, null, detail);
  }
}
