package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.report.Result;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs cases by name. */
public final class Cases {
  private static final Set<String> ON_A_FIELD = Set.of("sync", "evaluate", "erase");
  private final Plan plan;
  private final Load load = new Load(Machine.load());

  public Cases(Plan plan) {
    this.plan = plan;
  }

  /**
   * Runs them; those that need a running system share one.
   *
   * @param done hears each result as soon as it is there
   */
  public void run(List<String> names, Consumer<Result> done) {
    if (names.contains("decide")) {
      done.accept(load.beside(new DecideCase(plan)::run));
    }
    if (names.contains("answer")) {
      done.accept(load.beside(new AnswerCase(plan)::run));
    }
    if (names.contains("consent")) {
      done.accept(load.beside(new ConsentCase(plan)::run));
    }
    if (names.contains("demo")) {
      done.accept(load.beside(new DemoCase(plan)::run));
    }
    if (names.contains("clone")) {
      done.accept(load.beside(new CloneCase(plan)::run));
    }
    if (names.stream().anyMatch(ON_A_FIELD::contains)) {
      try (Field field = new Field(plan)) {
        onField(names, field, done);
      }
    }
  }

  private void onField(List<String> names, Field field, Consumer<Result> done) {
    if (names.contains("sync")) {
      done.accept(load.beside(new SyncCase(plan, field)::run));
    }
    if (names.contains("evaluate")) {
      done.accept(load.beside(new EvaluateCase(plan, field)::run));
    }
    if (names.contains("erase")) {
      done.accept(load.beside(new EraseCase(plan, field)::run));
    }
  }
}
