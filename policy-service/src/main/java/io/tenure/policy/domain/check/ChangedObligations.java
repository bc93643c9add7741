package io.tenure.policy.domain.check;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed in the catalogue since the version before: that version goes on with the edition it
 * was submitted with, the next one is looked at again.
 */
public final class ChangedObligations {

  private ChangedObligations() {}

  /**
   * @param before edition of the version before
   */
  public static List<Finding> check(PolicyContent content, Catalogue before, Catalogue now) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < content.rules().size(); i++) {
      Rule rule = content.rules().get(i);
      for (int o = 0; o < rule.obligations().size(); o++) {
        String id = rule.obligations().get(o);
        Optional<Listed> then = before.obligation(id);
        if (then.isPresent() && !says(then).equals(says(now.obligation(id)))) {
          findings.add(
              Finding.warning(
                  Code.OBLIGATION_CHANGED,
                  rule.id(),
                  "rules[" + i + "].obligations[" + o + "]",
                  "'"
                      + Names.printable(id)
                      + "' does not say any more what it said for the version before: look whether the rule still fits."));
        }
      }
    }
    return findings;
  }

  /** What matters of an obligation: itself, and whose law it is. */
  private static List<Object> says(Optional<Listed> listed) {
    return listed
        .map(
            found -> {
              Regulation regulation = found.regulation();
              return List.<Object>of(
                  found.obligation(), regulation.name(), regulation.jurisdiction());
            })
        .orElse(List.of());
  }
}
