package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.SpeedCorpus;
import io.tenure.classification.cli.measure.Figure.Unit;
import io.tenure.classification.cli.outside.Presidio;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * G12: values per second on one thread.
 *
 * <p>Measured: the cells of {@link SpeedCorpus}, judged as columns of up to a hundred cells with
 * names, all validators of all countries and evidence; after a warm-up, the median of several
 * rounds. Presidio judges the same cells in the same order, one by one as it does, with its pattern
 * recognizers and its explanation and without NER, in the same run and on one thread; it needs a
 * Python that has presidio-analyzer. Without one nothing is compared. Nothing else should run on
 * the machine.
 */
final class Throughput implements Measure {
  private static final double TIMES = 20;

  @Override
  public String id() {
    return "G12";
  }

  @Override
  public String title() {
    return "values per second, one thread, beside Presidio without NER";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    SpeedCorpus corpus = SpeedCorpus.of(evaluation.folder());
    List<String> cells = corpus.cells();
    if (cells.isEmpty()) {
      return Outcome.notMeasured(this, "the table of people has no cells");
    }
    Evaluation.Settings settings = evaluation.settings();
    double ours = rate(corpus, cells.size(), settings.pace());
    Found found =
        new Found(this, cells.size(), "values")
            .figure(new Figure("values a second", ours, Unit.PER_SECOND, null));
    if (settings.presidio() == null) {
      return found
          .note("not compared with Presidio: --presidio PYTHON names a Python that has it")
          .outcome();
    }
    Presidio presidio =
        Presidio.measured(
            settings.presidio(),
            cells,
            settings.pace().round().multipliedBy(settings.pace().rounds()));
    return found
        .figure(new Figure("Presidio's", presidio.perSecond(), Unit.PER_SECOND, null))
        .figure(new Figure("as many", ours / presidio.perSecond(), Unit.TIMES, Goal.atLeast(TIMES)))
        .note(
            "presidio-analyzer %s, %d recognizers, no NER"
                .formatted(presidio.version(), presidio.recognizers()))
        .outcome();
  }

  private static double rate(SpeedCorpus corpus, int values, Pace pace) {
    round(corpus, values, pace.warmUp());
    double[] rates =
        IntStream.range(0, pace.rounds())
            .mapToDouble(i -> round(corpus, values, pace.round()))
            .sorted()
            .toArray();
    return rates[rates.length / 2];
  }

  private static double round(SpeedCorpus corpus, int values, Duration least) {
    long begin = System.nanoTime();
    long judged = 0;
    long evidence = 0;
    do {
      evidence += corpus.judge();
      judged += values;
    } while (System.nanoTime() - begin < least.toNanos());
    if (evidence == 0) {
      throw new IllegalStateException("The service gave no evidence");
    }
    return judged / ((System.nanoTime() - begin) / 1e9);
  }
}
