package io.tenure.quickstart.cli;

import io.tenure.quickstart.demo.AttachedCrm;
import io.tenure.quickstart.demo.CrmFile;
import io.tenure.quickstart.stack.BackgroundStack;
import io.tenure.quickstart.stack.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Starts everything and leaves it running. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts everything and leaves it running: with the demo CRM as ./tenure demo left it, or with",
      "a database of your own."
    })
final class UpCommand implements Callable<Integer> {
  @Mixin private PortOptions ports;
  @Spec private CommandSpec spec;

  @Option(
      names = "--crm",
      paramLabel = "FILE",
      description = "properties of your own database; docs/guides/attach-your-crm.md explains them")
  private Path crm;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String name = crm == null ? Home.DEMO : Home.OWN;
    AttachedCrm attached = crm == null ? null : new AttachedCrm(CrmFile.read(crm));
    if (Home.running().isPresent()) {
      out.println("Tenure is running already; ./tenure down stops it.");
      return Exit.FAILED;
    }
    if (attached != null) {
      attached.probe();
    }
    Installation installation = Home.installation(name, ports.ports());
    BackgroundStack stack = new BackgroundStack(installation);
    try {
      List<String> arguments =
          new ArrayList<>(BackgroundStack.arguments(name, LocalDate.now(ZoneOffset.UTC)));
      arguments.addFirst("supervise");
      arguments.addAll(PortOptions.flags(installation.ports()));
      stack.start(Main.class.getName(), arguments, line -> out.println("  " + line));
      if (attached != null) {
        attached.attach(installation, out);
      }
    } catch (RuntimeException | Error e) {
      stack.close();
      throw e;
    }
    stack.leave();
    new Addresses(installation).print(out);
    return Exit.OK;
  }
}
