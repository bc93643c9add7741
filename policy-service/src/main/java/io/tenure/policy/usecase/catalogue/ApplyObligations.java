package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.obligation.CaseFacts;
import io.tenure.policy.domain.obligation.Computation;
import io.tenure.policy.domain.obligation.Execution;
import io.tenure.policy.domain.obligation.Outcome;
import io.tenure.policy.domain.rule.Jurisdiction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Applies obligations of the catalogue, as they are law, to one case. No policy is asked. */
@ApplicationScoped
public class ApplyObligations {
  private final CurrentCatalogue current;
  private final Computation computation;
  private final Clock clock;

  ApplyObligations(CurrentCatalogue current, Computation computation, Clock clock) {
    this.current = current;
    this.computation = computation;
    this.clock = clock;
  }

  /**
   * One outcome for each obligation, by id.
   *
   * @param obligations ids; null for all of the jurisdictions
   * @param jurisdictions codes; what holds in one above them is applied too
   * @param asOf moment of the question; null for now
   * @throws TenureException {@code policy.obligation-not-found}, {@code policy.trigger-unknown},
   *     {@code policy.jurisdiction-unknown}
   */
  public Uni<List<Outcome>> apply(
      List<String> obligations, List<String> jurisdictions, CaseFacts facts, Instant asOf) {
    return current
        .now()
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(edition -> apply(edition, obligations, jurisdictions, facts, asOf));
  }

  private List<Outcome> apply(
      Edition edition,
      List<String> obligations,
      List<String> jurisdictions,
      CaseFacts facts,
      Instant asOf) {
    require(edition.catalogue().triggers(), facts.triggers().keySet());
    if (jurisdictions != null) {
      jurisdictions.forEach(ApplyObligations::requireKnown);
    }
    Instant moment = asOf == null ? clock.instant() : asOf;
    Stream<Execution> chosen =
        obligations == null
            ? edition.executions().all().values().stream().filter(e -> holds(e, jurisdictions))
            : obligations.stream().distinct().sorted().map(id -> required(edition, id));
    return chosen.map(execution -> computation.apply(execution, facts, moment)).toList();
  }

  /** A misspelt event would be taken for one that has not happened. */
  private static void require(Set<String> known, Set<String> named) {
    named.stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new TenureException(
                      PolicyError.TRIGGER_UNKNOWN,
                      "The obligations and their operands name the events; one of yours is none of them.")
                  .with("trigger", name);
            });
  }

  private static void requireKnown(String code) {
    if (!Jurisdiction.known(code)) {
      throw new TenureException(
          PolicyError.JURISDICTION_UNKNOWN, "Name ISO 3166 codes such as DE or US-CA, or EU.");
    }
  }

  private static boolean holds(Execution execution, List<String> jurisdictions) {
    return execution.listed().regulation().jurisdictions().stream()
        .anyMatch(law -> jurisdictions.stream().anyMatch(code -> Jurisdiction.covers(law, code)));
  }

  private static Execution required(Edition edition, String id) {
    return edition
        .executions()
        .of(id)
        .orElseThrow(
            () ->
                new TenureException(
                    PolicyError.OBLIGATION_NOT_FOUND,
                    "There is no obligation '" + id + "'. See GET /api/v1/obligations."));
  }
}
