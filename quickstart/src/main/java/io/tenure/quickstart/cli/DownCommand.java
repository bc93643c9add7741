package io.tenure.quickstart.cli;

import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.StateFolder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops everything, also what a killed command left behind. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything, also what a killed command left behind.")
final class DownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--purge",
      description = "also removes .tenure with all databases, passwords, logs and certificates")
  private boolean purge;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> stopped = new ArrayList<>();
    for (String name : Home.existing()) {
      stopped.addAll(new PidFiles(new StateFolder(Home.state().resolve(name))).stopAll());
    }
    out.println(
        stopped.isEmpty() ? "Nothing was running." : "Stopped: " + String.join(", ", stopped));
    if (purge) {
      new StateFolder(Home.state()).remove(".");
      out.println("Removed " + Home.state());
    }
    return Exit.OK;
  }
}
