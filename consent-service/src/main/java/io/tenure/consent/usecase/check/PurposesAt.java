package io.tenure.consent.usecase.check;

import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Purposes as they were at an instant, each with the wider ones that it is part of. Which version
 * was in force is asked each time; what a version says never changes, and is remembered.
 */
@ApplicationScoped
class PurposesAt {
  /** More than an installation has; when it is reached all is forgotten and read again. */
  private static final int MOST = 10_000;

  private final PurposeReader reader;
  private final Map<Edition, Purpose> known = new ConcurrentHashMap<>();

  PurposesAt(PurposeReader reader) {
    this.reader = reader;
  }

  private record Edition(PurposeKey key, int version) {}

  /** The purposes by key, with those that they are part of; absent where there was none. */
  Map<PurposeKey, Purpose> at(Collection<PurposeKey> keys, Instant asOf) {
    Map<PurposeKey, Purpose> found = new HashMap<>();
    Set<PurposeKey> wanted = new HashSet<>(keys);
    while (!wanted.isEmpty()) {
      Map<PurposeKey, Integer> versions = reader.versions(wanted, asOf);
      read(versions).forEach(purpose -> found.put(purpose.key(), purpose));
      Set<PurposeKey> wider = new HashSet<>();
      versions
          .keySet()
          .forEach(
              key -> {
                PurposeKey parent = found.get(key).terms().details().parent();
                if (parent != null && !found.containsKey(parent)) {
                  wider.add(parent);
                }
              });
      wanted = wider;
    }
    return found;
  }

  private List<Purpose> read(Map<PurposeKey, Integer> versions) {
    List<Purpose> purposes = new ArrayList<>();
    Map<PurposeKey, Integer> missing = new HashMap<>();
    versions.forEach(
        (key, version) -> {
          Purpose purpose = known.get(new Edition(key, version));
          if (purpose == null) {
            missing.put(key, version);
          } else {
            purposes.add(purpose);
          }
        });
    if (!missing.isEmpty()) {
      if (known.size() >= MOST) {
        known.clear();
      }
      for (Purpose purpose : reader.read(missing)) {
        known.put(new Edition(purpose.key(), purpose.version()), purpose);
        purposes.add(purpose);
      }
    }
    return purposes;
  }
}
