package io.tenure.plan;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of one record when a plan is applied to it.
 *
 * @param triggers instants by trigger name; a trigger that has not happened or is not known is
 *     absent
 * @param consents consent by purpose for the record's subject; a purpose that is absent is UNKNOWN
 */
public record Facts(Map<String, Instant> triggers, Map<String, Consent> consents) {
  public Facts {
    triggers = triggers == null ? Map.of() : Map.copyOf(triggers);
    consents = consents == null ? Map.of() : Map.copyOf(consents);
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
