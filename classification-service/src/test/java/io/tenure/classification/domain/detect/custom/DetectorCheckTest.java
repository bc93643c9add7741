package io.tenure.classification.domain.detect.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.custom.Detector.Form;
import io.tenure.classification.domain.detect.custom.Detector.Names;
import io.tenure.classification.domain.detect.custom.Detector.Tests;
import io.tenure.classification.domain.detect.custom.Detector.Values;
import io.tenure.classification.domain.detect.name.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorCheckTest {

  private static final Names NAMES =
      new Names(List.of("staff no"), List.of(), List.of(), Where.ANYWHERE, true);

  @Test
  void aSoundDetectorHasNoFault() {
    DetectorCheck.Result result = DetectorCheck.of(Detectors.staff());
    assertThat(result.faults()).isEmpty();
    assertThat(result.measuredChance()).isLessThan(0.05);
  }

  @Test
  void testsThatFailAreToldByTheirPlaceAndNeverRepeated() {
    Detector staff = Detectors.staff();
    Detector broken =
        new Detector(
            staff.key(),
            staff.title(),
            staff.category(),
            NAMES,
            staff.values(),
            new Tests(
                List.of("EMP-120034", "canary-120034"),
                List.of("EMP-999999"),
                List.of("shifts.staff_no", "shifts.canary"),
                List.of("shifts.staff_no")));
    List<Fault> faults = DetectorCheck.of(broken).faults();
    assertThat(faults).extracting(Fault::kind).containsOnly(Fault.Kind.TEST);
    assertThat(faults)
        .extracting(Fault::place)
        .containsExactly(
            "tests.values[1]", "tests.otherValues[0]", "tests.names[1]", "tests.otherNames[0]");
    assertThat(faults.toString()).doesNotContain("canary", "999999");
  }

  @Test
  void whatIsIncompleteIsToldAllAtOnce() {
    Detector empty =
        new Detector(
            "org:x",
            "X",
            "user.shoe_size",
            new Names(List.of("--"), List.of(), List.of(), null, true),
            new Values(List.of(), List.of(" "), "no.such", 0.1),
            Tests.NONE);
    assertThat(DetectorCheck.of(empty).faults())
        .extracting(Fault::place)
        .containsExactly(
            "category",
            "names.phrases[0]",
            "tests.names",
            "values.check",
            "values.check",
            "values.words[0]",
            "tests.values");
    assertThat(DetectorCheck.of(new Detector("org:x", "X", "user.name", null, null, null)).faults())
        .extracting(Fault::place)
        .containsExactly("names");
  }

  @Test
  void aCategoryThatIsNotAboutPeopleIsRefused() {
    assertThat(
            DetectorCheck.of(
                    Detectors.byPattern("system.operations", "EMP-[0-9]{6}", "EMP-123456", 0.01))
                .faults())
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.CATEGORY);
  }

  @Test
  void aPatternThatIsRefusedIsToldByItsPlace() {
    Values values =
        new Values(
            List.of(
                new Form("EMP-[0-9]{6}", false, false, null, null),
                new Form("(a)\\1", false, false, null, null)),
            List.of(),
            null,
            0.01);
    Detector detector =
        new Detector("org:x", "X", "user.unique_id", null, values, Detectors.staff().tests());
    Fault fault =
        DetectorCheck.of(detector).faults().stream()
            .filter(f -> f.kind() == Fault.Kind.PATTERN)
            .findFirst()
            .orElseThrow();
    assertThat(fault.place()).isEqualTo("values.patterns[1]");
    assertThat(fault.sentence()).contains("back-reference").contains("character 4");
  }

  @Test
  void strengthIsMeasuredAndNotBelieved() {
    assertThat(measured("[A-Z]{2}[0-9]{6}", null, "AB123456")).isEqualTo(1);
    assertThat(measured("[0-9]{8}", "luhn", "12345674")).isBetween(0.05, 0.2);
    assertThat(measured("K[0-9]{7}", null, "K1234567")).isBetween(0.0, 0.1);
    assertThat(measured("EMP-[0-9]{6}", null, "EMP-123456")).isLessThan(0.02);
  }

  private static double measured(String pattern, String check, String example) {
    Detector detector =
        new Detector(
            "org:x",
            "X",
            "user.unique_id",
            null,
            Detectors.values(pattern, check, 0.0001),
            new Tests(List.of(example), List.of("none"), null, null));
    assertThat(DetectorCheck.of(detector).faults()).isEmpty();
    return DetectorCheck.of(detector).measuredChance();
  }
}
