package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.List;
import java.util.stream.Stream;

/** What a proposal tells about rules that the organisation dropped, or has to choose again. */
final class AmendedRules {

  private AmendedRules() {}

  static Stream<Gap> gaps(Pack pack, ProposalRequest request) {
    if (!concerns(pack, request)) {
      return Stream.empty();
    }
    return pack.provenance().entrySet().stream()
        .filter(entry -> entry.getValue().status() != Provenance.Status.ACTS)
        .map(entry -> gap(pack, entry.getKey(), entry.getValue()));
  }

  private static boolean concerns(Pack pack, ProposalRequest request) {
    return pack.jurisdiction() == null
        || Stream.concat(request.seats().stream(), request.customers().stream())
            .anyMatch(code -> Jurisdiction.covers(pack.jurisdiction(), code));
  }

  private static Gap gap(Pack pack, String rule, Provenance provenance) {
    String which = "The rule " + rule + " of the pack " + pack.name();
    return provenance.stale()
        ? new Gap(
            GapCode.RULE_STALE,
            pack.jurisdiction(),
            List.of(),
            List.of(),
            which
                + " changed after this organisation amended it. Until a person has chosen, a minimum keeps without end and a maximum is left out.")
        : new Gap(
            GapCode.RULE_DROPPED,
            pack.jurisdiction(),
            List.of(),
            List.of(),
            which + " was dropped by this organisation: " + provenance.reason());
  }
}
