package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.name.CustomNames;
import io.tenure.classification.domain.detect.value.Schemes;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/** Looks at a definition before it counts: what is wrong with it, and how strong it is. */
public final class DetectorCheck {

  /** Longest word of a list; longer values are no words. */
  public static final int LONGEST_WORD = 60;

  private final Detector detector;
  private final List<Fault> faults = new ArrayList<>();

  private DetectorCheck(Detector detector) {
    this.detector = detector;
  }

  /**
   * What came of it.
   *
   * @param faults empty where the detector may count
   * @param measuredChance see {@link DetectorVersion}; 1 where there are faults
   */
  public record Result(List<Fault> faults, double measuredChance) {}

  /** Checks a definition; its tests are run only where everything else is in order. */
  public static Result of(Detector detector) {
    return new DetectorCheck(detector).run();
  }

  private Result run() {
    definition();
    if (!faults.isEmpty()) {
      return new Result(List.copyOf(faults), 1);
    }
    CompiledDetector compiled = CompiledDetector.of(detector);
    faults.addAll(DetectorTests.failed(detector, compiled));
    return new Result(
        List.copyOf(faults), faults.isEmpty() ? MeasuredChance.of(detector, compiled) : 1);
  }

  private void definition() {
    if (detector.title() == null || detector.title().isBlank()) {
      fault("title", "A detector needs a title.");
    }
    boolean known = Taxonomy.standard().find(detector.category()).isPresent();
    if (!known || !detector.category().startsWith("user.")) {
      add(Fault.Kind.CATEGORY, "category", "There is no such category of data about people.");
    }
    if (detector.names() == null && detector.values() == null) {
      fault("names", "A detector needs names, or values, or both.");
    }
    if (detector.names() != null) {
      names(detector.names());
    } else if (!detector.tests().names().isEmpty() || !detector.tests().otherNames().isEmpty()) {
      fault("tests.names", "Names are tested and the detector knows none.");
    }
    if (detector.values() != null) {
      values(detector.values());
    } else if (!detector.tests().values().isEmpty() || !detector.tests().otherValues().isEmpty()) {
      fault("tests.values", "Values are tested and the detector knows none.");
    }
  }

  private void names(Detector.Names names) {
    if (names.phrases().isEmpty()) {
      fault("names.phrases", "Names need a phrase at least.");
    }
    phrases("names.phrases", names.phrases());
    phrases("names.not", names.not());
    phrases("names.tables", names.tables());
    if (detector.tests().names().isEmpty() || detector.tests().otherNames().isEmpty()) {
      fault("tests.names", "Names need an example that is meant and one that is not.");
    }
  }

  private void phrases(String place, List<String> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      if (CustomNames.words(phrases.get(i)).isEmpty()) {
        fault(place + "[" + i + "]", "A phrase has no word.");
      }
    }
  }

  private void values(Detector.Values values) {
    if (values.patterns().isEmpty() && values.words().isEmpty()) {
      fault("values", "Values need a pattern or a word at least.");
    }
    if (!(values.chance() > 0 && values.chance() <= 1)) {
      fault("values.chance", "A chance is above 0 and at most 1.");
    }
    if (values.check() != null) {
      check(values);
    }
    for (int i = 0; i < values.words().size(); i++) {
      if (CompiledDetector.normal(values.words().get(i)).isEmpty()) {
        fault("values.words[" + i + "]", "A word is empty.");
      }
    }
    if (detector.tests().values().isEmpty() || detector.tests().otherValues().isEmpty()) {
      fault("tests.values", "Values need an example that fits and one that does not.");
    }
    for (int i = 0; i < values.patterns().size(); i++) {
      try {
        ValuePattern.of(values.patterns().get(i));
      } catch (PatternRefusal e) {
        add(Fault.Kind.PATTERN, "values.patterns[" + i + "]", e.getMessage() + ".");
      }
    }
  }

  private void check(Detector.Values values) {
    if (Schemes.get(values.check()) == null) {
      fault("values.check", "There is no such scheme or check digit.");
    }
    if (values.patterns().isEmpty()) {
      fault("values.check", "A check needs a pattern that says what is checked.");
    }
  }

  private void fault(String place, String sentence) {
    add(Fault.Kind.DEFINITION, place, sentence);
  }

  private void add(Fault.Kind kind, String place, String sentence) {
    faults.add(new Fault(kind, place, sentence));
  }
}
