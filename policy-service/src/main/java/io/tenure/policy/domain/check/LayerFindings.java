package io.tenure.policy.domain.check;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Provenance.Layer;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/** Whether an obligation that a rule names can carry it, and whose word it is. */
record LayerFindings(Rule rule, String place, Catalogue catalogue) {

  void add(String id, List<Finding> findings) {
    String shown = "'" + Names.printable(id) + "'";
    Provenance provenance = catalogue.provenance(id);
    if (catalogue.anyObligation(id).isEmpty()) {
      findings.add(error(Code.OBLIGATION_UNKNOWN, shown + " is not in the catalogue."));
    } else if (catalogue.obligation(id).isEmpty()) {
      findings.add(
          error(
              Code.OBLIGATION_WITHDRAWN,
              shown + " was withdrawn for this organisation: take it out of the rule."));
    } else if (provenance.stale()) {
      findings.add(
          error(
              Code.OBLIGATION_STALE,
              shown
                  + " changed in the shipped catalogue after the organisation amended it: look at the amendment again."));
    } else if (rule.law() && agreement(id)) {
      findings.add(
          error(
              Code.LAW_ON_AGREEMENT,
              shown
                  + " stands in a regulation of this organisation that is no law: make it a business rule, or say binding: law where it is one."));
    } else if (provenance.layer() != Layer.SHIPPED) {
      findings.add(
          Finding.warning(
              Code.OBLIGATION_OF_ORGANISATION,
              rule.id(),
              place,
              shown
                  + (provenance.layer() == Layer.AMENDED
                      ? " is amended by this organisation: look at what and why before approving."
                      : " is an obligation that this organisation wrote: look at its source before approving.")));
    }
  }

  /** What an organisation agreed on binds it, and is no ground against a person's rights. */
  private boolean agreement(String id) {
    return catalogue
        .obligation(id)
        .map(Catalogue.Listed::regulation)
        .filter(regulation -> Catalogue.own(regulation.id()))
        .filter(regulation -> !"law".equals(regulation.binding()))
        .isPresent();
  }

  private Finding error(Code code, String message) {
    return Finding.error(code, rule.id(), place, message);
  }
}
