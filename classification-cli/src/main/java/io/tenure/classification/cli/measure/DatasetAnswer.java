package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.measure.Figure.Unit;
import io.tenure.classification.cli.outside.DatasetServer;

/**
 * G13: "what is in dataset X", 200 fields, p99.
 *
 * <p>Needs a running classification-service with a published map: {@code ./tenure bench dataset}
 * starts one with such a dataset and measures there. Here the address of an answer of your own
 * service is asked 200 times unmeasured and 1,000 times measured, by one caller over one
 * connection; the time is from the question to the last byte. The goal is for 200 fields: where the
 * answer has fewer, the time is only told.
 */
final class DatasetAnswer implements Measure {
  private static final double GOAL = 20;
  private static final int FIELDS = 200;
  private static final int WARM_UP = 200;
  private static final int TIMES = 1000;

  @Override
  public String id() {
    return "G13";
  }

  @Override
  public String title() {
    return "what is in dataset X, 200 fields, p99";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    DatasetServer server = evaluation.settings().server();
    if (server == null) {
      return Outcome.notMeasured(
          this,
          "it needs a running service: ./tenure bench dataset measures it (benchmarks/README.md), or name an answer with --server URL");
    }
    DatasetServer.Times times = server.ask(WARM_UP, TIMES);
    boolean enough = times.fields() >= FIELDS;
    Found found =
        new Found(this, TIMES, "answers")
            .figure(
                new Figure(
                    "p99",
                    times.percentile(99),
                    Unit.MILLISECONDS,
                    enough ? Goal.atMost(GOAL) : null))
            .figure(new Figure("median", times.percentile(50), Unit.MILLISECONDS, null))
            .figure(Figure.count("fields", times.fields()));
    return (enough ? found : found.note("the goal is for 200 fields; this answer has fewer"))
        .outcome();
  }
}
