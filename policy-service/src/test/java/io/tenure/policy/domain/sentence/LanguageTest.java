package io.tenure.policy.domain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "de | DE",
        "de-AT,de;q=0.9,en;q=0.8 | DE",
        "pt-BR,es;q=0.5,fr;q=0.7 | FR",
        "pt,it | EN",
        "de;q=0,fr;q=0.1 | FR",
        "* | EN",
        "ja,*;q=0.1,de;q=0.5 | DE",
        "FR-ca | FR",
        ";;q=x | EN",
        "'' | EN",
        "- | EN"
      })
  void theReadersFavouriteOfThoseSpokenIsChosen(String header, Language expected) {
    assertThat(Language.preferred(header)).isEqualTo(expected);
  }

  @Test
  void anUnknownTagIsEnglish() {
    assertThat(Language.of("es-MX")).isEqualTo(Language.ES);
    assertThat(Language.of("DE")).isEqualTo(Language.DE);
    assertThat(Language.of("tlh")).isEqualTo(Language.EN);
    assertThat(Language.of("deu")).isEqualTo(Language.EN);
    assertThat(Language.of("")).isEqualTo(Language.EN);
    assertThat(Language.of(null)).isEqualTo(Language.EN);
  }
}
