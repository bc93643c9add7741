package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Exit;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.DataMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The coverage gate. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Fails where a column with personal data has no category (NO_CATEGORY) or no rule (NO_RULE).",
      "The map is that of DIR, or of a server with the columns that wait there for a person. The rules are",
      "those of --policy, or of the version in effect at --policy-server."
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "folder that ./tenure map export wrote")
  private Path folder;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "classification-service, in place of DIR")
  private String url;

  @Option(
      names = "--system",
      paramLabel = "KEY",
      description = "key or id of the system, with --server")
  private String system;

  @Option(names = "--policy", paramLabel = "DIR", description = "folder with policy.yaml")
  private Path policy;

  @Option(
      names = "--policy-server",
      paramLabel = "URL",
      description = "policy-service: the version in effect there")
  private String policyUrl;

  @Option(names = "--categories-only", description = "hold no rules against the map")
  private boolean categoriesOnly;

  @Mixin private MapServerOptions options;

  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    if ((folder == null) == (url == null) || (url == null) != (system == null)) {
      throw CliException.usage("Name either DIR, or --server with --system.");
    }
    int sources = (policy == null ? 0 : 1) + (policyUrl == null ? 0 : 1) + (categoriesOnly ? 1 : 0);
    if (sources != 1) {
      throw CliException.usage("Name one of --policy, --policy-server and --categories-only.");
    }
    List<Gap> gaps = new ArrayList<>();
    JsonNode map = url == null ? ofFolder(gaps) : ofServer(gaps);
    if (policy != null) {
      gaps.addAll(RuleCoverage.byFolder(map, policy));
    } else if (policyUrl != null) {
      try (ServiceCalls calls = options.at(policyUrl)) {
        gaps.addAll(RuleCoverage.byServer(map, calls));
      }
    }
    report.print(spec.commandLine().getOut(), gaps);
    return gaps.isEmpty() ? Exit.OK : Exit.FAILED;
  }

  private JsonNode ofFolder(List<Gap> gaps) {
    MapFolder files = MapFolder.read(folder);
    Content content = files.content();
    gaps.addAll(CategoryCoverage.of(content));
    return MapJson.tree(
        new DataMap(
            files.systemKey(),
            files.systemKey(),
            0,
            MapJson.digest(content),
            null,
            content.datasets(),
            content.relations()));
  }

  private JsonNode ofServer(List<Gap> gaps) {
    try (MapServer server = new MapServer(options.at(url), system)) {
      gaps.addAll(CategoryCoverage.of(server.waitingFields()));
      return server.map();
    }
  }
}
