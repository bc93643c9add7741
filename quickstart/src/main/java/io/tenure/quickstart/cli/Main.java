package io.tenure.quickstart.cli;

import io.tenure.quickstart.crm.CrmException;
import io.tenure.quickstart.server.PortTakenException;
import io.tenure.quickstart.server.QuickstartException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./tenure}. picocli (Apache-2.0) reads the command line. */
@Command(
    name = "tenure",
    description = "Tenure on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      CrmCommand.class,
      SuperviseCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(Main::explain);
    return line.execute(arguments);
  }

  /** What a person can do something about is one sentence; all else is a fault of ours. */
  private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    switch (problem) {
      case PortTakenException taken -> {
        line.getErr().println("tenure: " + taken.getMessage());
        return Exit.PORT_TAKEN;
      }
      case QuickstartException known -> line.getErr().println("tenure: " + known.getMessage());
      case CrmException known -> line.getErr().println("tenure: " + known.getMessage());
      default -> throw problem;
    }
    return Exit.FAILED;
  }
}
