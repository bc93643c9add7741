package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.name.CustomName;
import io.tenure.classification.domain.detect.name.CustomNames;
import io.tenure.classification.domain.detect.name.CustomPhrases;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Where;
import io.tenure.classification.domain.detect.value.ValueCounter;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import java.util.stream.Stream;

/** The detectors of an organisation that take part, at one revision of the set. Immutable. */
public final class DetectorSet {

  /** No detectors: costs nothing and leaves no trace. */
  public static final DetectorSet NONE = new DetectorSet(0, List.of());

  private final long revision;
  private final List<DetectorVersion> detectors;
  private final CustomNames names;
  private final SetIndex index;

  private DetectorSet(long revision, List<DetectorVersion> detectors) {
    this.revision = revision;
    this.detectors = detectors;
    this.names = new CustomNames(detectors.stream().map(DetectorSet::phrases).toList());
    this.index =
        new SetIndex(detectors.stream().map(d -> CompiledDetector.of(d.detector())).toList());
  }

  /** The enabled ones of these, at that revision. */
  public static DetectorSet of(long revision, List<DetectorVersion> all) {
    List<DetectorVersion> enabled = all.stream().filter(DetectorVersion::enabled).toList();
    return enabled.isEmpty() ? NONE : new DetectorSet(revision, enabled);
  }

  /** The same with one more, in the place of another version of it. */
  public DetectorSet with(DetectorVersion added) {
    List<DetectorVersion> all =
        Stream.concat(
                detectors.stream().filter(d -> !d.detector().key().equals(added.detector().key())),
                Stream.of(added))
            .toList();
    return of(revision, all);
  }

  public boolean isEmpty() {
    return detectors.isEmpty();
  }

  public List<DetectorVersion> detectors() {
    return detectors;
  }

  /** The version of our own rules with that of the set: {@code 2026.12.1+org.7}. */
  public String ruleset(String own) {
    return isEmpty() ? own : own + "+org." + revision;
  }

  /** Counts the values of one column. */
  public ValueCounter counter() {
    return index.silent() ? ValueCounter.NONE : new SetCounter(detectors, index);
  }

  /** What the detectors say of a name; {@code part} is the place in {@link #detectors()}. */
  public List<CustomName> names(String name, FieldType type, Surroundings around) {
    return isEmpty() ? List.of() : names.judge(name, type, around);
  }

  private static CustomPhrases phrases(DetectorVersion version) {
    Detector detector = version.detector();
    Detector.Names n = detector.names();
    return n == null
        ? new CustomPhrases(
            detector.category(), List.of(), List.of(), List.of(), Where.ANYWHERE, false)
        : new CustomPhrases(
            detector.category(), n.phrases(), n.not(), n.tables(), n.where(), n.decides());
  }
}
