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
   * @param since when this state began; for an invalid state the instant of withdrawal, refusal or
   *     expiry, null where consent was never asked
   */
  public record Consent(boolean valid, Instant since) {}
}
