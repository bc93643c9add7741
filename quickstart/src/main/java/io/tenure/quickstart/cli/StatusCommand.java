package io.tenure.quickstart.cli;

import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.Ports;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.Handover;
import io.tenure.quickstart.stack.ProcessStatus;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows which processes run, whether they are ready and how much memory they take. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows what runs, whether it is ready and how much memory it takes.")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<String> running = Home.running();
    if (running.isEmpty()) {
      long left =
          Home.existing().stream()
              .mapToLong(n -> new PidFiles(new StateFolder(Home.state().resolve(n))).all().size())
              .sum();
      out.println(
          left == 0
              ? "Tenure is not running."
              : "Tenure is not running, but "
                  + left
                  + " of its processes are; ./tenure down stops them.");
      return Exit.NOT_RUNNING;
    }
    StateFolder state = new StateFolder(Home.state().resolve(running.get()));
    Optional<Ports> ports = new Handover(state).ready();
    if (ports.isEmpty()) {
      out.println("Tenure is starting.");
      return Exit.NOT_RUNNING;
    }
    boolean well = true;
    out.printf("%-16s %-8s %-9s %-8s %s%n", "process", "pid", "memory", "port", "state");
    for (ProcessStatus status : ProcessStatus.of(Home.installation(running.get(), ports.get()))) {
      well &= status.ready();
      out.printf(
          "%-16s %-8s %-9s %-8d %s%n",
          status.name(),
          status.pid() == 0 ? "-" : status.pid(),
          status.memoryMegabytes() == 0 ? "-" : status.memoryMegabytes() + " MB",
          status.port(),
          status.ready() ? "ready" : status.pid() == 0 ? "ended" : "not ready");
    }
    return well ? Exit.OK : Exit.FAILED;
  }
}
