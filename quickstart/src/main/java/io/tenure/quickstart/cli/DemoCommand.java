package io.tenure.quickstart.cli;

import io.tenure.quickstart.demo.Demo;
import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.QuickstartException;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.BackgroundStack;
import io.tenure.quickstart.stack.Installation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job from end to end, from a clean state, and its story. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs the main job from end to end on real parts and tells what happened.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private PortOptions ports;
  @Spec private CommandSpec spec;

  @Option(names = "--keep", description = "leaves everything running at the end")
  private boolean keep;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (Home.running().isPresent()) {
      throw new QuickstartException("Tenure is running already; stop it first with ./tenure down.");
    }
    long start = System.nanoTime();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Installation installation = Home.installation(Home.DEMO, ports.ports());
    new PidFiles(installation.state()).stopAll();
    StateFolder state = new StateFolder(Home.state());
    state.remove(Home.DEMO);
    state.remove("certificates");
    out.println("Tenure demo: a clean start in " + installation.state().root());
    boolean good;
    BackgroundStack stack = new BackgroundStack(installation);
    try {
      List<String> arguments = new ArrayList<>(BackgroundStack.arguments(Home.DEMO, today));
      arguments.addFirst("supervise");
      arguments.addAll(PortOptions.flags(installation.ports()));
      stack.start(Main.class.getName(), arguments, line -> out.println("  " + line));
      good = new Demo(installation, state.folder("certificates"), out).run();
      if (keep) {
        stack.leave();
      }
    } catch (RuntimeException | Error e) {
      stack.close();
      throw e;
    }
    if (!keep) {
      stack.close();
    }
    new Addresses(installation).print(out);
    out.println(
        keep
            ? "Everything is still running."
            : "Everything is stopped; ./tenure up brings this state back.");
    out.printf("%s after %.0f s.%n", good ? "Done" : "FAILED", (System.nanoTime() - start) / 1e9);
    return good ? Exit.OK : Exit.FAILED;
  }
}
