package io.tenure.policy.domain.rule;

import io.tenure.policy.domain.organisation.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a policy version says: its rules, and the facts about the organisation that they need.
 *
 * @param controllers legal entities; the first one of a jurisdiction supplies its fiscal calendar
 * @param triggers names of events beyond the catalogue's that this organisation's systems supply
 */
public record PolicyContent(List<Rule> rules, List<Controller> controllers, List<String> triggers) {

  private static final List<LocalDate> CALENDAR_YEAR = List.of(LocalDate.of(2024, 12, 31));

  public PolicyContent {
    rules = rules == null ? List.of() : List.copyOf(rules);
    controllers = controllers == null ? List.of() : List.copyOf(controllers);
    triggers = triggers == null ? List.of() : List.copyOf(triggers);
  }

  /**
   * Ends of the fiscal years of a jurisdiction's controller; calendar years where none are given,
   * empty where no controller of that jurisdiction is known.
   */
  public List<LocalDate> fiscalYearEnds(String jurisdiction) {
    return controller(jurisdiction)
        .map(c -> c.fiscalYearEnds().isEmpty() ? CALENDAR_YEAR : c.fiscalYearEnds())
        .orElse(List.of());
  }

  /** What is known of every controller that may answer for data of a jurisdiction. */
  public List<Organisation> organisations(String jurisdiction) {
    if (jurisdiction == null) {
      return List.of();
    }
    List<Controller> there =
        controllers.stream().filter(c -> jurisdiction.equals(c.jurisdiction())).toList();
    return (there.isEmpty()
            ? controllers.stream()
                .filter(c -> c.jurisdiction() != null)
                .filter(c -> Jurisdiction.covers(c.jurisdiction(), jurisdiction))
            : there.stream())
        .map(Controller::organisation)
        .toList();
  }

  /** The controller that answers for data of a jurisdiction; empty where none is known. */
  public Optional<Controller> controller(String jurisdiction) {
    if (jurisdiction == null) {
      return Optional.empty();
    }
    return controllers.stream()
        .filter(c -> jurisdiction.equals(c.jurisdiction()))
        .findFirst()
        .or(
            () ->
                controllers.stream()
                    .filter(c -> c.jurisdiction() != null)
                    .filter(c -> Jurisdiction.covers(c.jurisdiction(), jurisdiction))
                    .findFirst());
  }
}
