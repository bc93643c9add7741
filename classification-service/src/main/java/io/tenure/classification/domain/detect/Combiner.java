package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rule for four voices (name, comment, validated values, words of values):
 *
 * <ol>
 *   <li>A key that numbers rows is technical, unless its values are themselves personal.
 *   <li>Values decide alone only where at least four fifths of five or more are of one validated
 *       type. Weak shapes never do; lists of words do where the table is not about things.
 *   <li>A name that values or a comment support gains; a name that its validator denies loses;
 *       where both speak surely and differ, the values win and the confidence says that there was a
 *       dispute.
 *   <li>A name too weak to decide decides together with values that mean the same.
 *   <li>Without values the name stands alone.
 * </ol>
 *
 * <p>Detectors of the organisation are a fifth voice: see {@link Customised}.
 */
public final class Combiner {

  /** Version of names, word lists, validators and this rule; part of every verdict. */
  public static final String RULESET = "2026.12.2";

  private static final double KEY = 0.97;
  private static final double BINARY = 0.6;

  private Combiner() {}

  /** The verdict of our own rules on one column. */
  public static FieldVerdict judge(ColumnFacts column) {
    return judge(column, DetectorSet.NONE);
  }

  /** The verdict on one column, with the organisation's detectors. */
  public static FieldVerdict judge(ColumnFacts column, DetectorSet detectors) {
    Voices voices = Voices.of(column);
    CustomVoice custom = CustomVoice.of(detectors, voices);
    List<Evidence> evidence = voices.evidence();
    evidence.addAll(custom.evidence());
    boolean key = column.key() && !voices.values().decides();
    Answer own = answer(voices, key, evidence);
    Answer answer = Customised.answer(own, voices, custom, key);
    ColumnSample sample = column.sample();
    Map<String, Integer> contains = contains(sample);
    custom.contained(contains);
    Dominant dominant = Dominant.of(voices, custom, answer.category());
    boolean named = key || voices.name().category() != null;
    String meaning = custom.means() == null ? voices.name().means() : custom.means();
    return new FieldVerdict(
        answer.category(),
        answer.confidence(),
        dominant.type(),
        dominant.share(),
        contains,
        evidence,
        detectors.ruleset(RULESET),
        named ? null : meaning);
  }

  private static Answer answer(Voices voices, boolean key, List<Evidence> evidence) {
    if (key) {
      evidence.add(Evidence.of("STRUCTURE", "key"));
      return Answer.nothing(KEY);
    }
    boolean named = voices.name().category() != null;
    if (voices.column().type() == FieldType.BINARY && !named) {
      evidence.add(Evidence.of("TYPE", "binary"));
      return Answer.nothing(BINARY);
    }
    return named ? Named.answer(voices) : Unnamed.answer(voices);
  }

  /**
   * Everything of a sample that a check or a distinctive syntax stands behind, by type; a lucky
   * shape is no finding.
   */
  public static Map<String, Integer> contains(ColumnSample sample) {
    Map<String, Integer> contains = new TreeMap<>();
    sample.hits().forEach((type, hits) -> add(contains, sample, type, hits));
    sample.contained().forEach((type, hits) -> contains.merge(type.name(), hits, Integer::sum));
    return contains;
  }

  private static void add(
      Map<String, Integer> contains, ColumnSample sample, ValueType type, int hits) {
    boolean byAccident =
        hits <= Math.ceil(sample.values() * sample.chance(type) * 2) && sample.chance(type) > 0.005;
    if (!sample.weak(type) && type.category() != null && !byAccident) {
      contains.put(type.name(), hits);
    }
  }
}
