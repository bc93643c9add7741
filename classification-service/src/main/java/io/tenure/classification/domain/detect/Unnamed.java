package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.Context;
import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.EnumSet;
import java.util.Set;

/** The answer where the name is silent, weak, or says that nobody is meant. */
final class Unnamed {

  private static final double BOTH_WEAK = 0.88;
  private static final double LISTED = 0.82;
  private static final double TOLD = 0.8;
  private static final double MUTE = 0.93;
  private static final double TEXT = 0.6;
  private static final double NAMED_TEXT = 0.92;
  private static final double THING_TEXT = 0.9;
  private static final double CLEAR_SUPPORT = 0.8;

  /** Types that hold no words of people. */
  private static final Set<FieldType> WORDLESS =
      EnumSet.of(
          FieldType.BOOLEAN,
          FieldType.TIMESTAMP,
          FieldType.DATE,
          FieldType.INTEGER,
          FieldType.DECIMAL,
          FieldType.ENUM,
          FieldType.UUID);

  private Unnamed() {}

  static Answer answer(Voices voices) {
    NameVerdict name = voices.name();
    ValueVerdict values = voices.values();
    if (values.decides() && !values.linkOnly(name.context())) {
      return voices.denied()
          ? Answer.againstTheName(values.category())
          : new Answer(values.category(), values.confidence());
    }
    if (voices.agreeing().isPresent() && !voices.aboutThings()) {
      return new Answer(name.means(), BOTH_WEAK);
    }
    if (voices.ownTerm().isPresent()) {
      return new Answer(voices.ownTerm().get().category(), LISTED);
    }
    if (voices.comment() != null && !voices.denied() && !voices.aboutThings()) {
      return new Answer(voices.comment(), TOLD);
    }
    return quiet(voices);
  }

  private static Answer quiet(Voices voices) {
    NameVerdict name = voices.name();
    FieldType type = voices.column().type();
    if (type != null && WORDLESS.contains(type)) {
      return Answer.nothing(Math.max(name.confidence(), MUTE));
    }
    if (voices.values().text()) {
      return text(voices);
    }
    boolean telling =
        name.means() != null
            && !voices.aboutThings()
            && voices.values().tells(name.means())
            && voices.values().support(name.means()) >= CLEAR_SUPPORT;
    if (telling) {
      return new Answer(name.means(), BOTH_WEAK);
    }
    return Answer.nothing(
        voices.values().harmless() ? Math.max(name.confidence(), MUTE) : name.confidence());
  }

  /** Sentences may hold anything; more surely where the name says so too. */
  private static Answer text(Voices voices) {
    if (voices.name().context() == Context.THING) {
      return Answer.nothing(THING_TEXT);
    }
    boolean said = Taxonomy.compatible("user.content", voices.name().means());
    return said
        ? new Answer(voices.name().means(), NAMED_TEXT)
        : new Answer("user.content.free_text", TEXT);
  }
}
