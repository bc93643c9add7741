package io.tenure.policy.cli;

import io.tenure.policy.cli.read.MapReader;
import io.tenure.policy.domain.map.DataMap;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Data maps to hold a policy against. */
final class MapOptions {
  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "data map as classification-service answers it (GET /api/v1/systems/ID/map); again for each system")
  private List<Path> files = List.of();

  @Option(
      names = "--strict",
      description = "data without a rule (GAP) are errors, for pipelines; only with --map")
  private boolean strict;

  List<DataMap> maps() {
    return files.stream().map(MapReader::read).toList();
  }

  boolean strict() {
    return strict;
  }
}
