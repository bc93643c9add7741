package io.tenure.disposal.usecase.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.connector.erase.EraseOutcome;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what came of the requests of a batch, in one transaction. */
@ApplicationScoped
class Outcomes {

  private final Database database;
  private final Items items;
  private final Intents intents;
  private final Restrictions restrictions;
  private final Ledger ledger;
  private final ObjectMapper json;

  Outcomes(
      Database database,
      Items items,
      Intents intents,
      Restrictions restrictions,
      Ledger ledger,
      ObjectMapper json) {
    this.database = database;
    this.items = items;
    this.intents = intents;
    this.restrictions = restrictions;
    this.ledger = ledger;
    this.json = json;
  }

  /**
   * What came of one request.
   *
   * @param item in state INTENT, under the claim that wrote the intent
   * @param method DELETED, CLEARED, SHELL or RESTRICTED; null where nothing took effect
   * @param effects rows by dataset; null where nothing took effect or they are not known
   */
  record Outcome(
      Item item,
      UUID intentId,
      ItemEvent event,
      Intent.State state,
      String method,
      List<EraseOutcome.TableEffect> effects) {}

  void write(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    CrashPoint.reached("outcome.beforeCommit");
    database.inTransactionDo(sql -> write(sql, outcomes));
    CrashPoint.reached("outcome.afterCommit");
  }

  private void write(Statements sql, List<Outcome> outcomes) {
    Map<UUID, ItemStatus> moved =
        items.apply(
            sql, outcomes.stream().map(o -> new Items.Change(o.item(), o.event())).toList());
    // An item whose claim was voided meanwhile is missing: whoever resolves its intent decides.
    List<Outcome> ours = outcomes.stream().filter(o -> moved.containsKey(o.item().id())).toList();
    ours.stream()
        .collect(Collectors.groupingBy(Outcome::state))
        .forEach(
            (state, same) ->
                intents.state(sql, same.stream().map(Outcome::intentId).toList(), state));
    List<Outcome> applied = ours.stream().filter(o -> o.method() != null).toList();
    restrictions.add(
        sql,
        applied.stream().map(Outcome::item).filter(i -> i.form() == ItemForm.RESTRICT).toList());
    items.applied(
        sql,
        applied.stream()
            .map(o -> new Items.Effect(o.item().id(), o.method(), text(o.effects())))
            .toList());
    ledger.append(sql, ours.stream().map(o -> event(o, moved.get(o.item().id()))).toList());
  }

  private static LedgerEvent event(Outcome outcome, ItemStatus next) {
    return LedgerEvent.item(
        "OUTCOME",
        outcome.item().id(),
        "intent",
        outcome.intentId().toString(),
        "outcome",
        outcome.state().name(),
        "state",
        next.state().name());
  }

  private String text(List<EraseOutcome.TableEffect> effects) {
    try {
      return effects == null ? null : json.writeValueAsString(effects);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
