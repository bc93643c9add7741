package io.tenure.disposal.domain.inventory;

import io.tenure.connector.record.SourceRecord.ConsentFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what the consent columns of a record say with what they said before. Pure. */
public final class ConsentStatements {

  private ConsentStatements() {}

  /**
   * The statements of a record as of now. An answer that stands as it stood is the same statement.
   * A yes that became a no without a later date beside it is dated with the moment at which that
   * was seen: the date is missing, or that of the yes. Two columns about one purpose have no order
   * and are told as they are.
   *
   * @param before statements of the last time, empty for a record not seen before
   */
  public static List<ConsentStatement> of(
      List<ConsentStatement> before, List<ConsentFact> facts, Instant now) {
    Map<String, ConsentStatement> last =
        before.stream()
            .collect(
                Collectors.toMap(ConsentStatement::purpose, s -> s, (a, b) -> a, TreeMap::new));
    Map<String, List<ConsentFact>> current =
        facts.stream()
            .collect(
                Collectors.groupingBy(ConsentFact::purpose, TreeMap::new, Collectors.toList()));
    List<ConsentStatement> statements = new ArrayList<>();
    current.forEach(
        (purpose, said) -> {
          if (said.size() == 1) {
            statements.add(next(last.get(purpose), said.getFirst(), now));
          } else {
            said.forEach(fact -> statements.add(statement(fact, fact.at(), 0)));
          }
        });
    last.forEach(
        (purpose, statement) -> {
          if (!current.containsKey(purpose)) {
            statements.add(statement.silent(true));
          }
        });
    return List.copyOf(statements);
  }

  private static ConsentStatement next(ConsentStatement before, ConsentFact fact, Instant now) {
    if (before == null) {
      return statement(fact, fact.at(), 0);
    }
    if (before.given() == fact.given() && Objects.equals(before.columnAt(), fact.at())) {
      return before.silent(false);
    }
    boolean seen = before.given() && !fact.given() && !later(fact, before);
    Instant at = seen ? now.truncatedTo(ChronoUnit.SECONDS) : fact.at();
    return statement(fact, at, before.turn() + 1);
  }

  private static boolean later(ConsentFact fact, ConsentStatement before) {
    return fact.at() != null && (before.columnAt() == null || fact.at().isAfter(before.columnAt()));
  }

  private static ConsentStatement statement(ConsentFact fact, Instant at, int turn) {
    return new ConsentStatement(fact.purpose(), fact.given(), fact.at(), at, turn, false);
  }
}
