package io.tenure.classification.cli.map;

import io.tenure.classification.cli.map.DetectorFile.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing to do so that a server has the detectors of a file. Detectors that the file does not
 * name stay as they are.
 *
 * @param present at the server; null where it is not there
 */
record DetectorStep(Entry wanted, Entry present) {

  static List<DetectorStep> all(List<Entry> file, List<Entry> server) {
    Map<String, Entry> there = new HashMap<>();
    server.forEach(e -> there.put(e.detector().key(), e));
    List<DetectorStep> steps = new ArrayList<>();
    for (Entry wanted : file) {
      DetectorStep step = new DetectorStep(wanted, there.get(wanted.detector().key()));
      if (step.added() || step.changed() || step.switched()) {
        steps.add(step);
      }
    }
    return steps;
  }

  boolean added() {
    return present == null;
  }

  /** It says something else. */
  boolean changed() {
    return !added() && !present.detector().equals(wanted.detector());
  }

  /** It is to take part and does not, or the other way round. */
  boolean switched() {
    return wanted.enabled() != (added() || present.enabled());
  }

  String line() {
    List<String> what = new ArrayList<>();
    if (added()) {
      what.add("new");
    }
    if (changed()) {
      what.add("changed");
    }
    if (switched()) {
      what.add(wanted.enabled() ? "on" : "off");
    }
    return "~ detector %s: %s".formatted(wanted.detector().key(), String.join(", ", what));
  }
}
