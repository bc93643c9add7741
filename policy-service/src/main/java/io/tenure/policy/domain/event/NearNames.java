package io.tenure.policy.domain.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that may have been meant: few letters away from what was written. */
final class NearNames {
  private static final int MOST = 3;
  private static final int LONGEST = 64;

  private NearNames() {}

  /** At most three, the nearest first; none where nothing is near. */
  static List<String> of(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return List.of();
    }
    String plain = plain(written);
    int most = Math.max(2, plain.length() / 3);
    return known.stream()
        .filter(name -> distance(plain, plain(name)) <= most)
        .sorted(
            Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** "ContractEnded" and "contract-ended" look like "contract_ended". */
  private static String plain(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .replaceAll("[ .-]", "_")
        .toLowerCase(Locale.ROOT);
  }

  /** Letters to insert, delete or replace (Levenshtein). */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[other.length()];
  }
}
