package io.tenure.policy.domain.sentence;

import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.List;
import java.util.Locale;

/** Words for the keys that rules are written with. */
public final class Vocabulary {

  private final Phrases phrases;

  public Vocabulary(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The event as a clause: "the invoice was issued". An own event is named by its key. */
  public String event(String trigger) {
    return phrases
        .word("event." + trigger)
        .orElseGet(() -> phrases.say("event.other", "name", phrases.quoted(trigger)));
  }

  /** The words of the category; below the known ones those of the nearest known category above. */
  public String category(String key) {
    String known = key;
    while (phrases.word("category." + known).isEmpty()) {
      int dot = known.lastIndexOf('.');
      if (dot < 0) {
        return key;
      }
      known = known.substring(0, dot);
    }
    return phrases.say("category." + known);
  }

  public String datasetKind(String kind) {
    return phrases.word("kind." + kind).orElse(kind);
  }

  public String sensitivity(String level) {
    return phrases.word("sensitivity." + level).orElse(level);
  }

  public String legalBasis(String basis) {
    return phrases.word("legal-basis." + basis).orElse(basis);
  }

  /** The name of a country or group of countries; of a part of a country with its code. */
  public String place(String jurisdiction) {
    return phrases.word("place." + jurisdiction).orElseGet(() -> country(jurisdiction));
  }

  /** The keys in words, in the order of the words, separated by commas. */
  public String list(List<String> words) {
    return phrases.joined("list.comma", words.stream().distinct().sorted().toList());
  }

  private String country(String jurisdiction) {
    String code = Jurisdiction.country(jurisdiction);
    String name = Locale.of("", code).getDisplayCountry(phrases.language().locale());
    return code.equals(jurisdiction)
        ? name
        : phrases.say(
            "place.part", "country", name, "part", jurisdiction.substring(code.length() + 1));
  }
}
