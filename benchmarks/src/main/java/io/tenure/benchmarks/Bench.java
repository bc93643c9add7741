package io.tenure.benchmarks;

import io.tenure.benchmarks.cases.Cases;
import io.tenure.benchmarks.cases.Plan;
import io.tenure.benchmarks.measure.Watch;
import io.tenure.benchmarks.report.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./tenure bench}: measures, and writes what came out to {@code benchmarks/results}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures Tenure beside its baselines; benchmarks/README.md explains the cases.")
public final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CASE",
      description =
          "demo, clone, sync, evaluate, erase, decide, answer, consent; none: all of them")
  private List<String> names;

  @Option(
      names = "--contacts",
      defaultValue = "100000",
      description = "contacts of the CRM (100000, about 1.2 million inventory records)")
  private int contacts;

  @Option(
      names = "--few",
      defaultValue = "8300",
      description =
          "contacts of the CRM that shows how the time grows (8300, about 100,000 records)")
  private int few;

  @Option(names = "--repeat", defaultValue = "3", description = "runs of what can be repeated (3)")
  private int repeat;

  @Option(names = "--items", defaultValue = "10000", description = "items of the run (10000)")
  private int items;

  @Option(
      names = "--events",
      defaultValue = "10000000",
      description = "consent events, ten for each person (10000000)")
  private int events;

  @Option(
      names = "--step",
      description = "waits for Enter before each measurement, until the machine is quiet")
  private boolean step;

  @Option(names = "--results", description = "folder of the results (benchmarks/results)")
  private Path results;

  private Bench() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> wanted = names == null ? Results.CASES : names;
    TreeSet<String> unknown = new TreeSet<>(wanted);
    unknown.removeAll(Results.CASES);
    if (!unknown.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no case " + String.join(", ", unknown) + "; there are " + Results.CASES);
    }
    Path root = Path.of(System.getProperty("tenure.root", ".")).toAbsolutePath().normalize();
    Results kept = new Results(results == null ? root.resolve("benchmarks/results") : results);
    Watch watch = new Watch();
    Consumer<String> progress =
        line -> {
          out.printf("%6.1f s  %s%n", watch.seconds(), line);
          out.flush();
        };
    Plan plan =
        new Plan(
            root,
            contacts,
            few,
            repeat,
            items,
            events,
            progress,
            step ? () -> enter(progress) : () -> {});
    new Cases(plan)
        .run(
            wanted,
            result -> {
              kept.keep(result);
              progress.accept(result.name() + " is written");
            });
    return 0;
  }

  private static void enter(Consumer<String> progress) {
    progress.accept("Enter?");
    try {
      int read = System.in.read();
      while (read >= 0 && read != '\n') {
        read = System.in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
