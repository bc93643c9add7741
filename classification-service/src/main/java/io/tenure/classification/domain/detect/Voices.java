package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.CommentReader;
import io.tenure.classification.domain.detect.name.Context;
import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.detect.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each path says of a column by itself: name, comment, validated values, words of values.
 *
 * @param comment category that the comment names, null for none
 */
record Voices(
    ColumnFacts column, NameVerdict name, String comment, ValueVerdict values, TermVerdict terms) {

  static Voices of(ColumnFacts column) {
    boolean sampled = column.sample().values() > 0;
    return new Voices(
        column,
        NameDetector.judge(column.name(), column.type(), column.around()),
        CommentReader.category(column.comment()).orElse(null),
        ValueVerdict.of(column.sample(), column.type()),
        sampled ? TermVerdict.of(column.sample().terms()) : TermVerdict.ofCodes(column.codes()));
  }

  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.of("NAME", name.rule() + " in " + name.context()));
    if (comment != null) {
      evidence.add(Evidence.of("COMMENT", comment));
    }
    values.evidence().ifPresent(evidence::add);
    terms.evidence().ifPresent(evidence::add);
    return evidence;
  }

  /** The name says that the column is about the data, not about somebody. */
  boolean denied() {
    return name.rule().startsWith("name-denied")
        || name.rule().startsWith("name-not")
        || name.rule().startsWith("type-");
  }

  boolean aboutThings() {
    return name.context() == Context.THING || column.around().table() == Context.THING;
  }

  /** A word list that agrees with what the name means. */
  Optional<Term> agreeing() {
    return name.means() == null ? Optional.empty() : terms.with(name.means());
  }

  /** A word list that speaks where the name does not. */
  Optional<Term> ownTerm() {
    return aboutThings() || denied()
        ? Optional.empty()
        : terms.alone(name.context() == Context.PERSON || name.context() == Context.PARTY);
  }
}
