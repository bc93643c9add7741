package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import java.util.Optional;
import java.util.Set;

/** Finds the columns of a table that say when something happened. */
final class Moments {

  private static final Set<FieldType> TIMES = Set.of(FieldType.DATE, FieldType.TIMESTAMP);

  private Moments() {}

  static Optional<Column> created(TableView t) {
    return t.named(
        TIMES,
        "created at",
        "created on",
        "created",
        "date created",
        "creation",
        "creation date",
        "entered",
        "inserted",
        "registered",
        "registration",
        "signup",
        "signed up",
        "record date",
        "angelegt",
        "erstellt",
        "cree",
        "creado",
        "criado",
        "opened at",
        "opened on",
        "opened",
        "changed at",
        "logged at",
        "recorded",
        "uploaded");
  }

  static Optional<Column> occurred(TableView t) {
    return t.named(
        TIMES,
        "occurred",
        "happened",
        "activity date",
        "sent at",
        "sent on",
        "sent",
        "received",
        "started",
        "start",
        "starts",
        "call date",
        "meeting date",
        "event date",
        "completed",
        "activity at",
        "date start",
        "due date",
        "date",
        "timestamp");
  }

  static Optional<Column> invoiced(TableView t) {
    return t.named(
        TIMES,
        "invoice date",
        "issued",
        "issue date",
        "invoiced",
        "billing date",
        "date invoice",
        "rechnungsdatum",
        "posted",
        "document date",
        "bill date",
        "date facture",
        "fecha factura",
        "created at",
        "created on");
  }

  static Optional<Column> ordered(TableView t) {
    return t.named(
        TIMES,
        "completed",
        "delivered",
        "shipped",
        "order date",
        "ordered",
        "purchase date",
        "sale date",
        "date order",
        "bestelldatum",
        "created at",
        "created on",
        "date");
  }

  static Optional<Column> paid(TableView t) {
    return t.named(
        TIMES,
        "paid at",
        "paid on",
        "paid",
        "payment date",
        "transaction date",
        "booked",
        "processed",
        "date paid",
        "settled",
        "created at",
        "date");
  }

  static Optional<Column> closed(TableView t) {
    return t.named(
        TIMES,
        "closed at",
        "closed on",
        "closed",
        "date closed",
        "close date",
        "resolved",
        "resolution date",
        "actual close",
        "won",
        "completed");
  }

  static Optional<Column> ended(TableView t) {
    return t.named(
        TIMES,
        "relationship ended",
        "relationship end",
        "ended on",
        "ended at",
        "terminated",
        "termination",
        "churned",
        "cancelled",
        "customer until",
        "left on");
  }

  static Optional<Column> contractEnd(TableView t) {
    return t.named(
        TIMES,
        "contract end",
        "contract ended",
        "contract until",
        "vertragsende",
        "end of contract",
        "fin contrat",
        "fin contrato",
        "subscription end");
  }

  static Optional<Column> responded(TableView t) {
    return t.named(
        TIMES,
        "responded",
        "response date",
        "first responded",
        "replied",
        "last login",
        "last sign in",
        "last seen",
        "last inbound",
        "last response");
  }
}
