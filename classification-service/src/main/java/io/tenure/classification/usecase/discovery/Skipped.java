package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Finding;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a scan found on its way, and what it had to leave out: the rest goes on. */
final class Skipped {

  private static final Set<ConnectorCode> OF_ONE_TABLE =
      Set.of(
          ConnectorCode.TABLE_VANISHED,
          ConnectorCode.COLUMN_VANISHED,
          ConnectorCode.TYPE_CHANGED,
          ConnectorCode.RIGHTS_TOO_SMALL,
          ConnectorCode.MAP_INVALID,
          ConnectorCode.TIMEOUT,
          ConnectorCode.DATABASE_ERROR);

  private final List<MapFinding> findings = new ArrayList<>();

  /** Whether the error concerns one table only; throws it on where it does not. */
  static ConnectorCode ofOneTable(ConnectorException e) {
    if (!OF_ONE_TABLE.contains(e.code())) {
      throw e;
    }
    return e.code();
  }

  void found(Finding f) {
    findings.add(new MapFinding(f.code(), f.severity(), f.table(), f.column(), null, f.detail()));
  }

  void found(MapFinding finding) {
    findings.add(finding);
  }

  void skipped(String code, Table table, ConnectorCode why, String sentence) {
    found(
        new Finding(
            code,
            Severity.WARNING,
            table.qualifiedName(),
            null,
            sentence.formatted("(" + why.code() + ")")));
  }

  List<MapFinding> findings() {
    return List.copyOf(findings);
  }
}
