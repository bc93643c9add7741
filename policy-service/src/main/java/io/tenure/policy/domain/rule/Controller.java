package io.tenure.policy.domain.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A legal entity that answers for data.
 *
 * @param key stable key chosen by the organisation
 * @param jurisdiction ISO 3166 code of its seat
 * @param fiscalYearEnds ends of its fiscal years in ascending order, short years included; outside
 *     of the list the nearest end is repeated yearly. Empty means the calendar year
 */
public record Controller(
    String key, String name, String jurisdiction, List<LocalDate> fiscalYearEnds) {
  public Controller {
    fiscalYearEnds = fiscalYearEnds == null ? List.of() : List.copyOf(fiscalYearEnds);
  }
}
