package io.tenure.classification.cli.map;

import io.tenure.classification.cli.say.Exit;
import io.tenure.classification.domain.map.ContentCheck;
import java.nio.file.Path;
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
    List<Gap> problems =
        ContentCheck.of(MapFolder.read(folder).content()).stream()
            .map(p -> new Gap(p.code(), p.place(), p.message()))
            .toList();
    report.print(spec.commandLine().getOut(), problems);
    return problems.isEmpty() ? Exit.OK : Exit.FAILED;
  }
}
