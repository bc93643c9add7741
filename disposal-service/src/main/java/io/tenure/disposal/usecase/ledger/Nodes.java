package io.tenure.disposal.usecase.ledger;

import io.tenure.disposal.domain.ledger.NodePosition;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.merkle.NodeSource;
import io.tenure.kit.sql.Statements;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs a computation over the tree with one read of the database: first with empty hashes, to learn
 * which nodes it asks for, then with the stored ones.
 */
final class Nodes {

  private Nodes() {}

  static <T> T read(LedgerBook book, Statements sql, Function<NodeSource, T> computation) {
    Set<NodePosition> wanted = new LinkedHashSet<>();
    T unused =
        computation.apply(
            (level, position) -> {
              wanted.add(new NodePosition(level, position));
              return new byte[Hashes.LENGTH];
            });
    Map<NodePosition, byte[]> found = wanted.isEmpty() ? Map.of() : book.nodes(sql, wanted);
    return computation.apply(
        (level, position) -> {
          byte[] hash = found.get(new NodePosition(level, position));
          if (hash == null) {
            throw new IllegalStateException(
                "The ledger lacks the node at level " + level + ", position " + position);
          }
          return hash;
        });
  }
}
