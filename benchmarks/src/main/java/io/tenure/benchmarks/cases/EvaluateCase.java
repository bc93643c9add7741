package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.baseline.UpdateDueDates;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.Result;
import io.tenure.benchmarks.system.Crm;
import io.tenure.benchmarks.system.Sql;
import java.util.ArrayList;
import java.util.List;

/** Applying the policy to the inventory, beside a hand-written update of the same due dates. */
final class EvaluateCase {
  private final Plan plan;
  private final Field field;
  private final Sql database;

  EvaluateCase(Plan plan, Field field) {
    this.plan = plan;
    this.field = field;
    this.database = field.tenure().server().in("disposal");
  }

  Result run() {
    Crm crm = field.tenure().crm("crm_few", plan.few());
    String few = field.tenure().attach("few", crm);
    field.tenure().sync(few);
    settle(few);
    Line fewRecords = evaluations(few, List.of());
    field.sync();
    settle(field.system());
    field.evaluated();
    UpdateDueDates update = new UpdateDueDates(database, field.system());
    update.remember();
    List<Double> updates = new ArrayList<>();
    for (int i = 0; i < plan.repeat(); i++) {
      update.empty();
      updates.add(plan.time("update %d of %d".formatted(i + 1, plan.repeat()), update::run));
      if (update.differing() != 0) {
        throw new IllegalStateException(
            "The hand-written update computes other due dates: " + update.differing());
      }
    }
    Line all = evaluations(field.system(), updates);
    if (update.differing() != 0) {
      throw new IllegalStateException("An evaluation from nothing came to other due dates");
    }
    long dates = update.rows();
    update.forget();
    return new Result(
        "evaluate",
        Machine.facts(plan.root()),
        List.of(fewRecords, all),
        field.memory("after the evaluations"),
        List.of(
            "%,d records have %,d field groups with a due date of their own. After each update every date was compared with that of the evaluation: none differs."
                .formatted(all.count(), dates),
            "The evaluation also finds what protects the record and until when, which rules win, what is missing, the status, and when it changes; the update only the date.",
            "Before each repetition the harness removes all assessments by SQL in disposal-service's database, so that every evaluation begins from nothing; the inventory itself comes from a sync and is never touched.",
            "Rows in the table when the update runs: the same; it writes dates into emptied columns, and so pays for the same index."));
  }

  /**
   * The first evaluation takes over the consents besides. It is no measurement: the schedule may
   * have begun it already.
   */
  private void settle(String system) {
    plan.time("first evaluation after a sync", () -> field.tenure().evaluate(system));
  }

  private Line evaluations(String system, List<Double> updates) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < plan.repeat(); i++) {
      forget();
      seconds.add(
          plan.time(
              "evaluation %d of %d".formatted(i + 1, plan.repeat()),
              () -> field.tenure().evaluate(system)));
    }
    long records = field.tenure().records(system);
    return new Line(
        "evaluation of %,d records".formatted(records),
        records,
        "records",
        new Sample(seconds),
        updates.isEmpty() ? null : "hand-written `UPDATE` of the due dates",
        updates.isEmpty() ? null : new Sample(updates),
        0);
  }

  /** Of all systems, so that the table is as empty as before the first evaluation. */
  private void forget() {
    database.run(
        "TRUNCATE assessment",
        "UPDATE profile SET evaluated_plan_digest = NULL",
        "VACUUM ANALYZE record");
  }
}
