package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.Context;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.SchemeHits;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the sampled values of a column say together. */
record ValueVerdict(ColumnSample sample, FieldType type, ValueType best) {

  private static final double DECIDING_SHARE = 0.8;
  private static final int DECIDING_COUNT = 5;

  /** Categories that a validator can confirm or deny for every real value. */
  private static final Set<ValueType> TELLING =
      EnumSet.of(
          ValueType.EMAIL,
          ValueType.IBAN,
          ValueType.IPV4,
          ValueType.PHONE_INTERNATIONAL,
          ValueType.PHONE_NATIONAL,
          ValueType.PERSON_NAME,
          ValueType.COUNTRY_CODE,
          ValueType.COUNTRY_NAME,
          ValueType.GENDER,
          ValueType.POSTAL_CODE,
          ValueType.STREET);

  static ValueVerdict of(ColumnSample sample, FieldType type) {
    ValueType best =
        sample.hits().keySet().stream()
            .filter(t -> !sample.weak(t) && t.category() != null)
            .filter(t -> type != FieldType.INTEGER && type != FieldType.DECIMAL || !bare(sample, t))
            .max(
                (a, b) ->
                    sample.share(a) != sample.share(b)
                        ? Double.compare(sample.share(a), sample.share(b))
                        : Double.compare(sample.chance(b), sample.chance(a)))
            .orElse(null);
    return new ValueVerdict(sample, type, best);
  }

  /** True where the values could also be plain numbers; on a numeric column they prove nothing. */
  private static boolean bare(ColumnSample sample, ValueType type) {
    return type == ValueType.PHONE_NATIONAL
        || type == ValueType.CARD
        || type.numbered() && sample.chance(type) > 0.05;
  }

  boolean decides() {
    return best != null
        && sample.distinct() >= Math.min(DECIDING_COUNT, sample.values())
        && sample.values() >= DECIDING_COUNT
        && sample.share(best) >= DECIDING_SHARE;
  }

  String category() {
    return best.category();
  }

  /** Grows with share, count and how hard the type is to meet by accident. */
  double confidence() {
    double surely = 1 - Math.pow(sample.chance(best), 0.5);
    double enough = Math.min(1, 0.8 + sample.values() / 100.0);
    return Math.min(0.97, surely * sample.share(best) * enough + 0.02);
  }

  /** A document column whose every value is a link is still of the kind its name says. */
  boolean narrower(String category) {
    return best == ValueType.URL && !category.equals("user.contact.email");
  }

  /** Share of values that suit the category, -1 where no validator can tell. */
  double support(String category) {
    double support = -1;
    for (ValueType candidate : TELLING) {
      if (Taxonomy.compatible(candidate.category(), category)) {
        support = Math.max(support, sample.share(candidate));
      }
    }
    boolean few = sample.values() < DECIDING_COUNT;
    return few && support < 0.5 ? -1 : support;
  }

  /** True where a check or a distinctive syntax can deny the category, not only a loose shape. */
  boolean tells(String category) {
    return TELLING.stream()
        .filter(t -> !t.weak())
        .anyMatch(t -> (category + ".").startsWith(t.category() + "."));
  }

  /** Links of products and companies are nobody's. */
  boolean linkOnly(Context context) {
    return best == ValueType.URL && context != Context.PERSON;
  }

  /** A loose shape is no answer unless it suits the category. */
  boolean worthNaming(ValueType shown, String category) {
    return shown.chance() < 0.6 || Taxonomy.compatible(shown.category(), category);
  }

  boolean text() {
    return sample.values() > 0 && sample.share(ValueType.FREE_TEXT) >= 0.5;
  }

  /** Few different short values, or only dates, numbers and codes: nothing personal in sight. */
  boolean harmless() {
    boolean codes =
        sample.values() >= 20 && sample.distinct() <= Math.max(12, sample.values() / 20);
    return codes
        || sample.values() > 0
            && (sample.share(ValueType.UUID) > 0.9
                || sample.share(ValueType.DATE) > 0.9
                || sample.share(ValueType.AMOUNT) > 0.9
                || sample.share(ValueType.CURRENCY) > 0.9);
  }

  /** A kind of number is named by the scheme that accepted it. */
  private String rule(ValueType shown) {
    return shown.numbered()
        ? sample.scheme(shown).map(SchemeHits::scheme).orElse(shown.name())
        : shown.name();
  }

  Optional<Evidence> evidence() {
    if (sample.values() == 0) {
      return Optional.empty();
    }
    ValueType shown = decides() ? best : sample.dominant().orElse(best);
    return Optional.of(
        new Evidence(
            "VALUES",
            shown == null ? "no-type" : rule(shown),
            shown == null ? 0 : sample.hits().getOrDefault(shown, 0),
            sample.values()));
  }
}
