package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.custom.Detector.Form;
import io.tenure.classification.domain.detect.custom.Detector.Names;
import io.tenure.classification.domain.detect.custom.Detector.Tests;
import io.tenure.classification.domain.detect.custom.Detector.Values;
import io.tenure.classification.domain.detect.name.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Detectors of an invented organisation. */
public final class Detectors {

  private Detectors() {}

  /** Staff numbers with a distinctive form and a name that decides. */
  public static Detector staff() {
    return new Detector(
        "org:staff-number",
        "Staff number",
        "user.unique_id",
        new Names(List.of("staff no"), List.of("template"), List.of(), Where.ANYWHERE, true),
        values("EMP-[0-9]{6}", null, 0.001),
        new Tests(
            List.of("EMP-120034"),
            List.of("EMP-12003", "PRJ-120034"),
            List.of("shifts.staff_no"),
            List.of("shifts.staff_no_template", "shifts.notes")));
  }

  /** One pattern for whole values; says nothing about names. */
  public static Detector byPattern(String category, String pattern, String example, double chance) {
    return new Detector(
        "org:by-pattern",
        "By pattern",
        category,
        null,
        values(pattern, null, chance),
        new Tests(List.of(example), List.of("no such thing"), null, null));
  }

  public static Detector byWords(String category, String... words) {
    return new Detector(
        "org:by-words",
        "By words",
        category,
        null,
        new Values(List.of(), List.of(words), null, 0.01),
        new Tests(List.of(words[0]), List.of("no such thing"), null, null));
  }

  public static Detector byName(String category, Where where, boolean decides, String phrase) {
    return new Detector(
        "org:by-name",
        "By name",
        category,
        new Names(List.of(phrase), List.of(), List.of(), where, decides),
        null,
        null);
  }

  public static Values values(String pattern, String check, double chance) {
    return new Values(
        List.of(new Form(pattern, false, false, null, null)), List.of(), check, chance);
  }

  /** All of them enabled, in their third version, at revision 7. */
  public static DetectorSet set(Detector... detectors) {
    List<DetectorVersion> versions = new ArrayList<>();
    for (Detector detector : detectors) {
      double measured = detector.values() == null ? 0 : DetectorCheck.of(detector).measuredChance();
      versions.add(
          new DetectorVersion(detector, 3, true, measured, 7, Instant.EPOCH, "for the test"));
    }
    return DetectorSet.of(7, versions);
  }
}
