package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes the column that marks a row as deleted: a flag, or else the moment of the deletion. What
 * is archived, deactivated or to be deleted some day is not deleted.
 */
final class SoftDeleteProposer {

  private static final Set<String> DELETED =
      Set.of(
          "deleted",
          "removed",
          "geloscht",
          "geloescht",
          "supprime",
          "eliminado",
          "borrado",
          "excluido",
          "trashed",
          "discarded");

  /** Say what happens, not that it has happened: a plan has such a name as well. */
  private static final Set<String> DELETION =
      Set.of("deletion", "delete", "loschung", "loeschung", "eliminacion", "exclusao");

  private static final Set<String> TIME =
      Set.of(
          "at",
          "on",
          "date",
          "time",
          "datetime",
          "timestamp",
          "ts",
          "dt",
          "utc",
          "gmt",
          "since",
          "am",
          "um",
          "datum",
          "zeit",
          "zeitpunkt",
          "le",
          "en",
          "el",
          "fecha",
          "em",
          "data");
  private static final Set<String> BESIDE = Set.of("is", "was", "soft", "row", "record");
  private static final Set<FieldType> TIMES =
      Set.of(FieldType.DATE, FieldType.TIMESTAMP, FieldType.INTEGER);

  /** A flag has no more different values. */
  private static final int OF_A_FLAG = 2;

  /** Rows without a deletion, of those sampled, before a mere noun is believed. */
  private static final double MOSTLY = 0.5;

  private final TableView table;

  private SoftDeleteProposer(TableView table) {
    this.table = table;
  }

  /** The column, with the evidence for it; empty where there is none. */
  static Optional<Proposed<SoftDelete>> softDelete(TableView table) {
    SoftDeleteProposer proposer = new SoftDeleteProposer(table);
    return Stream.concat(
            table.columns().stream().flatMap(c -> proposer.flag(c).stream()),
            table.columns().stream().flatMap(c -> proposer.moment(c).stream()))
        .findFirst();
  }

  private Optional<Proposed<SoftDelete>> flag(Column column) {
    List<String> words = words(column.name());
    boolean named =
        words.stream().anyMatch(DELETED::contains)
            && words.size() <= 2
            && !words.contains("by")
            && words.stream().noneMatch(TIME::contains);
    boolean counts =
        column.type() == FieldType.INTEGER && table.sample(column.name()).distinct() > OF_A_FLAG;
    if (!named || counts || !FlagProposer.FLAGS.contains(column.type())) {
      return Optional.empty();
    }
    List<String> values = FlagProposer.values(table, column, FlagProposer.YES);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(proposed(new SoftDelete(column.name(), values)));
  }

  private Optional<Proposed<SoftDelete>> moment(Column column) {
    List<String> words = words(column.name());
    boolean happened = words.stream().anyMatch(DELETED::contains);
    boolean timed = words.stream().anyMatch(TIME::contains);
    boolean named =
        words.stream().allMatch(SoftDeleteProposer::known)
            && (happened || timed && words.stream().anyMatch(DELETION::contains));
    if (!named
        || !TIMES.contains(column.type())
        || column.type() == FieldType.INTEGER && !timed
        || !mayBeLive(column, happened)) {
      return Optional.empty();
    }
    return Optional.of(proposed(SoftDelete.since(column.name())));
  }

  private static boolean known(String word) {
    return DELETED.contains(word)
        || DELETION.contains(word)
        || TIME.contains(word)
        || BESIDE.contains(word);
  }

  /** A list of deletions has a moment in every row, and none of its rows is deleted by it. */
  private boolean mayBeLive(Column column, boolean happened) {
    Emptiness empty = table.emptiness();
    int unset = empty.unset(column.name());
    if (empty.rows() == 0) {
      return happened && column.nullable();
    }
    return happened ? unset > 0 : unset >= MOSTLY * empty.rows();
  }

  private Proposed<SoftDelete> proposed(SoftDelete sign) {
    Emptiness empty = table.emptiness();
    String how =
        sign.byTime()
            ? "by-time, unset:%d/%d".formatted(empty.unset(sign.column()), empty.rows())
            : "by-value";
    return new Proposed<>(sign, 1.0, List.of("soft-delete:" + sign.column() + " " + how));
  }

  /** The words of a name, those written together taken apart: {@code deletedon}. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Tokens.of(name).forEach(word -> words.addAll(apart(word)));
    return words;
  }

  private static List<String> apart(String word) {
    if (known(word)) {
      return List.of(word);
    }
    for (int i = 2; i < word.length() - 1; i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      if (known(head) && known(tail)) {
        return List.of(head, tail);
      }
    }
    return List.of(word);
  }
}
