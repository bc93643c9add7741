package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.report.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tells in every result how busy the machine was.
 *
 * @param before load average when the run began, before any case
 */
record Load(double before) {
  private static final double QUIET = 0.5;

  /** Runs a case, and adds the load before the run and after the case. */
  Result beside(Supplier<Result> measured) {
    return told(measured.get(), Machine.load());
  }

  Result told(Result result, double after) {
    String load = String.format(Locale.ROOT, "%.1f before the run, %.1f after", before, after);
    Map<String, String> machine = new LinkedHashMap<>(result.machine());
    machine.put("load", load);
    List<String> notes = new ArrayList<>(result.notes());
    if (before > QUIET) {
      notes.add(
          "The machine was not quiet (load average %s): times are longer than they need be, and ratios less certain than their digits."
              .formatted(load));
    }
    return new Result(result.name(), machine, result.lines(), result.memory(), notes);
  }
}
