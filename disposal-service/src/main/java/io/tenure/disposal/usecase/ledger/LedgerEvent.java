package io.tenure.disposal.usecase.ledger;

import io.tenure.kit.security.Actor;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened, before it becomes a leaf. Holds ids, codes and digests; no free text and
 * nothing about a person.
 *
 * @param type such as RUN_APPROVED, INTENT, OUTCOME, VERIFIED, HOLD_ACTIVE
 * @param subject id of what it happened to: item, run or hold; zeros for the installation
 * @param actor who did it; null for the service itself
 * @param facts codes, digests and counts by name
 */
public record LedgerEvent(String type, UUID subject, Actor actor, Map<String, String> facts) {

  private static final UUID INSTALLATION = new UUID(0, 0);

  public LedgerEvent {
    facts = Map.copyOf(facts);
  }

  /** Something that happened to a hold. */
  public static LedgerEvent hold(String type, UUID holdId, Actor by) {
    return new LedgerEvent(type, holdId, by, Map.of());
  }

  /** Something that happened to a run. */
  public static LedgerEvent run(String type, UUID runId, Actor by, String digest) {
    return new LedgerEvent(
        type, runId, by, digest == null ? Map.of() : Map.of("manifestDigest", digest));
  }

  /** Something that happened to the safeguards of the whole installation; actor may be null. */
  public static LedgerEvent safeguard(String type, Actor by) {
    return new LedgerEvent(type, INSTALLATION, by, Map.of());
  }

  /** Something that a person did with an item. */
  public static LedgerEvent itemBy(String type, UUID itemId, Actor by) {
    return new LedgerEvent(type, itemId, by, Map.of());
  }

  /** Something that happened to an item. */
  public static LedgerEvent item(String type, UUID itemId, String... namesAndValues) {
    Map<String, String> facts = new TreeMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      facts.put(namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
    }
    return new LedgerEvent(type, itemId, null, facts);
  }
}
