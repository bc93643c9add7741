package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Watch;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How large and how often.
 *
 * @param root of the built source tree
 * @param contacts of the large CRM; about twelve inventory records each
 * @param few contacts of the CRM that shows how the time grows
 * @param repeat runs of what is measured more than once
 * @param items of the disposal run
 * @param events of consent, ten for each person
 * @param progress hears what goes on
 * @param quiet returns when nothing else runs on the machine
 */
public record Plan(
    Path root,
    int contacts,
    int few,
    int repeat,
    int items,
    int events,
    Consumer<String> progress,
    Runnable quiet) {

  /** Measures some work, in seconds. */
  double time(String what, Watch.Work work) {
    progress.accept(what);
    quiet.run();
    double seconds = Watch.time(work);
    progress.accept("%s: %.2f s".formatted(what, seconds));
    return seconds;
  }
}
