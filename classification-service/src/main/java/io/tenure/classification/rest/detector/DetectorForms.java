package io.tenure.classification.rest.detector;

import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.rest.detector.DetectorBody.Form;
import io.tenure.classification.rest.detector.DetectorBody.Names;
import io.tenure.classification.rest.detector.DetectorBody.Tests;
import io.tenure.classification.rest.detector.DetectorBody.Values;
import java.util.List;

/** Between what is sent and what is meant. */
final class DetectorForms {

  private DetectorForms() {}

  /** What a body says, under that key. */
  static Detector detector(String key, DetectorBody said) {
    return new Detector(
        key,
        said.title(),
        said.category(),
        detectorNames(said.names()),
        detectorValues(said.values()),
        detectorTests(said.tests()));
  }

  private static Detector.Names detectorNames(Names names) {
    return names == null
        ? null
        : new Detector.Names(
            names.phrases(), names.not(), names.tables(), names.where(), names.decides());
  }

  private static Detector.Values detectorValues(Values values) {
    return values == null
        ? null
        : new Detector.Values(
            values.patterns() == null
                ? List.of()
                : values.patterns().stream()
                    .map(
                        p ->
                            new Detector.Form(
                                p.pattern(),
                                p.ignoreCase(),
                                p.inside(),
                                p.minLength(),
                                p.maxLength()))
                    .toList(),
            values.words(),
            values.check(),
            values.chance());
  }

  private static Detector.Tests detectorTests(Tests tests) {
    return tests == null
        ? null
        : new Detector.Tests(
            tests.values(), tests.otherValues(), tests.names(), tests.otherNames());
  }

  /** A detector as a body says it. */
  static DetectorBody body(Detector d) {
    return new DetectorBody(
        d.title(), d.category(), names(d.names()), values(d.values()), tests(d.tests()));
  }

  private static Names names(Detector.Names n) {
    return n == null ? null : new Names(n.phrases(), n.not(), n.tables(), n.where(), n.decides());
  }

  private static Values values(Detector.Values v) {
    return v == null
        ? null
        : new Values(
            v.patterns().stream()
                .map(
                    p ->
                        new Form(
                            p.pattern(), p.ignoreCase(), p.inside(), p.minLength(), p.maxLength()))
                .toList(),
            v.words(),
            v.check(),
            v.chance());
  }

  private static Tests tests(Detector.Tests t) {
    return new Tests(t.values(), t.otherValues(), t.names(), t.otherNames());
  }
}
