package io.tenure.policy.cli;

import io.tenure.policy.cli.read.UnreadableException;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.server.RefusedException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./tenure policy}. picocli (Apache-2.0) reads the command line. */
@Command(
    name = "./tenure policy",
    description = "Policies as code: docs/guides/policies-as-code.md says how.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      InitCommand.class,
      ValidateCommand.class,
      TestCommand.class,
      DiffCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      ExportCommand.class,
      ImportCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 a check did not hold, or the server refused; 2 wrong usage, or a file that",
      "  cannot be read; 7 something differs (diff and plan with --exit-code)."
    })
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs one command; {@code ./tenure map check} asks for the checks of a policy this way. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::explain);
    return line.execute(arguments);
  }

  /** What a person can do something about is one sentence; all else is a fault of ours. */
  private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    switch (problem) {
      case UnreadableException unreadable -> {
        Report.of(line).unreadable(List.of(unreadable.problem()));
        return Exit.UNREADABLE;
      }
      case CliException known -> {
        line.getErr().println("tenure: " + known.getMessage());
        return known.exitCode();
      }
      case RefusedException refused -> {
        line.getErr().println("tenure: " + refused.getMessage());
        return Exit.FAILED;
      }
      default -> throw problem;
    }
  }
}
