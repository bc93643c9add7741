package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.layer.LayerEntry.Kind;
import java.util.List;
import java.util.Optional;

/** An entry of a layer that does not fit what is shipped any more, so that a person has to look. */
public record Attention(Kind kind, String key, Reason reason) {

  /** Why. */
  public enum Reason {
    /** What is shipped changed under it. */
    STALE,
    /** What it is about is not shipped any more. */
    TARGET_GONE
  }

  /** All of an edition. */
  public static List<Attention> of(Edition edition) {
    return LayerEntry.of(edition.state().layer()).stream()
        .flatMap(entry -> of(entry, edition).stream())
        .toList();
  }

  private static Optional<Attention> of(LayerEntry entry, Edition edition) {
    Optional<Boolean> stale =
        switch (entry.kind()) {
          case REGULATION -> Optional.of(false);
          case OBLIGATION, AMENDMENT ->
              edition
                  .catalogue()
                  .anyObligation(entry.key())
                  .map(found -> edition.catalogue().provenance(entry.key()).stale());
          case PACK_RULE, PACK_AMENDMENT -> inPack(entry.key(), edition);
        };
    if (stale.isEmpty()) {
      return Optional.of(new Attention(entry.kind(), entry.key(), Reason.TARGET_GONE));
    }
    return stale.get()
        ? Optional.of(new Attention(entry.kind(), entry.key(), Reason.STALE))
        : Optional.empty();
  }

  private static Optional<Boolean> inPack(String key, Edition edition) {
    return edition.packs().stream()
        .flatMap(
            pack ->
                pack.provenance().entrySet().stream()
                    .filter(rule -> PackRule.key(pack.name(), rule.getKey()).equals(key)))
        .map(rule -> rule.getValue().stale())
        .findFirst();
  }
}
