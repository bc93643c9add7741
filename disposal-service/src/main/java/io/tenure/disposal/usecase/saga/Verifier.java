package io.tenure.disposal.usecase.saga;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.Quiescence;
import io.tenure.connector.erase.ReadBack;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.erase.RowState;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.ShellBook;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads back with the verify credential: after every request, and to resolve unknown outcomes. */
@ApplicationScoped
class Verifier {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Database database;
  private final Items items;
  private final Intents intents;
  private final ShellBook shells;
  private final Restrictions restrictions;
  private final ExpectedCodec codec;
  private final Ledger ledger;

  Verifier(
      Database database,
      Items items,
      Intents intents,
      ShellBook shells,
      Restrictions restrictions,
      ExpectedCodec codec,
      Ledger ledger) {
    this.database = database;
    this.items = items;
    this.intents = intents;
    this.shells = shells;
    this.restrictions = restrictions;
    this.codec = codec;
    this.ledger = ledger;
  }

  /** What stands in the CRM now. */
  private enum Found {
    /** All rows that should be gone are. */
    GONE,
    /** The row stands, and each column holds its replacement. */
    REPLACED,
    /** Our own record of a restriction is there. */
    RECORDED,
    /** Anything else. */
    OTHERWISE
  }

  /** Verifies an applied item; errors of the connection are thrown and conclude nothing. */
  void verify(CrmLink crm, Item item) {
    Found found = look(crm, item, intents.newest(database, item.id()).orElseThrow());
    conclude(item, new ItemEvent.Verified(found != Found.OTHERWISE), found, null);
  }

  /**
   * Resolves an unknown outcome: waits until the request can no longer act, then reads back.
   *
   * @return false where it may still act: try again later
   */
  boolean resolve(CrmLink crm, Item item) {
    Intent intent = intents.newest(database, item.id()).orElseThrow();
    if (item.form() != ItemForm.RESTRICT) {
      Quiescence.State state =
          Quiescence.await(
              crm.connections(Purpose.ERASE), intent.id().toString(), intent.deadline(), PATIENCE);
      if (state == Quiescence.State.STILL_ACTIVE) {
        return false;
      }
    }
    Found found = look(crm, item, intent);
    boolean asSpecified = found != Found.OTHERWISE;
    conclude(
        item,
        new ItemEvent.ReadBack(true, asSpecified),
        found,
        asSpecified ? "APPLIED" : "NOT_APPLIED");
    return true;
  }

  private void conclude(Item item, ItemEvent event, Found found, String intentState) {
    database.inTransactionDo(
        sql -> {
          Intent intent = intents.newest(sql, item.id()).orElseThrow();
          items
              .apply(sql, item, event)
              .ifPresent(
                  next -> {
                    if (intentState != null) {
                      intents.state(sql, intent.id(), intentState);
                    }
                    if (found != Found.OTHERWISE) {
                      items.applied(sql, item.id(), method(item, found), null);
                      items.verified(sql, item.id());
                      if (item.form() == ItemForm.DELETE && found == Found.REPLACED) {
                        shells.add(sql, item.recordId(), item.id());
                      }
                    }
                    ledger.append(
                        sql,
                        List.of(
                            LedgerEvent.item(
                                "VERIFIED",
                                item.id(),
                                "intent",
                                intent.id().toString(),
                                "found",
                                found.name(),
                                "state",
                                next.state().name())));
                  });
        });
  }

  private static String method(Item item, Found found) {
    return switch (found) {
      case GONE -> "DELETED";
      case REPLACED -> item.form() == ItemForm.DELETE ? "SHELL" : "CLEARED";
      case RECORDED, OTHERWISE -> "RESTRICTED";
    };
  }

  private Found look(CrmLink crm, Item item, Intent intent) {
    if (item.form() == ItemForm.RESTRICT) {
      return restrictions.recorded(database, item) ? Found.RECORDED : Found.OTHERWISE;
    }
    Expected expected = codec.decode(item, intent.expected());
    try (CrmSession session = crm.session(Purpose.VERIFY)) {
      ReadBack back = new ReadBack(crm.map());
      String intentId = intent.id().toString();
      for (RowRef row : expected.gone()) {
        boolean anchor = row.equals(expected.anchor());
        if (!anchor && !(back.read(session, intentId, row, Map.of()) instanceof RowState.Absent)) {
          return Found.OTHERWISE;
        }
      }
      RowState anchor = back.read(session, intentId, expected.anchor(), expected.replaced());
      return switch (anchor) {
        case RowState.Absent _ -> expected.deletes() ? Found.GONE : Found.OTHERWISE;
        case RowState.Present present ->
            !expected.replaced().isEmpty() && present.allReplaced()
                ? Found.REPLACED
                : Found.OTHERWISE;
      };
    }
  }
}
