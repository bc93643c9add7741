package io.tenure.policy.cli;

import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.domain.layer.OrganisationLayer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** A policy without errors, and the digest that a service of this release gives it. */
record CheckedPolicy(PolicyFolder policy, FolderCatalogue against, String digest) {

  /**
   * The policy of a folder, held against data maps; empty where it has errors, which are then
   * reported.
   *
   * @param otherwise what the service's organisation says, for a folder that says nothing itself
   */
  static Optional<CheckedPolicy> of(
      Path folder, OrganisationLayer otherwise, MapOptions map, CommandLine line) {
    PolicyFolder policy = PolicyReader.read(folder);
    FolderCatalogue against = FolderCatalogue.of(folder, otherwise);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    List<Problem> problems =
        PolicyValidation.against(
            policy, PolicyValidation.of(policy, against, today), map, map.maps(), against, today);
    if (!problems.isEmpty()) {
      new Report(line.getErr(), ReportFormat.TEXT).findings(problems);
    }
    return problems.stream().anyMatch(Problem::refuses)
        ? Optional.empty()
        : Optional.of(
            new CheckedPolicy(policy, against, policy.digest(against.catalogue().version())));
  }

  /** Edition of the catalogue that it was checked against. */
  String catalogueVersion() {
    return against.catalogue().version();
  }
}
