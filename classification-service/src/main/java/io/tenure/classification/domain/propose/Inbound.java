package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Dataset.TriggerSource.Direction;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the last activity of a person: rows of activities that lead to them, directly or over link
 * rows, in the direction that means the person acted; answers to campaigns.
 */
final class Inbound {

  private static final Set<String> INBOUND =
      Set.of(
          "inbound",
          "incoming",
          "in",
          "received",
          "eingehend",
          "eingang",
          "entrant",
          "entrante",
          "entrada",
          "recebido",
          "recibido",
          "recu");
  private static final Set<String> DIRECTION =
      Set.of("direction", "richtung", "sens", "direccion", "direcao", "inbound", "incoming");

  private final Draft draft;

  Inbound(Draft draft) {
    this.draft = draft;
  }

  /** Whether a folded code means that the person acted. */
  static boolean means(String folded) {
    return INBOUND.contains(folded);
  }

  List<TriggerSource> sources(List<Step> before, String person) {
    List<TriggerSource> found = new ArrayList<>();
    for (Relation relation : draft.incoming(person)) {
      List<Step> path = Stream.concat(before.stream(), Stream.of(Paths.back(relation))).toList();
      switch (draft.kind(relation.from())) {
        case "ACTIVITY" -> activity(path, relation.from()).ifPresent(found::add);
        case "LINK" -> overLink(path, relation.from(), found);
        case "CAMPAIGN_MEMBER" ->
            Moments.responded(draft.table(relation.from()))
                .map(
                    c ->
                        TriggerProposer.source(
                            "last_activity", path, c, List.of(), Direction.PERSON))
                .ifPresent(found::add);
        default -> {}
      }
    }
    return found;
  }

  private void overLink(List<Step> path, String link, List<TriggerSource> found) {
    for (Relation onward : draft.outgoing(link)) {
      if (draft.kind(onward.to()).equals("ACTIVITY")) {
        List<Step> longer = Stream.concat(path.stream(), Stream.of(Paths.forward(onward))).toList();
        activity(longer, onward.to()).ifPresent(found::add);
      }
    }
  }

  /** Without a direction nobody knows who acted; then the source says so. */
  private Optional<TriggerSource> activity(List<Step> path, String activities) {
    TableView table = draft.table(activities);
    Optional<Filter> filter = direction(table, path.size());
    return Moments.occurred(table)
        .or(() -> Moments.created(table))
        .map(
            column ->
                TriggerProposer.source(
                    "last_activity",
                    path,
                    column,
                    filter.stream().toList(),
                    filter.isPresent() ? Direction.PERSON : Direction.NEUTRAL));
  }

  private static Optional<Filter> direction(TableView table, int at) {
    for (Column column : table.columns()) {
      if (Tokens.of(column.name()).stream().noneMatch(DIRECTION::contains)) {
        continue;
      }
      List<String> codes =
          table.codes(column.name()).stream()
              .filter(code -> INBOUND.contains(Tokens.fold(code)))
              .sorted()
              .toList();
      if (!codes.isEmpty()) {
        return Optional.of(new Filter(at, column.name(), codes));
      }
    }
    return Optional.empty();
  }
}
