package io.tenure.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one record when a plan is applied to it.
 *
 * @param triggers instants by trigger name, future ones too; a trigger that is not known is absent
 * @param consents consent by purpose for the record's subject; a purpose that is absent is UNKNOWN
 * @param ahead triggers that are known and have not happened: ends are computed from them, and no
 *     condition takes them for present. A duty that holds while a contract runs holds until it has
 *     ended, also when the end is known. No part of the JSON: it follows from the moment of the
 *     question
 */
@JsonIgnoreProperties("ahead")
public record Facts(
    Map<String, Instant> triggers, Map<String, Consent> consents, Set<String> ahead) {
  public Facts {
    triggers = triggers == null ? Map.of() : Map.copyOf(triggers);
    consents = consents == null ? Map.of() : Map.copyOf(consents);
    ahead = ahead == null ? Set.of() : Set.copyOf(ahead);
  }

  /** All of whose triggers have happened. */
  public Facts(Map<String, Instant> triggers, Map<String, Consent> consents) {
    this(triggers, consents, null);
  }

  /** The same at a moment: what comes after it is ahead. */
  public Facts at(Instant moment) {
    Set<String> later = new HashSet<>();
    triggers.forEach(
        (trigger, instant) -> {
          if (instant.isAfter(moment)) {
            later.add(trigger);
          }
        });
    return later.isEmpty() && ahead.isEmpty() ? this : new Facts(triggers, consents, later);
  }

  /** Whether a trigger is known to have happened. */
  public boolean happened(String trigger) {
    return triggers.containsKey(trigger) && !ahead.contains(trigger);
  }

  /**
   * State of one purpose.
   *
   * @param valid whether processing may rest on it
   * @param since when this state began: when consent was given, refused, withdrawn or asked for;
   *     null where nobody ever spoke of it. For people to read: it starts no clock
   * @param endedAt the instant from which processing may no longer rest on a consent that there was
   *     (half-open). Null where it is valid now, and where there never was one: a refusal ends
   *     nothing
   */
  public record Consent(boolean valid, Instant since, Instant endedAt) {}
}
