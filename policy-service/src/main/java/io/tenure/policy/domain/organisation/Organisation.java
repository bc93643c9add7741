package io.tenure.policy.domain.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about the organisation on which it depends whether a law binds it. An attribute that is not
 * named is unknown; one that is named holds exactly these values, also when there are none.
 *
 * @param attributes values by attribute, such as {@code sector}, {@code role}, {@code processing}
 * @param measures counts by name, such as {@code users.IN}
 */
public record Organisation(Map<String, Set<String>> attributes, Map<String, Long> measures) {

  /** Of which nothing is known. */
  public static final Organisation UNKNOWN = new Organisation(Map.of(), Map.of());

  public Organisation {
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    measures = measures == null ? Map.of() : Map.copyOf(measures);
  }

  Optional<Set<String>> values(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  Optional<Long> measure(String name) {
    return Optional.ofNullable(measures.get(name));
  }
}
