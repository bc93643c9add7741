package io.tenure.policy.cli;

import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** A policy without errors, and the digest that a service of this release gives it. */
record CheckedPolicy(PolicyFolder policy, String catalogueVersion, String digest) {

  /** The policy of a folder; empty where it has errors, which are then reported. */
  static Optional<CheckedPolicy> of(Path folder, CommandLine line) {
    return of(folder, new MapOptions(), line);
  }

  /** The same, held against data maps. */
  static Optional<CheckedPolicy> of(Path folder, MapOptions map, CommandLine line) {
    PolicyFolder policy = PolicyReader.read(folder);
    Catalogue catalogue = ShippedCatalogue.load();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    List<Problem> problems =
        PolicyValidation.against(
            policy,
            PolicyValidation.of(policy, catalogue, today),
            map,
            map.maps(),
            catalogue,
            today);
    if (!problems.isEmpty()) {
      new Report(line.getErr(), ReportFormat.TEXT).findings(problems);
    }
    return problems.stream().anyMatch(Problem::refuses)
        ? Optional.empty()
        : Optional.of(
            new CheckedPolicy(policy, catalogue.version(), policy.digest(catalogue.version())));
  }
}
