package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.Exit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a folder to a server. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Takes over what a folder says, as decisions of the token's owner.",
      "What a person confirmed otherwise stays, and a finding asks again; the same folder twice changes nothing."
    })
final class ApplyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder with .yml files in fideslang's form")
  private Path folder;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "why, for the auditor; no personal data")
  private String reason;

  @Option(
      names = "--overrule",
      paramLabel = "ITEM",
      description =
          "decide anew what a person confirmed: dataset.field, dataset or relation; again for each")
  private Set<String> overrule = Set.of();

  @Option(
      names = "--publish",
      description = "publish the draft afterwards; fails while something is open")
  private boolean publish;

  @Mixin private MapTarget target;

  @Override
  public Integer call() {
    MapFolder map = MapFolder.read(folder);
    PrintWriter out = spec.commandLine().getOut();
    boolean whole = true;
    try (MapServer server = target.open()) {
      for (DetectorStep step :
          DetectorStep.all(DetectorFile.read(folder), server.detectors().all())) {
        server.detectors().apply(step, reason);
        out.println(step.line());
      }
      for (MapFolder.MapFile file : map.files()) {
        String seen = server.preview(file.text(), overrule).path("digest").asText();
        JsonNode result = server.run(file.text(), overrule, seen, reason);
        PlanText.print(out, file.name(), result);
        whole &= result.path("conflictCount").asInt() + result.path("refusedCount").asInt() == 0;
      }
      if (publish) {
        JsonNode made = server.publish();
        out.println("Version %d of the map.".formatted(made.path("version").asInt()));
      }
    }
    return whole ? Exit.OK : Exit.FAILED;
  }
}
