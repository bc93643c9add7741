package io.tenure.policy.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.layer.PackRule;
import io.tenure.policy.domain.layer.RegulationText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the organisation says at a service.
 *
 * @param etag to be sent when it is replaced
 */
public record RemoteLayer(long revision, String etag, OrganisationLayer layer) {
  private static final JsonMapper JSON = PlanJson.mapper();

  static RemoteLayer of(JsonNode body, String etag) {
    return new RemoteLayer(
        body.path("revision").asLong(),
        etag,
        new OrganisationLayer(
            all(body, "regulations", RegulationText.class, RegulationText::id),
            all(body, "obligations", ObligationText.class, ObligationText::id),
            all(body, "amendments", Amendment.class, Amendment::target),
            all(body, "packRules", PackRule.class, own -> own.pack() + "/" + own.rule().id()),
            all(body, "packAmendments", Amendment.class, Amendment::target)));
  }

  /** What would change about regulations and obligations; packs are no part of a folder. */
  public List<LayerEntry> changes(OrganisationLayer wanted) {
    return LayerEntry.changes(layer, with(wanted));
  }

  /** The wanted regulations and obligations, with what is said of packs. */
  OrganisationLayer with(OrganisationLayer wanted) {
    return new OrganisationLayer(
        wanted.regulations(),
        wanted.obligations(),
        wanted.amendments(),
        layer.packRules(),
        layer.packAmendments());
  }

  /** Whether an entry is at the service already. */
  public boolean has(LayerEntry entry) {
    return LayerEntry.of(layer).stream().anyMatch(own -> own.name().equals(entry.name()));
  }

  private static <T> Map<String, T> all(
      JsonNode body, String member, Class<T> type, Function<T, String> key) {
    Map<String, T> found = new TreeMap<>();
    try {
      for (JsonNode entry : body.path(member)) {
        T value = JSON.treeToValue(entry, type);
        found.put(key.apply(value), value);
      }
    } catch (JsonProcessingException e) {
      throw CliException.failed(
          "The service speaks of obligations that this program does not know; use the one of its release.");
    }
    return found;
  }
}
