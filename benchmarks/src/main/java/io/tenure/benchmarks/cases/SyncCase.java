package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.baseline.CopyRows;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.Result;
import java.util.ArrayList;
import java.util.List;

/** Reading a CRM into the inventory, beside copying the same rows. */
final class SyncCase {
  private final Plan plan;
  private final Field field;

  SyncCase(Plan plan, Field field) {
    this.plan = plan;
    this.field = field;
  }

  Result run() {
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Double> copies = new ArrayList<>();
    long rows = 0;
    field.tenure().server().run("CREATE DATABASE bench_copy");
    CopyRows copy =
        new CopyRows(
            field.tenure().map(field.system()),
            field.crm().sql(),
            field.tenure().server().in("bench_copy"));
    for (int i = 0; i < plan.repeat(); i++) {
      String system =
          i == 0 ? field.system() : field.tenure().attach("large-" + (i + 1), field.crm());
      first.add(
          plan.time(
              "sync %d of %d".formatted(i + 1, plan.repeat()), () -> field.tenure().sync(system)));
      field.synced();
      copy.prepare();
      copies.add(plan.time("copying the same rows", copy::run));
      rows = copy.rows();
      again.add(
          plan.time("the same once more, nothing changed", () -> field.tenure().sync(system)));
    }
    field.tenure().server().run("DROP DATABASE bench_copy");
    long records = field.tenure().records(field.system());
    String baseline = "`SELECT` to `COPY`, same rows";
    return new Result(
        "sync",
        Machine.facts(plan.root()),
        List.of(
            new Line(
                "first sync of %,d records of %,d contacts".formatted(records, plan.contacts()),
                records,
                "records",
                new Sample(first),
                baseline,
                new Sample(copies),
                0),
            new Line(
                "full sync when nothing changed",
                records,
                "records",
                new Sample(again),
                baseline,
                new Sample(copies),
                0)),
        field.memory("after the syncs"),
        List.of(
            "The CRM has %,d rows in all; %,d of them, in tables about people, are copied by the baseline and are records of the inventory."
                .formatted(field.crm().rows(), rows),
            "Every first sync is of a newly registered system, so that all its records are new; consents are told to consent-service on the way."));
  }
}
