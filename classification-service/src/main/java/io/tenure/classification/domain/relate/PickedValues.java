package io.tenure.classification.domain.relate;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A few different values of a column, picked by their hashes and so at random from all over what is
 * read. Lives in memory until they are looked for elsewhere; {@code toString} hides them.
 */
public final class PickedValues {

  /** Enough to tell nine of ten from half. */
  static final int MOST = 24;

  private final TreeMap<Long, String> picked = new TreeMap<>();

  /** Takes a value; case and outer blanks do not count, null and empty ones are none. */
  public void add(String value) {
    String stripped = value == null ? "" : value.strip();
    if (stripped.isEmpty()) {
      return;
    }
    long hash = hash(stripped.toLowerCase(Locale.ROOT));
    if (picked.size() < MOST || hash < picked.lastKey()) {
      picked.putIfAbsent(hash, stripped);
      if (picked.size() > MOST) {
        picked.pollLastEntry();
      }
    }
  }

  private static long hash(String value) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, and a last mix so that the smallest are at random
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  /** The values, stripped. */
  public Collection<String> values() {
    return picked.values();
  }

  @Override
  public String toString() {
    return "PickedValues[" + picked.size() + "]";
  }
}
