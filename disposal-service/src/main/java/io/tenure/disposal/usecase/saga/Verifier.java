package io.tenure.disposal.usecase.saga;

import io.tenure.connector.Purpose;
import io.tenure.connector.erase.Quiescence;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.ShellBook;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.disposal.usecase.saga.CrmReadBack.Found;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Concludes by read-back: after every request, and to resolve unknown outcomes. */
@ApplicationScoped
class Verifier {

  private final Database database;
  private final Items items;
  private final Intents intents;
  private final ShellBook shells;
  private final CrmReadBack readBack;
  private final Ledger ledger;

  Verifier(
      Database database,
      Items items,
      Intents intents,
      ShellBook shells,
      CrmReadBack readBack,
      Ledger ledger) {
    this.database = database;
    this.items = items;
    this.intents = intents;
    this.shells = shells;
    this.readBack = readBack;
    this.ledger = ledger;
  }

  /** Verifies applied items; errors of the connection are thrown and conclude nothing. */
  void verify(CrmLink crm, List<Item> applied) {
    if (!applied.isEmpty()) {
      conclude(crm, applied, found -> new ItemEvent.Verified(found != Found.OTHERWISE), false);
    }
  }

  /**
   * Resolves unknown outcomes whose requests can no longer act, by reading back.
   *
   * @param patience how long to wait for each request to end
   * @return false where some may still act: try again later
   */
  boolean resolve(CrmLink crm, List<Item> unknown, Duration patience) {
    List<Item> quiet = unknown.stream().filter(item -> quiet(crm, item, patience)).toList();
    if (!quiet.isEmpty()) {
      conclude(crm, quiet, found -> new ItemEvent.ReadBack(true, found != Found.OTHERWISE), true);
    }
    return quiet.size() == unknown.size();
  }

  private boolean quiet(CrmLink crm, Item item, Duration patience) {
    if (item.form() == ItemForm.RESTRICT) {
      return true;
    }
    Intent intent = intents.newest(database, List.of(item.id())).get(item.id());
    Quiescence.State state =
        Quiescence.await(
            crm.connections(Purpose.ERASE), intent.id().toString(), intent.deadline(), patience);
    return state == Quiescence.State.QUIET;
  }

  private void conclude(
      CrmLink crm, List<Item> concluded, Function<Found, ItemEvent> event, boolean endsIntent) {
    Map<UUID, Intent> sent = intents.newest(database, concluded.stream().map(Item::id).toList());
    Map<UUID, Found> found = readBack.look(crm, concluded, sent);
    database.inTransactionDo(
        sql -> {
          Map<UUID, ItemStatus> moved =
              items.apply(
                  sql,
                  concluded.stream()
                      .map(i -> new Items.Change(i, event.apply(found.get(i.id()))))
                      .toList());
          List<Item> ours = concluded.stream().filter(i -> moved.containsKey(i.id())).toList();
          List<Item> asSpecified =
              ours.stream().filter(i -> found.get(i.id()) != Found.OTHERWISE).toList();
          if (endsIntent) {
            end(sql, ours, asSpecified, sent);
          }
          note(sql, asSpecified, found);
          ledger.append(sql, events(ours, moved, found, sent));
        });
  }

  private void end(
      Statements sql, List<Item> ours, List<Item> asSpecified, Map<UUID, Intent> sent) {
    List<Item> others = new ArrayList<>(ours);
    others.removeAll(asSpecified);
    intents.state(sql, ids(asSpecified, sent), Intent.State.APPLIED);
    intents.state(sql, ids(others, sent), Intent.State.NOT_APPLIED);
  }

  private static List<UUID> ids(List<Item> concluded, Map<UUID, Intent> sent) {
    return concluded.stream().map(i -> sent.get(i.id()).id()).toList();
  }

  private void note(Statements sql, List<Item> asSpecified, Map<UUID, Found> found) {
    items.applied(
        sql,
        asSpecified.stream()
            .map(i -> new Items.Effect(i.id(), method(i, found.get(i.id())), null))
            .toList());
    items.verified(sql, asSpecified.stream().map(Item::id).toList());
    asSpecified.stream()
        .filter(i -> i.form() == ItemForm.DELETE && found.get(i.id()) == Found.REPLACED)
        .forEach(i -> shells.add(sql, i.recordId(), i.id()));
  }

  private static String method(Item item, Found found) {
    return switch (found) {
      case GONE -> "DELETED";
      case REPLACED -> item.form() == ItemForm.DELETE ? "SHELL" : "CLEARED";
      case RECORDED, OTHERWISE -> "RESTRICTED";
    };
  }

  private static List<LedgerEvent> events(
      List<Item> ours,
      Map<UUID, ItemStatus> moved,
      Map<UUID, Found> found,
      Map<UUID, Intent> sent) {
    return ours.stream()
        .map(
            i ->
                LedgerEvent.item(
                    "VERIFIED",
                    i.id(),
                    "intent",
                    sent.get(i.id()).id().toString(),
                    "found",
                    found.get(i.id()).name(),
                    "state",
                    moved.get(i.id()).state().name()))
        .toList();
  }
}
