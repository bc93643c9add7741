package io.tenure.policy.rest.policy;

import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.usecase.life.CheckVersion.Checked;
import java.util.List;
import java.util.UUID;

/**
 * What there is to say about a version now.
 *
 * @param map the data map it was held against; null without one
 * @param findings errors first
 */
public record CheckView(UUID policyId, int version, MapEdition map, List<Finding> findings) {

  /** Which map. */
  public record MapEdition(String systemKey, int version, String digest) {}

  static CheckView of(Checked checked, DataMap map) {
    return new CheckView(
        checked.version().policyId(),
        checked.version().number(),
        map == null ? null : new MapEdition(map.systemKey(), map.version(), map.digest()),
        checked.findings());
  }
}
