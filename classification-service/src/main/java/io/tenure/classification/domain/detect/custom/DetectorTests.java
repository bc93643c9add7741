package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.name.CustomNames;
import io.tenure.classification.domain.detect.name.CustomPhrases;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs a detector's own examples. Tells which ones fail by their place, and repeats none. */
final class DetectorTests {

  private final List<Fault> failed = new ArrayList<>();

  private DetectorTests() {}

  static List<Fault> failed(Detector detector, CompiledDetector compiled) {
    DetectorTests run = new DetectorTests();
    Detector.Tests tests = detector.tests();
    Predicate<String> fits = v -> compiled.accepts(v.strip()) || compiled.standsIn(v);
    run.each("tests.values", tests.values(), fits, "The value does not fit and should.");
    run.each(
        "tests.otherValues", tests.otherValues(), fits.negate(), "The value fits and should not.");
    if (detector.names() != null) {
      Predicate<String> named = named(detector);
      run.each("tests.names", tests.names(), named, "The name is not meant and should be.");
      run.each(
          "tests.otherNames",
          tests.otherNames(),
          named.negate(),
          "The name is meant and should not be.");
    }
    return run.failed;
  }

  private void each(String place, List<String> examples, Predicate<String> holds, String sentence) {
    for (int i = 0; i < examples.size(); i++) {
      if (!holds.test(examples.get(i))) {
        failed.add(new Fault(Fault.Kind.TEST, place + "[" + i + "]", sentence));
      }
    }
  }

  private static Predicate<String> named(Detector detector) {
    Detector.Names n = detector.names();
    CustomNames names =
        new CustomNames(
            List.of(
                new CustomPhrases(
                    detector.category(),
                    n.phrases(),
                    n.not(),
                    n.tables(),
                    n.where(),
                    n.decides())));
    return example -> {
      int dot = example.lastIndexOf('.');
      String table = dot < 0 ? "" : example.substring(0, dot);
      String column = example.substring(dot + 1);
      return names.judge(column, FieldType.STRING, Surroundings.of(table, List.of(column))).stream()
          .anyMatch(said -> said.fits() && (!n.decides() || said.decides()));
    };
  }
}
