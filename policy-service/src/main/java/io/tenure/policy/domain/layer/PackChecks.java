package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.LayerProblem.Code;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what an organisation says over packs can be kept: the checks of drafts, rule by rule. */
public final class PackChecks {
  private final List<Pack> shipped;
  private final Catalogue catalogue;
  private final Executions executions;
  private final LocalDate today;
  private final List<LayerProblem> problems = new ArrayList<>();

  private PackChecks(
      List<Pack> shipped, Catalogue catalogue, Executions executions, LocalDate today) {
    this.shipped = shipped;
    this.catalogue = catalogue;
    this.executions = executions;
    this.today = today;
  }

  /**
   * All that is wrong with rules and amendments of packs that are new or other.
   *
   * @param before what is kept already, and not looked at again
   * @param catalogue with the organisation's obligations, which its rules may name
   */
  public static List<LayerProblem> check(
      List<Pack> shipped,
      Catalogue catalogue,
      Executions executions,
      LocalDate today,
      OrganisationLayer before,
      OrganisationLayer layer) {
    PackChecks checks = new PackChecks(shipped, catalogue, executions, today);
    for (LayerEntry entry : LayerEntry.changes(before, layer)) {
      switch (entry.value()) {
        case PackRule own -> checks.own(own);
        case Amendment amendment when entry.kind() == Kind.PACK_AMENDMENT ->
            checks.amendment(entry.key(), amendment);
        case null, default -> {}
      }
    }
    return List.copyOf(checks.problems);
  }

  private void own(PackRule own) {
    String id = String.valueOf(own.rule().id());
    String place = "packRules." + LayerChecks.printable(own.pack() + "/" + id);
    Problems found = new Problems(place);
    found.require(
        pack(own.pack()).isPresent(), Code.TARGET_UNKNOWN, "pack", "Name a shipped pack.");
    found.require(
        id.startsWith(LayeredPacks.OWN_RULE),
        Code.ID_INVALID,
        "rule.id",
        "The id of an added rule begins with org-, so that no shipped one can have it.");
    found.text(own.reason(), Problems.LONG, "reason");
    problems.addAll(found.found());
    rule(own.rule(), place + ".rule");
  }

  private void amendment(String key, Amendment amendment) {
    String place = "packAmendments." + LayerChecks.printable(key);
    Problems found = new Problems(place);
    Optional<Rule> target = target(key);
    LayerChecks.form(
        amendment, LayeredPacks.AMENDABLE, target.map(LayeredPacks::tree).orElse(Map.of()), found);
    found.require(
        target.isPresent(), Code.TARGET_UNKNOWN, "target", "Name a rule of a shipped pack.");
    problems.addAll(found.found());
    if (found.found().isEmpty()) {
      Map<String, Object> tree = Trees.of(target.orElseThrow());
      tree.putAll(amendment.set());
      try {
        rule(Trees.as(tree, Rule.class), place + ".set");
      } catch (IllegalArgumentException e) {
        problems.add(
            new LayerProblem(
                Code.VALUE_INVALID,
                place + ".set",
                "A value is not one that its member can have."));
      }
    }
  }

  private void rule(Rule rule, String place) {
    PolicyContent alone = new PolicyContent(List.of(rule), null, null);
    PolicyChecks.check(alone, catalogue, executions, today).stream()
        .filter(Finding::refuses)
        .filter(finding -> finding.rule() != null || finding.place().startsWith("rules"))
        .forEach(
            finding ->
                problems.add(
                    new LayerProblem(
                        Code.RULE_INVALID,
                        place + finding.place().replaceFirst("^rules\\[0]", ""),
                        finding.code() + ": " + finding.message())));
  }

  private Optional<Pack> pack(String name) {
    return shipped.stream().filter(pack -> pack.name().equals(name)).findFirst();
  }

  private Optional<Rule> target(String key) {
    return shipped.stream()
        .flatMap(
            pack ->
                pack.rules().stream()
                    .filter(rule -> PackRule.key(pack.name(), rule.id()).equals(key)))
        .findFirst();
  }
}
