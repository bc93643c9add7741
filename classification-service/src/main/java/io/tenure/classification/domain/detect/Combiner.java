package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.Context;
import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rule for three voices:
 *
 * <ol>
 *   <li>A key that numbers rows is technical, unless its values are themselves personal.
 *   <li>Values decide alone only where at least four fifths of five or more are of one validated
 *       type. Weak shapes never do.
 *   <li>A name that values support gains; a name that its validator denies loses; where both speak
 *       surely and differ, the values win and the confidence says that there was a dispute.
 *   <li>Without values the name stands alone.
 * </ol>
 */
public final class Combiner {

  /** Version of names, word lists, validators and this rule; part of every verdict. */
  public static final String RULESET = "2026.11.1";

  private static final double CEILING = 0.99;
  private static final double DISPUTED = 0.75;

  private Combiner() {}

  /** The verdict on one column. */
  public static FieldVerdict judge(ColumnFacts column) {
    NameVerdict name = NameDetector.judge(column.name(), column.type(), column.around());
    ValueVerdict values = ValueVerdict.of(column.sample(), column.type());
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.of("NAME", name.rule() + " in " + name.context()));
    values.evidence().ifPresent(evidence::add);
    Answer answer = answer(column, name, values, evidence);
    ColumnSample sample = column.sample();
    ValueType dominant =
        sample.dominant().filter(t -> values.worthNaming(t, answer.category())).orElse(null);
    return new FieldVerdict(
        answer.category(),
        Math.round(answer.confidence() * 1000) / 1000.0,
        dominant == null ? null : dominant.name(),
        dominant == null ? 0 : Math.round(sample.share(dominant) * 1000) / 1000.0,
        contains(sample),
        evidence,
        RULESET);
  }

  private record Answer(String category, double confidence) {}

  private static Answer answer(
      ColumnFacts column, NameVerdict name, ValueVerdict values, List<Evidence> evidence) {
    if (column.key() && !values.decides()) {
      evidence.add(Evidence.of("STRUCTURE", "key"));
      return new Answer(null, 0.97);
    }
    if (column.type() == FieldType.BINARY && name.category() == null) {
      evidence.add(Evidence.of("TYPE", "binary"));
      return new Answer(null, 0.6);
    }
    if (name.category() == null) {
      return withoutName(column, name, values);
    }
    if (column.sample().values() == 0) {
      return new Answer(name.category(), name.confidence());
    }
    return withName(name, values);
  }

  private static Answer withoutName(ColumnFacts column, NameVerdict name, ValueVerdict values) {
    if (values.decides() && !values.linkOnly(name.context())) {
      boolean denied = name.rule().startsWith("name-denied") || name.rule().startsWith("type-");
      return new Answer(values.category(), denied ? DISPUTED : values.confidence());
    }
    boolean mute =
        column.type() == FieldType.BOOLEAN
            || column.type() == FieldType.TIMESTAMP
            || column.type() == FieldType.DATE
            || column.type() == FieldType.INTEGER
            || column.type() == FieldType.DECIMAL
            || column.type() == FieldType.ENUM
            || column.type() == FieldType.UUID;
    if (mute) {
      return new Answer(null, Math.max(name.confidence(), 0.93));
    }
    if (values.text()) {
      return name.context() == Context.THING
          ? new Answer(null, 0.9)
          : new Answer("user.content.free_text", 0.6);
    }
    return new Answer(
        null, values.harmless() ? Math.max(name.confidence(), 0.93) : name.confidence());
  }

  private static Answer withName(NameVerdict name, ValueVerdict values) {
    if (values.decides()) {
      if (Taxonomy.compatible(values.category(), name.category())) {
        return new Answer(
            deeper(name.category(), values.category()),
            Math.min(CEILING, 1 - (1 - name.confidence()) * (1 - values.confidence())));
      }
      if (values.narrower(name.category()) || name.category().startsWith("user.content")) {
        return new Answer(name.category(), name.confidence());
      }
      return new Answer(values.category(), DISPUTED);
    }
    double support = values.support(name.category());
    if (support < 0) {
      return new Answer(name.category(), name.confidence());
    }
    if (support >= 0.5) {
      double gain = (1 - name.confidence()) * 0.6 * support;
      return new Answer(name.category(), Math.min(CEILING, name.confidence() + gain));
    }
    double left = name.confidence() * (values.tells(name.category()) ? 0.5 + support : 0.8);
    return left >= 0.5 ? new Answer(name.category(), left) : new Answer(null, 1 - left);
  }

  private static String deeper(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  /** Only what a check or a distinctive syntax stands behind; a lucky shape is no finding. */
  private static Map<String, Integer> contains(ColumnSample sample) {
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
