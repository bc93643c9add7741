package io.tenure.consent.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPhraseIsMissingInAnyLanguage(Language language) {
    var english = Phrases.in(Language.EN).texts();
    var own = Phrases.in(language).texts();

    assertThat(own.keySet()).isEqualTo(english.keySet());
    own.forEach(
        (key, text) -> {
          assertThat(text).as(language + " " + key).isNotBlank();
          assertThat(places(text)).as(language + " " + key).isEqualTo(places(english.get(key)));
        });
  }

  @Test
  void noLanguageIsACopyOfAnother() {
    for (Language one : Language.values()) {
      for (Language two : EnumSet.complementOf(EnumSet.of(one))) {
        var same =
            new TreeSet<>(
                Phrases.in(one).texts().entrySet().stream()
                    .filter(e -> Phrases.in(two).texts().get(e.getKey()).equals(e.getValue()))
                    .map(e -> e.getKey())
                    .toList());
        assertThat(same).as(one + " and " + two).hasSizeLessThan(20);
      }
    }
  }

  @Test
  void whatIsFilledInIsNeverReadAgain() {
    assertThat(
            Phrases.in(Language.EN)
                .say("notice.transfer", "recipient", "{country} $1", "country", "India"))
        .isEqualTo("{country} $1; data go to: India");
    assertThatThrownBy(() -> Phrases.in(Language.EN).say("no.such.phrase"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "de, -, DE",
        "de-AT, -, DE",
        "xx, -, EN",
        "-, 'pt-BR,pt;q=0.9,en;q=0.1', PT",
        "-, 'ja,it;q=0.5', IT",
        "-, 'de;q=0,fr', FR",
        "-, '*', EN",
        "-, '%%%', EN",
        "-, -, EN",
        "fr, it, FR",
      })
  void theReaderGetsTheLanguageAskedForOrLikedBest(String asked, String header, Language expected) {
    assertThat(LanguageChoice.choose(asked, header, EnumSet.allOf(Language.class)))
        .isEqualTo(expected);
  }

  @Test
  void onlyWhatIsOfferedIsChosen() {
    assertThat(LanguageChoice.choose("fr", "fr", Set.of(Language.DE, Language.IT)))
        .isEqualTo(Language.DE);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(found -> places.add(found.group()));
    return places;
  }
}
