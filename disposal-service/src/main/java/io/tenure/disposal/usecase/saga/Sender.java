package io.tenure.disposal.usecase.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.EraseOutcome;
import io.tenure.connector.erase.Eraser;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemEvent.Refusal;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.domain.saga.Refusals;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sends what an intent says, once, and writes down what came of it. Nothing beneath retries. */
@ApplicationScoped
class Sender {

  private final Database database;
  private final Items items;
  private final Intents intents;
  private final Restrictions restrictions;
  private final Ledger ledger;
  private final ObjectMapper json;
  private final Clock clock;

  Sender(
      Database database,
      Items items,
      Intents intents,
      Restrictions restrictions,
      Ledger ledger,
      ObjectMapper json,
      Clock clock) {
    this.database = database;
    this.items = items;
    this.intents = intents;
    this.restrictions = restrictions;
    this.ledger = ledger;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Sends.
   *
   * @param item in state INTENT, under the claim that wrote it
   * @return code of a reason that concerns the whole system and stops the run; empty otherwise
   */
  Optional<String> send(LastLook.Scene scene, Item item, Look.Passed look) {
    if (look.command() == null) {
      restrict(item, look);
      return Optional.empty();
    }
    CrashPoint.reached("send.beforeWrite");
    EraseOutcome outcome =
        new Eraser(scene.crm().map(), clock)
            .execute(scene.crm().connections(Purpose.ERASE), look.command());
    CrashPoint.reached("send.afterWrite");
    return switch (outcome) {
      case EraseOutcome.Applied applied -> applied(item, look, applied);
      case EraseOutcome.Refused refused -> refused(item, look, refused);
      case EraseOutcome.Unknown _ -> unknown(item, look);
    };
  }

  private Optional<String> applied(Item item, Look.Passed look, EraseOutcome.Applied applied) {
    String method =
        applied.shells().contains(look.command().anchor())
            ? "SHELL"
            : look.expected().deletes() ? "DELETED" : "CLEARED";
    CrashPoint.reached("outcome.beforeCommit");
    write(item, look, new ItemEvent.Applied(item.status().fence()), "APPLIED", method, applied);
    CrashPoint.reached("outcome.afterCommit");
    return Optional.empty();
  }

  private Optional<String> refused(Item item, Look.Passed look, EraseOutcome.Refused refused) {
    Refusal refusal = Refusals.of(refused.code());
    String code = Refusals.code(refused.code());
    ItemEvent event = new ItemEvent.Refused(item.status().fence(), refusal, code);
    write(item, look, event, "NOT_APPLIED", null, null);
    return refusal == Refusal.TARGET ? Optional.of(code) : Optional.empty();
  }

  private Optional<String> unknown(Item item, Look.Passed look) {
    ItemEvent event = new ItemEvent.OutcomeUnknown(item.status().fence());
    write(item, look, event, "UNKNOWN", null, null);
    return Optional.empty();
  }

  private void restrict(Item item, Look.Passed look) {
    database.inTransactionDo(
        sql -> {
          restrictions.add(sql, item);
          ItemEvent event = new ItemEvent.Applied(item.status().fence());
          record(sql, item, look, event, "APPLIED", "RESTRICTED", null);
        });
  }

  private void write(
      Item item,
      Look.Passed look,
      ItemEvent event,
      String intentState,
      String method,
      EraseOutcome.Applied applied) {
    database.inTransactionDo(sql -> record(sql, item, look, event, intentState, method, applied));
  }

  private void record(
      Statements sql,
      Item item,
      Look.Passed look,
      ItemEvent event,
      String intentState,
      String method,
      EraseOutcome.Applied applied) {
    Optional<ItemStatus> next = items.apply(sql, item, event);
    if (next.isEmpty()) {
      return; // The claim was voided meanwhile: whoever resolves the intent now decides.
    }
    intents.state(sql, look.intentId(), intentState);
    if (method != null) {
      items.applied(sql, item.id(), method, applied == null ? null : text(applied.effects()));
    }
    ledger.append(
        sql,
        List.of(
            LedgerEvent.item(
                "OUTCOME",
                item.id(),
                "intent",
                look.intentId().toString(),
                "outcome",
                intentState,
                "state",
                next.get().state().name())));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
