package io.tenure.classification.cli;

import io.tenure.classification.cli.measure.Evaluation;
import io.tenure.classification.cli.measure.Measure;
import io.tenure.classification.cli.measure.Measures;
import io.tenure.classification.cli.measure.Outcome;
import io.tenure.classification.cli.measure.Outcome.Status;
import io.tenure.classification.cli.measure.Pace;
import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.report.Heading;
import io.tenure.classification.cli.report.ReportFormat;
import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Exit;
import io.tenure.classification.domain.detect.Combiner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The figures G1 to G13 of a folder. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Prints the figures G1 to G13 of a folder of labelled data; what each is of, and its goal.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "folder with fides_fields.csv and so on; each name may have an ending such as _dev")
  private Path folder;

  @Option(
      names = "--measure",
      split = ",",
      paramLabel = "G",
      description = "only these, such as G1,G5 (all)")
  private List<String> wanted = List.of();

  @Option(names = "--format", defaultValue = "TEXT", description = "text, json or markdown (text)")
  private ReportFormat format;

  @Option(names = "--details", description = "also figures of classes, modules and connectors")
  private boolean details;

  @Option(
      names = "--folds",
      defaultValue = "5",
      description = "parts by connector or file whose spread is told beside (5)")
  private int folds;

  @Option(
      names = "--seen",
      paramLabel = "DIR",
      description =
          "G2: folder whose names count as seen (../shared/reference/classification beside the sources, where it is there)")
  private Path seen;

  @Option(names = "--seed", defaultValue = "20261126", description = "G6: of the near misses")
  private long seed;

  @Option(
      names = "--stdnum",
      paramLabel = "PYTHON",
      description = "G6: a Python with python-stdnum, which is asked what is wrong")
  private Path stdnum;

  @Option(
      names = "--presidio",
      paramLabel = "PYTHON",
      description = "G12: a Python with presidio-analyzer, which is measured beside")
  private Path presidio;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "G12: how long speed is measured, after a warm-up of half of it (10)")
  private int seconds;

  @Mixin private ServerOptions server;

  @Override
  public Integer call() {
    if (folds < 2 || folds > 100) {
      throw CliException.usage("--folds takes a number from 2 to 100.");
    }
    if (seconds < 1 || seconds > 600) {
      throw CliException.usage("--seconds takes a number from 1 to 600.");
    }
    List<Measure> measures = measures();
    LabelledFolder labelled = LabelledFolder.of(folder);
    try (ServerOptions asked = server) {
      Evaluation evaluation = new Evaluation(labelled, settings(asked));
      List<Outcome> outcomes =
          measures.stream().map(measure -> Measures.run(measure, evaluation)).toList();
      format.write(
          spec.commandLine().getOut(),
          new Heading(LocalDate.now(Clock.systemUTC()), folder.toString(), Combiner.RULESET, folds),
          outcomes,
          details);
      return outcomes.stream().allMatch(o -> o.status() == Status.NOT_MEASURED)
          ? Exit.FAILED
          : Exit.OK;
    }
  }

  private Evaluation.Settings settings(ServerOptions asked) {
    return new Evaluation.Settings(
        seen(),
        folds,
        seed,
        stdnum,
        presidio,
        asked.answer(),
        new Pace(Duration.ofMillis(seconds * 500L), Duration.ofMillis(seconds * 200L), 5));
  }

  private List<Measure> measures() {
    List<String> ids = wanted.stream().map(id -> id.strip().toUpperCase(Locale.ROOT)).toList();
    for (String id : ids) {
      if (Measures.all().stream().noneMatch(measure -> measure.id().equals(id))) {
        throw CliException.usage("There is no measure '" + id + "'; there are G1 to G13.");
      }
    }
    return Measures.all().stream().filter(m -> ids.isEmpty() || ids.contains(m.id())).toList();
  }

  private LabelledFolder seen() {
    if (seen != null) {
      return LabelledFolder.of(seen);
    }
    Path beside =
        Path.of(System.getProperty("tenure.root", "."), "../shared/reference/classification")
            .normalize();
    return Files.isDirectory(beside) ? LabelledFolder.of(beside) : null;
  }
}
