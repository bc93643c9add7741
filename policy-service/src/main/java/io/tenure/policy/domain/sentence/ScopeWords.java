package io.tenure.policy.domain.sentence;

import io.tenure.policy.domain.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says what a rule is about: kinds of records, kinds of data, people, organisations. */
public final class ScopeWords {

  private final Phrases phrases;
  private final Vocabulary vocabulary;
  private final boolean internal;

  private ScopeWords(Phrases phrases, boolean internal) {
    this.phrases = phrases;
    this.vocabulary = new Vocabulary(phrases);
    this.internal = internal;
  }

  /** For people of the organisation: with the names of systems and datasets. */
  public static ScopeWords internal(Phrases phrases) {
    return new ScopeWords(phrases, true);
  }

  /** For everybody: names of systems and datasets stay inside. */
  public static ScopeWords forThePublic(Phrases phrases) {
    return new ScopeWords(phrases, false);
  }

  /** Every limit of the scope. */
  public String of(Scope scope) {
    List<String> parts = new ArrayList<>();
    if (!scope.datasetKinds().isEmpty()) {
      parts.add(words(scope.datasetKinds(), vocabulary::datasetKind));
    }
    parts.add(data(scope));
    if (!scope.subjectJurisdictions().isEmpty()) {
      parts.add(people(scope));
    }
    if (!scope.controllerJurisdictions().isEmpty()) {
      String places = words(scope.controllerJurisdictions(), vocabulary::place);
      parts.add(phrases.say("scope.controllers", "places", places));
    }
    String others = otherLimits(scope);
    if (!others.isEmpty()) {
      parts.add(others);
    }
    return phrases.joined("list.semicolon", parts);
  }

  /** Purposes, sensitivities, datasets and systems; empty where the scope names none. */
  public String otherLimits(Scope scope) {
    List<String> parts = new ArrayList<>();
    named(parts, "scope.purposes", scope.purposes(), phrases::quoted);
    named(parts, "scope.sensitivities", scope.sensitivities(), vocabulary::sensitivity);
    named(parts, "scope.legal-bases", scope.legalBases(), vocabulary::legalBasis);
    if (internal) {
      named(parts, "scope.datasets", scope.datasets(), phrases::quoted);
      named(parts, "scope.systems", scope.systems(), phrases::quoted);
    } else if (!scope.datasets().isEmpty() || !scope.systems().isEmpty()) {
      parts.add(phrases.say("scope.only-some-systems"));
    }
    if (!scope.except().isEmpty()) {
      List<String> left = scope.except().stream().map(part -> nested(of(part))).toList();
      parts.add(phrases.say("scope.except", "parts", phrases.joined("list.comma", left)));
    }
    return phrases.joined("list.semicolon", parts);
  }

  /** The kinds of data. */
  public String data(Scope scope) {
    return scope.categories().isEmpty()
        ? phrases.say("scope.everything")
        : words(scope.categories(), vocabulary::category);
  }

  /** Whose data. */
  public String people(Scope scope) {
    return scope.subjectJurisdictions().isEmpty()
        ? phrases.say("scope.everybody")
        : phrases.say(
            "scope.subjects", "places", words(scope.subjectJurisdictions(), vocabulary::place));
  }

  private String nested(String words) {
    return phrases.say("end.nested", "option", words);
  }

  private void named(
      List<String> parts, String key, List<String> names, UnaryOperator<String> word) {
    if (!names.isEmpty()) {
      parts.add(phrases.say(key, "names", words(names, word)));
    }
  }

  private String words(List<String> keys, UnaryOperator<String> word) {
    return vocabulary.list(keys.stream().map(word).toList());
  }
}
