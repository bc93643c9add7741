package io.tenure.classification.domain.detect.custom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which patterns a value can fit at all, by its first character; which detectors have a word. Most
 * values meet no pattern.
 */
final class SetIndex {

  private static final int OTHER = 128;

  private final List<CompiledDetector> detectors;
  private final List<List<Entry>> byLead = new ArrayList<>();
  private final List<Entry> inside = new ArrayList<>();
  private final Map<String, List<Integer>> words = new HashMap<>();

  /** A pattern of the detector at that place. */
  record Entry(int detector, ValuePattern pattern) {}

  SetIndex(List<CompiledDetector> detectors) {
    this.detectors = detectors;
    for (int lead = 0; lead <= OTHER; lead++) {
      byLead.add(new ArrayList<>());
    }
    for (int i = 0; i < detectors.size(); i++) {
      int place = i;
      detectors.get(i).whole().forEach(p -> add(new Entry(place, p)));
      detectors.get(i).inside().forEach(p -> inside.add(new Entry(place, p)));
      detectors
          .get(i)
          .words()
          .forEach(w -> words.computeIfAbsent(w, word -> new ArrayList<>()).add(place));
    }
  }

  private void add(Entry entry) {
    for (int lead = 0; lead <= OTHER; lead++) {
      if (entry.pattern().leads().has((char) lead)) {
        byLead.get(lead).add(entry);
      }
    }
  }

  /** No detector looks at values. */
  boolean silent() {
    return words.isEmpty() && inside.isEmpty() && byLead.stream().allMatch(List::isEmpty);
  }

  List<Entry> candidates(String value) {
    return value.isEmpty() ? List.of() : byLead.get(Math.min(value.charAt(0), OTHER));
  }

  List<Entry> inside() {
    return inside;
  }

  boolean fits(Entry entry, String text) {
    return detectors.get(entry.detector()).fits(entry.pattern(), text);
  }

  /** Detectors that have the value as a word. */
  List<Integer> withWord(String value) {
    return words.isEmpty() || value.length() > DetectorCheck.LONGEST_WORD
        ? List.of()
        : words.getOrDefault(CompiledDetector.normal(value), List.of());
  }
}
