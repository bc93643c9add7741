package io.tenure.policy.domain.pack;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an organisation and its customers are. The order of the input says nothing: controllers
 * stand by key, customers by code, each once.
 *
 * @param customers ISO 3166 codes of countries or subdivisions
 */
record ProposalRequest(List<Controller> controllers, List<String> customers) {

  private static final Set<String> UNIONS = Set.of("EU", "EEA", "GLOBAL");

  /**
   * @throws TenureException {@code policy.jurisdiction-unknown}, {@code
   *     policy.controller-key-taken}
   */
  static ProposalRequest of(Collection<Controller> controllers, Collection<String> customers) {
    List<String> unknown =
        Stream.concat(controllers.stream().map(Controller::jurisdiction), customers.stream())
            .filter(code -> UNIONS.contains(code) || !Jurisdiction.known(code))
            .map(ProposalRequest::printable)
            .distinct()
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new TenureException(
              PolicyError.JURISDICTION_UNKNOWN,
              "Name countries or their parts by ISO 3166 code, such as DE or US-CA.")
          .with("unknown", unknown);
    }
    Set<String> keys = controllers.stream().map(Controller::key).collect(Collectors.toSet());
    if (keys.size() < controllers.size()) {
      throw new TenureException(
          PolicyError.CONTROLLER_KEY_TAKEN, "Each controller needs a key of its own.");
    }
    return new ProposalRequest(
        controllers.stream().sorted(Comparator.comparing(Controller::key)).toList(),
        customers.stream().distinct().sorted().toList());
  }

  /** Codes of the controllers' seats, each once, sorted. */
  List<String> seats() {
    return controllers.stream().map(Controller::jurisdiction).distinct().sorted().toList();
  }

  private static String printable(String code) {
    String kept = String.valueOf(code).replaceAll("[^A-Za-z0-9-]", "?");
    return kept.length() <= 16 ? kept : kept.substring(0, 16) + "...";
  }
}
