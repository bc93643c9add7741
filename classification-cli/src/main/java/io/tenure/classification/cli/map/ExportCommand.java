package io.tenure.classification.cli.map;

import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a map from a server. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a published map into a folder, as fideslang datasets,",
      "and the organisation's own detectors, where there are any."
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "folder to write map.yml into; made where it is not there")
  private Path folder;

  @Option(
      names = "--version-number",
      paramLabel = "N",
      description = "version of the map (the newest)")
  private int version;

  @Option(names = "--force", description = "write over a map.yml that is there")
  private boolean force;

  @Mixin private MapTarget target;

  @Override
  public Integer call() {
    Path file = free(MapFolder.WRITTEN);
    Path detectors = free(DetectorFile.NAME);
    try (MapServer server = target.open()) {
      String text = server.export(version);
      Files.createDirectories(folder);
      Files.writeString(file, text);
      List<DetectorFile.Entry> own = server.detectors().all();
      if (!own.isEmpty()) {
        Files.writeString(detectors, DetectorFile.text(own));
        spec.commandLine().getOut().println("Wrote " + detectors + ".");
      }
    } catch (IOException e) {
      throw CliException.usage(file + " cannot be written.");
    }
    spec.commandLine().getOut().println("Wrote " + file + ".");
    return Exit.OK;
  }

  private Path free(String name) {
    Path file = folder.resolve(name);
    if (Files.exists(file) && !force) {
      throw CliException.usage(file + " is there already; --force writes over it.");
    }
    return file;
  }
}
