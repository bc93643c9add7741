package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.Exit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What applying a folder would change. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Shows what applying a folder would decide at a server; changes nothing.")
final class PlanCommand implements Callable<Integer> {

  /** Something differs; only with --exit-code. */
  static final int DIFFERS = 7;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder with .yml files in fideslang's form")
  private Path folder;

  @Option(
      names = "--overrule",
      paramLabel = "ITEM",
      description =
          "decide anew what a person confirmed: dataset.field, dataset or relation; again for each")
  private Set<String> overrule = Set.of();

  @Option(
      names = "--exit-code",
      description = "end with 7 where something would change or conflicts")
  private boolean exitCode;

  @Mixin private MapTarget target;

  @Override
  public Integer call() {
    MapFolder map = MapFolder.read(folder);
    PrintWriter out = spec.commandLine().getOut();
    boolean differs = false;
    try (MapServer server = target.open()) {
      for (MapFolder.MapFile file : map.files()) {
        JsonNode plan = server.preview(file.text(), overrule);
        PlanText.print(out, file.name(), plan);
        differs |= plan.path("changeCount").asInt() + plan.path("conflictCount").asInt() > 0;
      }
      List<DetectorStep> steps =
          DetectorStep.all(DetectorFile.read(folder), server.detectors().all());
      steps.forEach(step -> out.println(step.line()));
      differs |= !steps.isEmpty();
    }
    return exitCode && differs ? DIFFERS : Exit.OK;
  }
}
