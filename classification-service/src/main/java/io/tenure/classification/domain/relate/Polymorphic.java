package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.propose.KnownCodes;
import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs such as {@code parent_type, parent_id}: the values of the one name the tables of the other.
 */
final class Polymorphic {

  private static final Set<String> TYPE_ENDS =
      Set.of(
          "type", "typ", "kind", "class", "model", "table", "entity", "module", "object", "tipo");
  private static final Set<String> ID_ENDS = Set.of("id", "key", "uuid", "ref", "no");

  private Polymorphic() {}

  static List<RelationCandidate> pairs(TableView table, Collection<TableView> tables) {
    List<RelationCandidate> found = new ArrayList<>();
    for (Column type : table.columns()) {
      List<String> words = Tokens.of(type.name());
      if (words.size() < 2 || !TYPE_ENDS.contains(words.getLast())) {
        continue;
      }
      pointer(table, words.subList(0, words.size() - 1))
          .ifPresent(id -> targets(table, type, id, tables, found));
    }
    return found;
  }

  private static Optional<Column> pointer(TableView table, List<String> stem) {
    return table.columns().stream()
        .filter(
            c -> {
              List<String> words = Tokens.of(c.name());
              return words.size() == stem.size() + 1
                  && ID_ENDS.contains(words.getLast())
                  && words.subList(0, stem.size()).equals(stem);
            })
        .findFirst();
  }

  private static void targets(
      TableView table,
      Column type,
      Column id,
      Collection<TableView> tables,
      List<RelationCandidate> found) {
    for (String code : table.codes(type.name()).stream().sorted().toList()) {
      for (TableView target : tables) {
        if (KnownCodes.names(code, target) && target.table().primaryKey().size() == 1) {
          String key = target.table().primaryKey().getFirst();
          Column column = target.table().column(key).orElseThrow();
          if (Target.alike(id.type(), column.type())) {
            found.add(
                new RelationCandidate(
                    table.name(),
                    id.name(),
                    target.name(),
                    key,
                    new Discriminator(type.name(), code),
                    0.92,
                    "type-names-table"));
          }
        }
      }
    }
  }
}
