package io.tenure.classification.cli.map;

import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Exit;
import io.tenure.classification.cli.say.Shown;
import io.tenure.kit.problem.TenureException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./tenure map}. picocli (Apache-2.0) reads the command line. */
@Command(
    name = "./tenure map",
    description = "Data maps as code: docs/guides/maps-as-code.md says how.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ValidateCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      ExportCommand.class,
      CheckCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 a check did not hold, or a server refused; 2 wrong usage, or a file that",
      "  cannot be read; 7 something differs (plan with --exit-code)."
    })
public final class MapMain {

  private MapMain() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new MapMain());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(MapMain::explain);
    return line.execute(arguments);
  }

  /** What a person can do something about is one sentence; all else is a fault of ours. */
  private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    switch (problem) {
      case CliException known -> {
        line.getErr().println("tenure: " + known.getMessage());
        return known.exitCode();
      }
      case io.tenure.policy.cli.say.CliException known -> {
        line.getErr().println("tenure: " + known.getMessage());
        return known.exitCode();
      }
      case TenureException unreadable -> {
        line.getErr().println("tenure: " + Shown.of(unreadable.getMessage()));
        return Exit.UNREADABLE;
      }
      default -> throw problem;
    }
  }
}
