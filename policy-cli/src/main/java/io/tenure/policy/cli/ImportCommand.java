package io.tenure.policy.cli;

import io.tenure.policy.cli.imports.FideslangImport;
import io.tenure.policy.cli.imports.Imported;
import io.tenure.policy.cli.imports.PurviewImport;
import io.tenure.policy.cli.imports.SpreadsheetImport;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.say.Shown;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The beginning of a policy from what people have today. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Begins a policy.yaml from a table or from fideslang, and lists what a person still has to say. Never guesses what a rule is about.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      description =
          "csv: a spreadsheet of periods; purview: labels of a Microsoft Purview file plan;"
              + " fideslang: its policies, which know no periods")
  private Source from;

  @Parameters(paramLabel = "FILE", description = "the table, as CSV in UTF-8, or the YAML")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "folder to write policy.yaml into")
  private Path folder;

  @Option(names = "--name", description = "name of the policy (that of the folder)")
  private String name;

  @Option(names = "--zone", defaultValue = "UTC", description = "zone of the rules (UTC)")
  private String zone;

  /** Where tables come from. */
  enum Source {
    CSV,
    PURVIEW,
    FIDESLANG
  }

  @Override
  public Integer call() {
    Path target = folder.resolve(PolicyReader.MAIN);
    if (Files.exists(target)) {
      throw CliException.failed(target + " is there already; name another folder.");
    }
    Imported imported =
        switch (from) {
          case CSV -> SpreadsheetImport.read(file, zone);
          case PURVIEW -> PurviewImport.read(file, zone);
          case FIDESLANG -> FideslangImport.read(file, zone);
        };
    if (imported.rules().isEmpty()) {
      throw CliException.failed(file + " holds no rule, so nothing was written.");
    }
    String title =
        name == null ? String.valueOf(folder.toAbsolutePath().normalize().getFileName()) : name;
    PolicyFile.write(target, PolicyYaml.write(imported.policy(title)));
    PrintWriter out = spec.commandLine().getOut();
    imported.notes().forEach(note -> out.println(Shown.of(note)));
    out.println("%d rules are in %s.".formatted(imported.rules().size(), target));
    List<Problem> problems =
        PolicyValidation.of(
            PolicyReader.read(folder),
            FolderCatalogue.of(folder),
            LocalDate.now(Clock.systemUTC()));
    new Report(out, ReportFormat.TEXT).findings(problems);
    return problems.stream().anyMatch(Problem::refuses) ? Exit.FAILED : Exit.OK;
  }
}
