package io.tenure.disposal.store.evaluation;

import io.tenure.disposal.domain.evaluation.PlanPurposes;
import io.tenure.disposal.domain.evaluation.PlanTriggers;
import io.tenure.plan.RetentionPlan;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the facts of a record stand in the statement: {@code t1..} triggers that ends are computed
 * from, {@code h1..} whether those that conditions ask about have happened, {@code v1..} and {@code
 * e1..} consents: whether valid, and when ended.
 *
 * <p>A trigger comes from the record's row, from business events, or from both, and then the later
 * counts. An event that lies ahead has an instant and has not happened.
 */
final class FactColumns {

  static final String NOTHING = "null::timestamptz";

  /** What an event can supply; nothing else is written into a statement. */
  private static final Pattern POSTABLE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private final List<String> stored;
  private final List<String> ofEnds;
  private final List<String> ofConditions;
  private final List<String> purposes;

  FactColumns(RetentionPlan plan, List<String> triggers) {
    this.stored = List.copyOf(triggers);
    this.ofEnds = supplied(PlanTriggers.ofEnds(plan));
    this.ofConditions = supplied(PlanTriggers.ofConditions(plan));
    this.purposes = PlanPurposes.of(plan);
  }

  private List<String> supplied(Iterable<String> named) {
    TreeSet<String> names = new TreeSet<>();
    for (String name : named) {
      if (stored.contains(name) || POSTABLE.matcher(name).matches()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** Purposes that any clause asks for. */
  List<String> purposes() {
    return purposes;
  }

  /** The instant of a trigger; nothing where nobody can supply it. */
  String trigger(String name) {
    return suppliedTrigger(name).orElse(NOTHING);
  }

  Optional<String> suppliedTrigger(String name) {
    int at = ofEnds.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of("t" + (at + 1));
  }

  /** Whether a trigger has happened; never null. */
  String happened(String name) {
    int at = ofConditions.indexOf(name);
    return at < 0 ? "false" : "h" + (at + 1);
  }

  /** Whether any of the purposes has a valid consent. */
  String anyValid(List<String> wanted) {
    return wanted.isEmpty()
        ? "false"
        : wanted.stream()
            .map(p -> "v" + (purposes.indexOf(p) + 1))
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** The latest end of a consent for one of the purposes; null where none ended. */
  String latestEnd(List<String> wanted) {
    return wanted.stream()
        .map(p -> "e" + (purposes.indexOf(p) + 1))
        .collect(Collectors.joining(", ", "greatest(", ")"));
  }

  /** Columns of {@code record r}; {@code $3} is now. */
  String triggerList() {
    return IntStream.range(0, ofEnds.size())
            .mapToObj(i -> ", " + instant(ofEnds.get(i)) + " as t" + (i + 1))
            .collect(Collectors.joining())
        + IntStream.range(0, ofConditions.size())
            .mapToObj(i -> ", " + present(ofConditions.get(i)) + " as h" + (i + 1))
            .collect(Collectors.joining());
  }

  private String instant(String name) {
    return "greatest(" + column(name) + ", " + posted(name) + ")";
  }

  private String present(String name) {
    return "("
        + column(name)
        + " is not null or coalesce("
        + posted(name)
        + " <= $3::timestamptz, false))";
  }

  private String column(String name) {
    int at = stored.indexOf(name);
    return at < 0 ? NOTHING : "r.triggers[" + (at + 1) + "]";
  }

  private static String posted(String name) {
    return POSTABLE.matcher(name).matches()
        ? "(r.posted ->> '" + name + "')::timestamptz"
        : NOTHING;
  }
}
