package io.tenure.classification.cli.map;

import io.tenure.classification.cli.say.Exit;
import io.tenure.classification.domain.map.ContentCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The checks of a map, without a server. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks a folder that ./tenure map export wrote, without a server.")
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder with the .yml files of a map")
  private Path folder;

  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    MapFolder map = MapFolder.read(folder);
    List<Gap> problems = new ArrayList<>(DetectorFile.faults(DetectorFile.read(folder)));
    if (!map.files().isEmpty()) {
      ContentCheck.of(map.content())
          .forEach(p -> problems.add(new Gap(p.code(), p.place(), p.message())));
    }
    report.print(spec.commandLine().getOut(), problems);
    return problems.isEmpty() ? Exit.OK : Exit.FAILED;
  }
}
