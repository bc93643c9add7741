package io.tenure.policy.store.life;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The values last asked for, of things that never change. May be asked by many at once. */
final class Recent<K, V> {
  private final Map<K, V> values;

  /**
   * @param size how many are kept
   */
  Recent(int size) {
    this.values =
        new LinkedHashMap<>(size, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  /** The value of a key; nobody waits for others while it is read. */
  V get(K key, Function<K, V> reading) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V read = reading.apply(key);
    synchronized (values) {
      values.put(key, read);
    }
    return read;
  }
}
