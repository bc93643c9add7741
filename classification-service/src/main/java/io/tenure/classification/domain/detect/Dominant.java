package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.Optional;

/**
 * What most values of a column are.
 *
 * @param type one of our own, or the key of an organisation's detector; null for none
 */
record Dominant(String type, double share) {

  static Dominant of(Voices voices, CustomVoice custom, String category) {
    Optional<CustomVerdict> theirs =
        custom.decides().filter(v -> v.valuesDecide() && v.category().equals(category));
    if (theirs.isPresent()) {
      return new Dominant(theirs.get().detector().detector().key(), rounded(theirs.get().share()));
    }
    ValueType own =
        voices
            .column()
            .sample()
            .dominant()
            .filter(t -> voices.values().worthNaming(t, category))
            .orElse(null);
    return own == null
        ? new Dominant(null, 0)
        : new Dominant(own.name(), rounded(voices.column().sample().share(own)));
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
