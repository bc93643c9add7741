package io.tenure.policy.domain.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tenure.policy.domain.organisation.Organisation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A legal entity that answers for data.
 *
 * @param key stable key chosen by the organisation
 * @param jurisdiction ISO 3166 code of its seat
 * @param fiscalYearEnds ends of its fiscal years in ascending order, short years included; outside
 *     of the list the nearest end is repeated yearly. Empty means the calendar year
 * @param facts values by attribute (sector, role, processing) on which it depends which law binds
 *     it; an attribute left out is unknown, an empty one is known to have none; null: nothing is
 *     known
 * @param measures counts, such as users.IN; null: none is known
 */
public record Controller(
    String key,
    String name,
    String jurisdiction,
    List<LocalDate> fiscalYearEnds,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Set<String>> facts,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Long> measures) {
  public Controller {
    fiscalYearEnds = fiscalYearEnds == null ? List.of() : List.copyOf(fiscalYearEnds);
    facts = facts == null ? null : inOrder(facts);
    measures = measures == null ? null : Collections.unmodifiableMap(new TreeMap<>(measures));
  }

  /** One order, so that equal facts have equal bytes and digests. */
  private static Map<String, Set<String>> inOrder(Map<String, Set<String>> facts) {
    Map<String, Set<String>> ordered = new TreeMap<>();
    facts.forEach(
        (name, values) -> ordered.put(name, Collections.unmodifiableSet(new TreeSet<>(values))));
    return Collections.unmodifiableMap(ordered);
  }

  /** Of which nothing is known on which laws depend. */
  public Controller(String key, String name, String jurisdiction, List<LocalDate> fiscalYearEnds) {
    this(key, name, jurisdiction, fiscalYearEnds, null, null);
  }

  /** What is known of it, on which laws depend. */
  public Organisation organisation() {
    return new Organisation(facts, measures);
  }
}
