package io.tenure.policy.domain.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedPacks;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

  private static final Map<String, Template> ENGLISH = Phrases.in(Language.EN).templates();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPhraseExistsInEveryLanguageWithTheSamePlaces(Language language) {
    Map<String, Template> phrases = Phrases.in(language).templates();
    assertThat(phrases.keySet()).isEqualTo(ENGLISH.keySet()).hasSizeGreaterThan(300);
    phrases.forEach(
        (key, template) -> {
          assertThat(template.names()).as(key).isEqualTo(ENGLISH.get(key).names());
          assertThat(String.join("", template.literals()))
              .as(key)
              .isNotBlank()
              .doesNotContain("{", "}", "?");
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whateverTheCatalogueAndThePacksNameHasWords(Language language) {
    Phrases phrases = Phrases.in(language);
    Set<String> wanted = new TreeSet<>();
    ShippedCatalogue.load().dataCategories().forEach(key -> wanted.add("category." + key));
    ShippedCatalogue.load().triggers().forEach(trigger -> wanted.add("event." + trigger));
    for (Pack pack : ShippedPacks.load()) {
      for (Rule rule : pack.rules()) {
        events(rule.end(), wanted);
        events(rule.condition(), wanted);
        rule.scope().datasetKinds().forEach(kind -> wanted.add("kind." + kind));
      }
    }
    assertThat(phrases.templates().keySet()).containsAll(wanted);
  }

  @Test
  void whatIsFilledInIsNotReadAgain() {
    assertThat(Phrases.in(Language.EN).say("format.quoted", "text", "{text} {other}"))
        .isEqualTo("“{text} {other}”");
    assertThatThrownBy(() -> Phrases.in(Language.EN).say("format.quoted", "wrong", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Phrases.in(Language.EN).say("no.such"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownCategoryTakesTheWordsOfTheOneAbove() {
    Vocabulary words = new Vocabulary(Phrases.in(Language.DE));
    assertThat(words.category("user.contact.email.work")).isEqualTo("E-Mail-Adresse");
    assertThat(words.event("spaceship_landed")).contains("„spaceship_landed“");
    assertThat(words.place("US-CA")).isEqualTo("Kalifornien (Vereinigte Staaten)");
    assertThat(words.place("US-TX")).isEqualTo("Vereinigte Staaten (TX)");
    assertThat(words.place("FR")).isEqualTo("Frankreich");
  }

  private static void events(EndExpression end, Set<String> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> into.add("event." + e.trigger());
      case EndExpression.PeriodBefore e -> into.add("event." + e.trigger());
      case EndExpression.Earliest e -> e.of().forEach(o -> events(o, into));
      case EndExpression.Latest e -> e.of().forEach(o -> events(o, into));
      default -> {}
    }
  }

  private static void events(Condition condition, Set<String> into) {
    switch (condition) {
      case null -> {}
      case Condition.TriggerPresent c -> into.add("event." + c.trigger());
      case Condition.TriggerAbsent c -> into.add("event." + c.trigger());
      case Condition.All c -> c.of().forEach(o -> events(o, into));
      case Condition.Any c -> c.of().forEach(o -> events(o, into));
      case Condition.NoValidConsent _ -> {}
    }
  }
}
