package io.tenure.disposal.domain.event;

import io.tenure.plan.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dates of a record from both sides: those that its row and its relations supply, and those of
 * business events that other systems posted. Where both know a trigger the later instant counts,
 * since minimums and maximums both end later with it and erasing cannot be undone; what differs by
 * a day or more is reported for a person to put right.
 *
 * @param columns instants by trigger, as the system supplies them
 * @param posted instants by trigger, as events supply them; may lie in the future
 */
public record PostedTriggers(Map<String, Instant> columns, Map<String, Instant> posted) {

  /** A column that holds a day says nothing of the hour. */
  private static final Duration A_DAY = Duration.ofDays(1);

  public PostedTriggers {
    columns = Map.copyOf(columns);
    posted = Map.copyOf(posted);
  }

  /** The instants that count. */
  public Map<String, Instant> instants() {
    Map<String, Instant> instants = new HashMap<>(columns);
    posted.forEach(
        (trigger, at) ->
            instants.merge(trigger, at, (one, other) -> one.isAfter(other) ? one : other));
    return instants;
  }

  /** What is known of the record at a moment. */
  public Facts facts(Map<String, Facts.Consent> consents, Instant now) {
    return new Facts(instants(), consents, ahead(now));
  }

  /** Events that have not happened; a date in the record itself is believed as it is. */
  private Set<String> ahead(Instant now) {
    Set<String> ahead = new TreeSet<>();
    posted.forEach(
        (trigger, at) -> {
          if (at.isAfter(now) && !columns.containsKey(trigger)) {
            ahead.add(trigger);
          }
        });
    return ahead;
  }

  /** Triggers that both sides know, with instants a day or more apart. */
  public Set<String> conflicts() {
    Set<String> conflicts = new TreeSet<>();
    posted.forEach(
        (trigger, at) -> {
          Instant column = columns.get(trigger);
          if (column != null && Duration.between(column, at).abs().compareTo(A_DAY) >= 0) {
            conflicts.add(trigger);
          }
        });
    return conflicts;
  }
}
