package io.tenure.classification.cli;

import io.tenure.classification.cli.read.UnreadableException;
import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Exit;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./tenure classify}. picocli (Apache-2.0) reads the command line. */
@Command(
    name = "./tenure classify",
    description = "Measures classification: docs/classification/evaluation.md says what and how.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = EvaluateCommand.class,
    footer = {
      "",
      "Exit codes: 0 done, whether goals are reached or not; 1 nothing could be measured, or a helper or",
      "  a server failed; 2 wrong usage, or a file that cannot be read."
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

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
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
        line.getErr().println("tenure: " + unreadable.getMessage());
        return Exit.UNREADABLE;
      }
      case CliException known -> {
        line.getErr().println("tenure: " + known.getMessage());
        return known.exitCode();
      }
      default -> throw problem;
    }
  }
}
