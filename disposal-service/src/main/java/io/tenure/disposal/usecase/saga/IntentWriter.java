package io.tenure.disposal.usecase.saga;

import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.usecase.hold.HoldBook;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last look at holds and the intents, in one transaction, with the gate held open: whoever
 * places a hold comes before all of these intents or after all of them.
 */
@ApplicationScoped
class IntentWriter {

  /** How long the requests of a batch may act; also the lease that must be left. */
  static final Duration CALL = Duration.ofSeconds(30);

  private final Database database;
  private final HoldBook gate;
  private final Items items;
  private final Intents intents;
  private final ExpectedCodec codec;
  private final Ledger ledger;

  IntentWriter(
      Database database,
      HoldBook gate,
      Items items,
      Intents intents,
      ExpectedCodec codec,
      Ledger ledger) {
    this.database = database;
    this.gate = gate;
    this.items = items;
    this.intents = intents;
    this.codec = codec;
    this.ledger = ledger;
  }

  /** An item in state INTENT, and what its intent allows to send. */
  record Intended(Item item, Look.Passed look, Intent intent) {}

  /** Writes intents for those that are still claimed and not held, in the order of the list. */
  List<Intended> write(List<Look.Passed> looks) {
    if (looks.isEmpty()) {
      return List.of();
    }
    List<Intended> written =
        database.inTransaction(
            sql -> {
              long epoch = gate.passGate(sql);
              CrashPoint.reached("look.afterGateLock");
              List<Intended> intended = write(sql, looks, epoch);
              CrashPoint.reached("intent.beforeCommit");
              return intended;
            });
    CrashPoint.reached("intent.afterCommit");
    return written;
  }

  private List<Intended> write(Statements sql, List<Look.Passed> looks, long epoch) {
    Map<UUID, Look.Passed> byItem = new HashMap<>();
    looks.forEach(look -> byItem.put(look.item().id(), look));
    List<Item> claimed =
        items.lockClaimed(sql, looks.stream().map(Look.Passed::item).toList(), CALL);
    Map<UUID, List<UUID>> alongside = new HashMap<>();
    claimed.forEach(item -> alongside.put(item.id(), byItem.get(item.id()).alongside()));
    Map<UUID, UUID> holds = items.holdsOn(sql, alongside);
    Instant deadline = intents.now(sql).plus(CALL);
    List<Items.Change> changes = new ArrayList<>();
    for (Item item : claimed) {
      UUID hold = holds.get(item.id());
      changes.add(
          new Items.Change(
              item,
              hold == null
                  ? new ItemEvent.IntentWritten(item.status().fence())
                  : new ItemEvent.HoldFound(item.status().fence(), hold.toString())));
    }
    Map<UUID, ItemStatus> moved = items.apply(sql, changes);
    List<Intended> intended = new ArrayList<>();
    for (Item item : claimed) {
      ItemStatus next = moved.get(item.id());
      if (next != null && !holds.containsKey(item.id())) {
        Look.Passed look = byItem.get(item.id());
        intended.add(new Intended(item.with(next), look, intent(item, look, deadline, epoch)));
      }
    }
    intents.insert(sql, intended.stream().map(Intended::intent).toList());
    ledger.append(sql, intended.stream().map(IntentWriter::event).toList());
    return intended;
  }

  private Intent intent(Item item, Look.Passed look, Instant deadline, long epoch) {
    return new Intent(
        look.intentId(),
        item.id(),
        item.status().fence(),
        deadline,
        RequestDigest.of(look),
        look.alongside(),
        codec.encode(item, look.expected()),
        look.basis().under(epoch));
  }

  private static LedgerEvent event(Intended intended) {
    Intent intent = intended.intent();
    return LedgerEvent.item(
        "INTENT",
        intended.item().id(),
        "intent",
        intent.id().toString(),
        "request",
        intent.requestDigest(),
        "policy",
        intent.basis().policyDigest(),
        "plan",
        intent.basis().planDigest(),
        "holdEpoch",
        Long.toString(intent.basis().holdEpoch()));
  }
}
