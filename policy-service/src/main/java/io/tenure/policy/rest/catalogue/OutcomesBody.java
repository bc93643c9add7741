package io.tenure.policy.rest.catalogue;

import io.tenure.kit.problem.SaneDate;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.policy.domain.obligation.CaseFacts;
import io.tenure.policy.domain.organisation.Organisation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case to which obligations are applied.
 *
 * @param asOf moment of the question; null for now
 * @param obligations ids; null for all of the jurisdictions
 * @param jurisdictions of person and controller
 * @param triggers events that have happened, each with its latest occurrence
 * @param open conditions that are open, such as tax_assessment_open
 * @param organisation values by attribute (sector, role, processing); an attribute left out is
 *     unknown, an empty one is known to have none
 * @param measures counts, such as users.IN
 * @param fiscalYearEnds ends of the controller's fiscal years, ascending
 */
record OutcomesBody(
    @SaneInstant Instant asOf,
    @Size(min = 1, max = 500) List<@NotNull @Size(max = 100) String> obligations,
    @Size(min = 1, max = 20) List<@NotNull @Size(max = 10) String> jurisdictions,
    @Size(max = 200) Map<@NotNull @Size(max = 64) String, @NotNull @SaneInstant Instant> triggers,
    @Size(max = 50) Set<@NotNull @Size(max = 64) String> open,
    @Size(max = 20)
        Map<@NotNull @Size(max = 64) String, @NotNull @Size(max = 50) Set<@NotNull String>>
            organisation,
    @Size(max = 50) Map<@NotNull @Size(max = 64) String, @NotNull @PositiveOrZero Long> measures,
    @Size(max = 300) List<@NotNull @SaneDate LocalDate> fiscalYearEnds) {

  @AssertTrue(message = "name obligations or jurisdictions")
  boolean isChosen() {
    return obligations != null || jurisdictions != null;
  }

  CaseFacts toFacts() {
    return new CaseFacts(
        triggers,
        open,
        new Organisation(organisation, measures),
        fiscalYearEnds == null ? null : fiscalYearEnds.stream().sorted().distinct().toList());
  }
}
