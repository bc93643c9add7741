package io.tenure.policy.domain.pack;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.catalogue.Catalogue;
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
 * @param catalogue of the obligations on which their rules rest
 */
record PackShelf(List<Pack> parts, Catalogue catalogue) {

  /** Name of the pack whose rules hold everywhere. */
  static final String BUSINESS = "business";

  /** Kind of the regulations on accounting, commercial and tax records. */
  private static final String ACCOUNTING = "tax";

  static PackShelf of(List<Pack> shipped, Catalogue catalogue) {
    return new PackShelf(
        shipped.stream()
            .filter(pack -> pack.jurisdiction() != null || pack.name().equals(BUSINESS))
            .toList(),
        catalogue);
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
        .filter(this::restsOnAccountingLaw)
        .filter(binding)
        .map(Rule::scope)
        .filter(scope -> scope.datasetKinds().contains("INVOICE"))
        .map(Scope::controllerJurisdictions)
        .anyMatch(codes -> !codes.isEmpty() && covers(codes, List.of(seat)));
  }

  /** Other law may speak about invoices too, such as that against money laundering. */
  private boolean restsOnAccountingLaw(Rule rule) {
    return rule.obligations().stream()
        .flatMap(id -> catalogue.obligation(id).stream())
        .anyMatch(listed -> ACCOUNTING.equals(listed.regulation().kind()));
  }

  /** Whether one of the places lies within one that is wanted; nothing wanted is everywhere. */
  static boolean covers(List<String> wanted, List<String> actual) {
    return wanted.isEmpty()
        || actual.stream().anyMatch(a -> wanted.stream().anyMatch(w -> Jurisdiction.covers(w, a)));
  }
}
