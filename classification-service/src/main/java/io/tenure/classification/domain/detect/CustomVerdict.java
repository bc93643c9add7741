package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.detect.name.CustomName;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.CustomHits;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * What one detector of the organisation says of a column, by the same measures as our own rules.
 *
 * @param name what its phrases say of the name; null for nothing
 * @param hits what its patterns and words found; all 0 for nothing
 * @param voices what our own rules say
 */
record CustomVerdict(DetectorVersion detector, CustomName name, CustomHits hits, Voices voices) {

  private static final int ENOUGH = 5;
  private static final double MOST = 0.8;
  private static final double HALF = 0.5;
  private static final double WEAK = 0.3;
  private static final double WEAK_NUMBER = 0.05;
  private static final double SURE = 0.005;
  private static final double BOTH_WEAK = 0.88;
  private static final double CEILING = 0.99;
  private static final double DOUBT_LEFT = 0.4;

  String category() {
    return detector.detector().category();
  }

  private ColumnSample sample() {
    return voices.column().sample();
  }

  double share() {
    return sample().values() == 0 ? 0 : (double) hits.hits() / sample().values();
  }

  /** A mere shape never decides alone, whatever strength was stated for it. */
  private boolean weak() {
    FieldType type = voices.column().type();
    boolean number = type == FieldType.INTEGER || type == FieldType.DECIMAL;
    return detector.chance() >= (number ? WEAK_NUMBER : WEAK);
  }

  /** Values alone decide; a list of words only where the table is not about things. */
  boolean valuesDecide() {
    boolean listed = hits.words() * 2 >= hits.hits();
    int different = listed ? 2 : ENOUGH;
    return !weak()
        && share() >= MOST
        && sample().values() >= ENOUGH
        && hits.distinct() >= different
        && !(listed && voices.aboutThings());
  }

  private boolean nameDecides() {
    return name != null && nameScore() >= HALF;
  }

  /** A name that its own pattern denies loses. */
  private double nameScore() {
    boolean telling =
        detector.detector().values() != null
            && detector.detector().values().patterns().stream().anyMatch(p -> !p.inside())
            && sample().values() >= ENOUGH
            && share() < HALF;
    return name.score() * (telling ? HALF + share() : 1);
  }

  /** A name too weak to decide, of the detector or of our own, with values that mean the same. */
  private boolean bothWeak() {
    boolean hinted =
        name != null && name.fits() || Taxonomy.compatible(voices.name().means(), category());
    return hinted && share() >= MOST && sample().values() >= ENOUGH;
  }

  boolean decides() {
    return valuesDecide() || nameDecides() || bothWeak();
  }

  /** Speaks for a category that others named, and too weakly to name it. */
  boolean supports(String other) {
    return share() >= MOST && Taxonomy.compatible(category(), other);
  }

  /** The name says what it is, and its values do not speak against it. */
  boolean means() {
    return name != null && name.fits() && nameScore() == name.score();
  }

  double score() {
    double byValues = valuesDecide() ? values() : 0;
    double byName = nameDecides() ? nameScore() : 0;
    if (byName > 0 && byValues == 0 && share() >= HALF) {
      byName += (1 - byName) * (1 - DOUBT_LEFT) * share();
    }
    double both = 1 - (1 - byValues) * (1 - byName);
    return Math.min(CEILING, Math.max(both, bothWeak() ? BOTH_WEAK : 0));
  }

  /** Grows with share, count and how hard the form is to meet by accident. */
  private double values() {
    double surely = 1 - Math.sqrt(detector.chance());
    double enough = Math.min(1, MOST + sample().values() / 100.0);
    return Math.min(0.97, surely * share() * enough + 0.02);
  }

  /** Values of its kind that accident does not explain. */
  int contained() {
    boolean byAccident =
        hits.hits() <= Math.ceil(sample().values() * detector.chance() * 2)
            && detector.chance() > SURE;
    return detector.chance() >= WEAK ? 0 : (byAccident ? 0 : hits.hits()) + hits.inside();
  }

  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    if (name != null) {
      String rule = "%s name:%s in %s".formatted(detector.name(), name.phrase(), name.context());
      evidence.add(Evidence.of("CUSTOM", rule));
    }
    if (hits.hits() > 0 || hits.inside() > 0) {
      evidence.add(
          new Evidence("CUSTOM", detector.name(), hits.hits() + hits.inside(), sample().values()));
    }
    return evidence;
  }
}
