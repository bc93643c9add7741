package io.tenure.policy.domain.pack;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The packs that proposals are made of.
 *
 * @param parts the pack of business rules and one for each country, subdivision or union
 */
record PackShelf(List<Pack> parts) {

  /** Name of the pack whose rules hold everywhere. */
  static final String BUSINESS = "business";

  static PackShelf of(List<Pack> shipped) {
    return new PackShelf(
        shipped.stream()
            .filter(pack -> pack.jurisdiction() != null || pack.name().equals(BUSINESS))
            .toList());
  }

  Optional<Pack> of(String jurisdiction) {
    return parts.stream().filter(pack -> jurisdiction.equals(pack.jurisdiction())).findFirst();
  }

  /** The pack of a wider area: the country's for a subdivision, else that of a union around it. */
  Optional<Pack> wider(String jurisdiction) {
    String country = Jurisdiction.country(jurisdiction);
    return (country.equals(jurisdiction) ? Optional.<Pack>empty() : of(country))
        .or(
            () ->
                parts.stream()
                    .filter(pack -> pack.jurisdiction() != null)
                    .filter(pack -> !pack.jurisdiction().equals(jurisdiction))
                    .filter(pack -> Jurisdiction.covers(pack.jurisdiction(), jurisdiction))
                    .findFirst());
  }

  /** Whether a rule can speak about a record of one of these controllers and customers. */
  static boolean concerns(Rule rule, ProposalRequest request) {
    return covers(rule.scope().controllerJurisdictions(), request.seats())
        && covers(rule.scope().subjectJurisdictions(), request.customers());
  }

  /**
   * Whether the accounting law of a seat, and not only that of a union around it, is there.
   *
   * @param binding whether a rule may bind the controller that sits there
   */
  boolean holdsAccountingOf(String seat, Predicate<Rule> binding) {
    return parts.stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(
            rule -> rule.minimum() && rule.law() && !(rule.end() instanceof EndExpression.Never))
        .filter(binding)
        .map(Rule::scope)
        .filter(scope -> scope.datasetKinds().contains("INVOICE"))
        .map(Scope::controllerJurisdictions)
        .anyMatch(codes -> !codes.isEmpty() && covers(codes, List.of(seat)));
  }

  private static boolean covers(List<String> wanted, List<String> actual) {
    return wanted.isEmpty()
        || actual.stream().anyMatch(a -> wanted.stream().anyMatch(w -> Jurisdiction.covers(w, a)));
  }
}
