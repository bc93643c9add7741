package io.tenure.classification.domain.detect.value;

import java.util.List;

/** Counts what else the values of a column are, while they pass by. Keeps no value. */
public interface ValueCounter {

  /** Counts nothing. */
  ValueCounter NONE =
      new ValueCounter() {
        @Override
        public void see(String value, int times) {}

        @Override
        public List<CustomHits> hits() {
          return List.of();
        }
      };

  /**
   * Looks at a different value.
   *
   * @param value without blanks around it
   * @param times how often it occurs
   */
  void see(String value, int times);

  /** What was counted; detectors without a hit are absent. */
  List<CustomHits> hits();
}
