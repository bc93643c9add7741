package io.tenure.policy.domain.obligation;

import io.tenure.policy.domain.organisation.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one case to which obligations are applied.
 *
 * @param triggers events that have happened, each with its latest occurrence: so a period that
 *     restarts on use restarts
 * @param open conditions that are open, such as {@code tax_assessment_open}
 * @param fiscalYearEnds ends of the controller's fiscal years in ascending order; none where not
 *     known
 */
public record CaseFacts(
    Map<String, Instant> triggers,
    Set<String> open,
    Organisation organisation,
    List<LocalDate> fiscalYearEnds) {

  public CaseFacts {
    triggers = triggers == null ? Map.of() : Map.copyOf(triggers);
    open = open == null ? Set.of() : Set.copyOf(open);
    organisation = organisation == null ? Organisation.UNKNOWN : organisation;
    fiscalYearEnds = fiscalYearEnds == null ? List.of() : List.copyOf(fiscalYearEnds);
  }
}
