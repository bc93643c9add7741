package io.tenure.policy.domain.pack;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.pack.Proposal.ProposedPolicy;
import io.tenure.policy.domain.pack.Proposal.RuleSource;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a policy together from packs, for controllers and customers in given countries. A pure
 * function; no order of its input changes the answer.
 *
 * <p>A rule of a pack is taken where some controller and some customer lie within its scope, and it
 * is one for such a controller: a rule for banks only where one is stated to be a bank. The
 * business rules always are, those about accounting records for these controllers only. Accounting
 * records of a country without a pack, or of a controller whom that pack's rules do not bind, are
 * kept by a rule of their own, so that no business limit erases them; so are customers of whom a
 * controller has to keep a file until years after their relationship, while its end is not known.
 */
public record Proposer(List<Pack> packs, Catalogue catalogue, Executions executions) {

  private static final int NAME_LENGTH = 100;

  /**
   * @param controllers legal entities, at least one; fiscal years may be left out
   * @param customers ISO 3166 codes of the customers' countries or subdivisions, at least one
   * @param today day on which obligations have to be in force
   * @throws TenureException {@code policy.jurisdiction-unknown}, {@code
   *     policy.controller-key-taken}
   */
  public Proposal propose(
      Collection<Controller> controllers, Collection<String> customers, LocalDate today) {
    ProposalRequest request = ProposalRequest.of(controllers, customers);
    PackShelf shelf = PackShelf.of(packs, catalogue);
    Concern concern = new Concern(request, executions.bindings());
    AccountingLimits limits = AccountingLimits.of(request);
    List<Rule> rules = new ArrayList<>();
    List<RuleSource> sources = new ArrayList<>();
    for (Pack pack : shelf.parts()) {
      pack.rules().stream()
          .filter(concern::mayAct)
          .map(limits::narrowed)
          .forEach(
              rule -> {
                rules.add(rule);
                sources.add(RuleSource.of(rule.id(), pack));
              });
    }
    RunningRelationships running = new RunningRelationships(concern, catalogue);
    List<Rule> fromPacks = List.copyOf(rules);
    Stream.concat(running.rules(fromPacks), undecided(concern, shelf))
        .forEach(
            rule -> {
              rules.add(rule);
              sources.add(new RuleSource(rule.id(), null));
            });
    List<Controller> completed =
        request.controllers().stream().map(c -> FiscalYears.completed(c, shelf)).toList();
    PolicyContent content = new PolicyContent(rules, completed, List.of());
    return new Proposal(
        new ProposedPolicy(
            name(request), content.rules(), content.controllers(), content.triggers()),
        sources.stream().map(RuleSource::pack).filter(pack -> pack != null).distinct().toList(),
        List.copyOf(sources),
        PolicyChecks.check(content, catalogue, executions, today),
        Stream.of(
                new Gaps(shelf, catalogue, concern).find(rules).stream(),
                new UnstatedFacts(concern, shelf).gaps(),
                running.gaps(fromPacks),
                shelf.parts().stream().flatMap(pack -> AmendedRules.gaps(pack, request)))
            .flatMap(gaps -> gaps)
            .toList(),
        catalogue.version());
  }

  /** For a country without a pack, and for a controller that none of its pack's rules binds. */
  private static Stream<Rule> undecided(Concern concern, PackShelf shelf) {
    return concern.request().controllers().stream()
        .filter(
            controller ->
                !shelf.holdsAccountingOf(
                    controller.jurisdiction(), rule -> concern.mayBind(rule, controller)))
        .map(controller -> Jurisdiction.country(controller.jurisdiction()))
        .distinct()
        .map(UndecidedAccounting::of);
  }

  private static String name(ProposalRequest request) {
    String full =
        "CRM sales, controllers "
            + String.join(" ", request.seats())
            + ", customers "
            + String.join(" ", request.customers());
    return full.length() <= NAME_LENGTH ? full : full.substring(0, NAME_LENGTH);
  }
}
