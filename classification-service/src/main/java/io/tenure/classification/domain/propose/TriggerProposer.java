package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Dataset.TriggerSource.Aggregate;
import io.tenure.connector.map.Dataset.TriggerSource.Direction;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Role;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes which event of a record is read from where. Last activity is what people did; a change
 * date is never taken for it. Several sources of one trigger are merged by the reader (the latest
 * instant counts).
 */
final class TriggerProposer {

  private final Draft draft;
  private final Inbound inbound;

  TriggerProposer(Draft draft) {
    this.draft = draft;
    this.inbound = new Inbound(draft);
  }

  List<TriggerSource> triggers(String name) {
    TableView table = draft.table(name);
    String kind = draft.kind(name);
    Set<TriggerSource> found = new LinkedHashSet<>();
    own(found, "record_created", Moments.created(table), Direction.NEUTRAL);
    switch (kind) {
      case "CONTACT", "ACCOUNT" -> {
        found.addAll(ended(List.of(), name));
        found.addAll(inbound.sources(List.of(), name));
      }
      case "LEAD" -> found.addAll(inbound.sources(List.of(), name));
      case "CAMPAIGN_MEMBER" ->
          own(found, "last_activity", Moments.responded(table), Direction.PERSON);
      case "NOTE", "ATTACHMENT" -> inherited(found, name);
      case "INVOICE" -> document(found, name, "invoice_issued", Moments.invoiced(table));
      case "ORDER" -> document(found, name, "transaction_completed", Moments.ordered(table));
      case "PAYMENT" -> {
        own(found, "transaction_completed", Moments.paid(table), Direction.PERSON);
        parent(found, name, "INVOICE", "invoice_issued");
      }
      case "OPPORTUNITY" -> document(found, name, "opportunity_closed", Moments.closed(table));
      case "CASE" -> own(found, "case_closed", Moments.closed(table), Direction.FIRM);
      case "LINK" -> linked(found, name);
      default -> {}
    }
    return List.copyOf(found);
  }

  private void own(
      Set<TriggerSource> found, String trigger, Optional<Column> column, Direction direction) {
    column.ifPresent(c -> found.add(source(trigger, List.of(), c, List.of(), direction)));
  }

  /** A document's own date, or for its lines that of the document. */
  private void document(
      Set<TriggerSource> found, String name, String trigger, Optional<Column> column) {
    if (!draft.isLine(name)) {
      own(
          found,
          trigger,
          column,
          trigger.equals("transaction_completed") ? Direction.PERSON : Direction.FIRM);
      return;
    }
    for (Relation relation : draft.outgoing(name)) {
      if (relation.role() == Role.DEPENDENT && draft.kind(relation.to()).equals(draft.kind(name))) {
        triggers(relation.to()).stream()
            .filter(t -> t.path().isEmpty())
            .map(t -> prefixed(Paths.forward(relation), t))
            .forEach(found::add);
      }
    }
  }

  private void parent(Set<TriggerSource> found, String name, String kind, String trigger) {
    draft.outgoing(name).stream()
        .filter(r -> draft.kind(r.to()).equals(kind) && !r.to().equals(name))
        .findFirst()
        .ifPresent(
            r ->
                triggers(r.to()).stream()
                    .filter(t -> t.trigger().equals(trigger) && t.path().isEmpty())
                    .map(t -> prefixed(Paths.forward(r), t))
                    .forEach(found::add));
  }

  /** Notes and attachments follow the person they are about. */
  private void inherited(Set<TriggerSource> found, String name) {
    for (Relation relation : draft.outgoing(name)) {
      String kind = draft.kind(relation.to());
      if (relation.role() != Role.DEPENDENT || !Set.of("CONTACT", "LEAD").contains(kind)) {
        continue;
      }
      triggers(relation.to()).stream()
          .filter(
              t -> t.trigger().equals("last_activity") || t.trigger().equals("relationship_end"))
          .filter(t -> t.path().size() < 3)
          .map(t -> prefixed(Paths.forward(relation), t))
          .forEach(found::add);
    }
  }

