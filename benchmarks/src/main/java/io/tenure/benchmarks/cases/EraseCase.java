package io.tenure.benchmarks.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.benchmarks.baseline.DeleteRows;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.Result;
import io.tenure.benchmarks.system.Sql;
import java.util.ArrayList;
import java.util.List;

/** An approved run from its start to certificates, beside deleting the same rows. */
final class EraseCase {
  private final Plan plan;
  private final Field field;

  EraseCase(Plan plan, Field field) {
    this.plan = plan;
    this.field = field;
  }

  Result run() {
    plan.progress().accept("copying the CRM for the baseline");
    Sql copy = field.crm().copy("crm_before");
    field.evaluate();
    String[] run = new String[1];
    double listing =
        plan.time(
            "listing %,d items".formatted(plan.items()),
            () -> run[0] = field.tenure().plan(field.system(), plan.items()));
    field.tenure().approve(run[0]);
    JsonNode[] end = new JsonNode[1];
    double seconds =
        plan.time("carrying the run out", () -> end[0] = field.tenure().carryOut(run[0]));
    long certified = end[0].path("counts").path("CERTIFIED").asLong();
    List<String> notes = new ArrayList<>();
    notes.add(
        "The run is %s: %s; %,d certificates can be fetched."
            .formatted(
                end[0].path("state").asText(),
                end[0].path("counts"),
                field.tenure().certificates(run[0])));
    var memory = field.memory("after the run");
    DeleteRows delete = new DeleteRows(copy, field.crm().sql());
    double bare = plan.time("deleting the same rows from the copy", delete::run);
    notes.add(
        "The run deleted %,d rows and changed %,d more, which stay as shells or for a legal duty; the baseline deletes the same rows and changes nothing."
            .formatted(delete.rows(), delete.changed()));
    notes.add("One run each: the rows are gone afterwards.");
    return new Result(
        "erase",
        Machine.facts(plan.root()),
        List.of(
            Line.alone(
                "listing %,d items".formatted(plan.items()),
                plan.items(),
                "items",
                Sample.of(listing)),
            new Line(
                "approved run to certificates, %,d items certified".formatted(certified),
                certified,
                "items",
                Sample.of(seconds),
                "batched `DELETE` of the same rows",
                Sample.of(bare),
                0)),
        memory,
        notes);
  }
}
