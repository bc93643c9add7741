package io.tenure.policy.cli.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.layer.RegulationText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads {@code obligations.yaml} beside a policy: what the organisation says over what ships. */
public final class ObligationsReader {

  /** The file, beside {@code policy.yaml}; it may be missing. */
  public static final String FILE = "obligations.yaml";

  private final Binder binder;
  private final Map<String, String> places = new HashMap<>();

  private ObligationsReader(Document document) {
    this.binder = new Binder(document);
  }

  /**
   * What the file says, and where.
   *
   * @param places where each entry stands, by kind and id, such as {@code obligations.org:x}
   * @param problems why parts could not be read
   */
  public record OwnObligations(
      OrganisationLayer layer,
      Document document,
      Map<String, String> places,
      List<Problem> problems) {}

  /**
   * @throws UnreadableException where the file is no YAML
   */
  public static Optional<OwnObligations> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Document document = SafeYaml.read(file, FILE);
    return Optional.of(new ObligationsReader(document).read(document));
  }

  private OwnObligations read(Document document) {
    binder.rootMembers(List.of("regulations", "obligations", "amendments"));
    Map<String, RegulationText> regulations =
        all("regulations", "id", RegulationText.class, RegulationText::id);
    Map<String, ObligationText> obligations =
        all("obligations", "id", ObligationText.class, ObligationText::id);
    Map<String, Amendment> amendments =
        all("amendments", "target", Amendment.class, Amendment::target);
    return new OwnObligations(
        new OrganisationLayer(regulations, obligations, amendments, null, null),
        document,
        places,
        binder.problems());
  }

  private <T> Map<String, T> all(
      String member, String key, Class<T> type, Function<T, String> name) {
    Map<String, T> found = new TreeMap<>();
    List<JsonNode> entries = binder.entries(member);
    for (int i = 0; i < entries.size(); i++) {
      String place = member + "[" + i + "]";
      binder
          .bind(entries.get(i), type, place, null)
          .ifPresent(
              entry -> {
                String id = name.apply(entry);
                if (id == null || found.put(id, entry) != null) {
                  binder.error(
                      "ENTRY_ID_INVALID", place, "Each entry needs a '" + key + "' of its own.");
                }
                places.put(member + "." + id, place);
              });
    }
    return found;
  }
}
