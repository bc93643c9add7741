package io.tenure.policy.usecase.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the entries that were used last, up to a number. Not for several threads at once. */
final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private final int most;

  Bounded(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
