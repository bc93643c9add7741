package io.tenure.consent.store;

import io.tenure.consent.domain.event.SubjectPurpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Many pairs in a few parts that are read side by side. In the order of the index, so that
 * neighbours share its pages; a person is always in one part, so that all that is read of her is of
 * one moment.
 */
final class PairParts {
  private static final int SMALLEST = 1000;
  private static final int MOST = 4;

  private PairParts() {}

  static List<List<SubjectPurpose>> of(Collection<SubjectPurpose> pairs) {
    List<SubjectPurpose> sorted = pairs.stream().sorted().toList();
    int size = Math.max(SMALLEST, Math.ceilDiv(sorted.size(), MOST));
    List<List<SubjectPurpose>> parts = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = Math.min(sorted.size(), from + size);
      while (to < sorted.size() && sorted.get(to).subject().equals(sorted.get(to - 1).subject())) {
        to++;
      }
      parts.add(sorted.subList(from, to));
      from = to;
    }
    return parts;
  }
}
