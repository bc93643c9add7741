package io.tenure.connector.erase;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.Dataset.Field;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks at a command before anything is sent. */
final class CommandCheck {

  private CommandCheck() {}

  static void check(MapIndex map, EraseCommand command) {
    require(command.intentId() != null && !command.intentId().isBlank(), "The intent has no id.");
    require(command.deadline() != null, "The command has no deadline.");
    require(command.expectedFingerprint() != null, "The command has no expected fingerprint.");
    require(!command.operations().isEmpty(), "The command changes nothing.");
    Set<RowRef> deleted = new HashSet<>();
    for (RowOperation operation : command.operations()) {
      require(!deleted.contains(operation.row()), "The command changes a row after deleting it.");
      switch (operation) {
        case DeleteRow d -> {
          deleted.add(d.row());
          if (d.shell() != null) {
            columns(map, d.row(), d.shell());
          }
        }
        case UpdateRow u -> {
          require(!u.columns().isEmpty(), "The command updates a row without naming columns.");
          columns(map, u.row(), u.columns());
        }
      }
    }
  }

  private static void columns(MapIndex map, RowRef row, Map<String, Replacement> columns) {
    columns
        .keySet()
        .forEach(
            column -> {
              Field field = map.field(row.dataset(), column);
              require(!field.partOfKey(), "The command replaces a part of a primary key.");
              require(!field.generated(), "The command replaces a generated column.");
              Replacement replacement = columns.get(column);
              require(
                  (replacement.kind() == Replacement.Kind.INSIDE) == (replacement.cut() != null),
                  "The command cuts out of a column without saying what.");
            });
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new ConnectorException(ConnectorCode.MAP_INVALID, sentence);
    }
  }
}
