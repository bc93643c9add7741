package io.tenure.policy.cli;

import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.domain.map.DataMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The checks of the service, without a server. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks a policy as the service does, without a server.")
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder with policy.yaml")
  private Path folder;

  @Option(names = "--format", defaultValue = "TEXT", description = "text or json (text)")
  private ReportFormat format;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "day on which obligations have to be in force (today in UTC)")
  private LocalDate asOf;

  @Mixin private MapOptions map;

  @Override
  public Integer call() {
    PolicyFolder policy = PolicyReader.read(folder);
    LocalDate day = asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf;
    List<DataMap> maps = map.maps();
    FolderCatalogue against = FolderCatalogue.of(folder);
    List<Problem> problems =
        PolicyValidation.against(
            policy, PolicyValidation.of(policy, against, day), map, maps, against, day);
    new Report(spec.commandLine().getOut(), format).findings(problems);
    return problems.stream().anyMatch(Problem::refuses) ? Exit.FAILED : Exit.OK;
  }
}
