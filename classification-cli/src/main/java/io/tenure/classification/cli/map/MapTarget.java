package io.tenure.classification.cli.map;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose map: a system at a classification-service. */
final class MapTarget {

  @Option(
      names = "--server",
      paramLabel = "URL",
      required = true,
      description = "classification-service")
  private String url;

  @Option(
      names = "--system",
      paramLabel = "KEY",
      required = true,
      description = "key or id of the system")
  private String system;

  @Mixin private MapServerOptions options;

  /** Reaches it; the caller closes what it gets. */
  MapServer open() {
    return new MapServer(options.at(url), system);
  }
}
