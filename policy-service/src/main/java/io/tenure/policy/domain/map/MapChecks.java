package io.tenure.policy.domain.map;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RuleSelection;
import io.tenure.policy.domain.map.DataMap.Dataset;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a policy fits the data that are there: all of it warnings, since a map tells of today and a
 * policy may be ahead of it. Pure; needs no server.
 */
public final class MapChecks {

  private final PolicyContent content;
  private final List<DataMap> maps;

  private MapChecks(PolicyContent content, List<DataMap> maps) {
    this.content = content;
    this.maps = maps;
  }

  /**
   * All findings about the systems of these maps, which are looked at together.
   *
   * @param content without errors of its own
   * @param bindings whom the obligations of the catalogue bind
   * @param moment of the check: only rules in force fill a gap
   */
  public static List<Finding> check(
      PolicyContent content,
      List<DataMap> maps,
      Catalogue catalogue,
      Bindings bindings,
      Instant moment) {
    PolicyEdition edition = new PolicyEdition("draft", "none", content, catalogue, bindings);
    List<Rule> inForce =
        content.rules().stream()
            .filter(rule -> RuleSelection.inForce(rule, edition, moment))
            .toList();
    MapChecks checks = new MapChecks(content, maps);
    List<Finding> findings = new ArrayList<>();
    maps.forEach(map -> findings.addAll(new GapChecks(map, edition, inForce).check()));
    for (int i = 0; i < content.rules().size(); i++) {
      findings.addAll(checks.rule(content.rules().get(i), "rules[" + i + "]"));
    }
    return findings.stream().sorted(Finding.ORDER).toList();
  }

  private List<Finding> rule(Rule rule, String place) {
    List<Finding> findings = new ArrayList<>(purposes(rule, place));
    List<Dataset> covered =
        maps.stream()
            .flatMap(
                map ->
                    map.datasets().stream()
                        .filter(dataset -> Coverage.possible(rule, map.systemKey(), dataset)))
            .toList();
    if (covered.isEmpty()) {
      findings.add(
          Finding.warning(
              Code.RULE_NEVER_FIRES,
              rule.id(),
              place + ".scope",
              "The map has no field that this rule covers, so it acts on nothing there."));
    } else {
      findings.addAll(
          new SupplyChecks(rule, place, covered, Set.copyOf(content.triggers())).check());
    }
    return findings;
  }

  private List<Finding> purposes(Rule rule, String place) {
    Set<String> known =
        maps.stream()
            .flatMap(map -> map.datasets().stream())
            .flatMap(dataset -> dataset.purposes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rule.scope().purposes().size(); i++) {
      String purpose = rule.scope().purposes().get(i);
      if (!known.contains(purpose)) {
        findings.add(
            Finding.warning(
                Code.PURPOSE_NOT_IN_MAP,
                rule.id(),
                place + ".scope.purposes[" + i + "]",
                "No dataset of the map names the purpose '%s': correct it, or map where its consent is kept."
                    .formatted(purpose)));
      }
    }
    return findings;
  }
}