  /** A link row is as old as what it links. */
  private void linked(Set<TriggerSource> found, String name) {
    if (found.isEmpty()) {
      draft.outgoing(name).stream()
          .filter(r -> draft.kind(r.to()).equals("ACTIVITY"))
          .findFirst()
          .ifPresent(
              r ->
                  Moments.created(draft.table(r.to()))
                      .ifPresent(
                          c ->
                              found.add(
                                  source(
                                      "record_created",
                                      List.of(Paths.forward(r)),
                                      c,
                                      List.of(),
                                      Direction.NEUTRAL))));
    }
  }

  /** The end of a relationship: where it is written down, and the last invoice or order. */
  private List<TriggerSource> ended(List<Step> before, String name) {
    List<TriggerSource> found = new ArrayList<>();
    TableView table = draft.table(name);
    Moments.ended(table)
        .ifPresent(
            c -> found.add(source("relationship_end", before, c, List.of(), Direction.NEUTRAL)));
    Moments.contractEnd(table)
        .ifPresent(c -> found.add(source("contract_end", before, c, List.of(), Direction.NEUTRAL)));
    for (Relation relation : draft.incoming(name)) {
      String kind = draft.kind(relation.from());
      boolean sale = kind.equals("INVOICE") || kind.equals("ORDER") && !invoiced(name);
      if (sale && !draft.isLine(relation.from()) && relation.discriminator() == null) {
        TableView sales = draft.table(relation.from());
        (kind.equals("INVOICE") ? Moments.invoiced(sales) : Moments.ordered(sales))
            .ifPresent(
                c ->
                    found.add(
                        source(
                            "relationship_end",
                            append(before, Paths.back(relation)),
                            c,
                            List.of(),
                            Direction.NEUTRAL)));
      }
    }
    if (before.isEmpty() && draft.kind(name).equals("CONTACT")) {
      draft.outgoing(name).stream()
          .filter(r -> draft.kind(r.to()).equals("ACCOUNT"))
          .findFirst()
          .ifPresent(r -> found.addAll(written(List.of(Paths.forward(r)), r.to())));
    }
    return found;
  }

  private List<TriggerSource> written(List<Step> path, String account) {
    return Stream.concat(
            Moments.ended(draft.table(account))
                .map(c -> source("relationship_end", path, c, List.of(), Direction.NEUTRAL))
                .stream(),
            Moments.contractEnd(draft.table(account))
                .map(c -> source("contract_end", path, c, List.of(), Direction.NEUTRAL))
                .stream())
        .toList();
  }

  private boolean invoiced(String name) {
    return draft.incoming(name).stream().anyMatch(r -> draft.kind(r.from()).equals("INVOICE"));
  }

  private static TriggerSource prefixed(Step step, TriggerSource t) {
    List<Step> path = Stream.concat(Stream.of(step), t.path().stream()).toList();
    List<Filter> filters =
        t.filters().stream().map(f -> new Filter(f.at() + 1, f.column(), f.in())).toList();
    return new TriggerSource(
        t.trigger(), path, t.column(), t.aggregate(), filters, t.direction(), t.zone());
  }

  private static List<Step> append(List<Step> path, Step step) {
    return Stream.concat(path.stream(), Stream.of(step)).toList();
  }

  /** Many rows become one by the latest; a plain date or a time without a zone is read as UTC. */
  static TriggerSource source(
      String trigger, List<Step> path, Column column, List<Filter> filters, Direction direction) {
    boolean many = path.stream().anyMatch(s -> !s.forward());
    boolean zoned =
        column.type() == FieldType.TIMESTAMP
            && column.nativeType().toLowerCase(java.util.Locale.ROOT).contains("with time zone")
            && !column.nativeType().toLowerCase(java.util.Locale.ROOT).contains("without");
    return new TriggerSource(
        trigger,
        path,
        column.name(),
        many ? Aggregate.MAX : Aggregate.NONE,
        filters,
        direction,
        zoned ? null : "UTC");
  }
}
