package io.tenure.policy.domain.map;

import io.tenure.policy.domain.map.DataMap.Dataset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether something that was sent as a data map is one: nothing is concluded from what is not. */
public final class DataMapForm {

  private static final int MAX_DATASETS = 5000;
  private static final int MAX_FIELDS = 2000;
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");

  private DataMapForm() {}

  /** What is wrong, in one sentence with its place; empty where all is well. */
  public static Optional<String> wrong(DataMap map) {
    if (map.systemKey() == null || map.systemKey().isBlank() || map.datasets().isEmpty()) {
      return Optional.of(
          "A data map has a systemKey and datasets, as GET /api/v1/systems/{id}/map of"
              + " classification-service answers.");
    }
    if (map.datasets().size() > MAX_DATASETS) {
      return Optional.of("A data map has at most " + MAX_DATASETS + " datasets.");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < map.datasets().size(); i++) {
      Dataset dataset = map.datasets().get(i);
      String place = "datasets[" + i + "]";
      if (dataset.name() == null || dataset.name().isBlank() || dataset.kind() == null) {
        return Optional.of("'" + place + "' has no name or no kind.");
      }
      if (!names.add(dataset.name())) {
        return Optional.of("'" + place + ".name' names a dataset twice.");
      }
      Optional<String> inside = inside(dataset, place);
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inside(Dataset dataset, String place) {
    if (dataset.fields().size() > MAX_FIELDS) {
      return Optional.of("'" + place + ".fields' has more than " + MAX_FIELDS + " fields.");
    }
    for (int j = 0; j < dataset.fields().size(); j++) {
      DataMap.Field field = dataset.fields().get(j);
      if (field.name() == null || field.name().isBlank()) {
        return Optional.of("'" + place + ".fields[" + j + "]' has no name.");
      }
      if (field.category() != null && !CATEGORY.matcher(field.category()).matches()) {
        return Optional.of(
            "'" + place + ".fields[" + j + "].category' is no data category such as user.contact.");
      }
    }
    boolean unnamed =
        dataset.triggers().stream().map(DataMap.Trigger::trigger).anyMatch(Objects::isNull)
            || dataset.consents().stream().map(DataMap.Consent::purpose).anyMatch(Objects::isNull);
    return unnamed
        ? Optional.of("'" + place + "' has a trigger or consent without a name.")
        : Optional.empty();
  }
}
