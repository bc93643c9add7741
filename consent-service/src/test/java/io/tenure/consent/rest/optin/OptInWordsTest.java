package io.tenure.consent.rest.optin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptInWordsTest {
  @Test
  void allLanguagesSayAllOfIt() {
    assertThat(OptInWords.keys()).hasSize(6);
    assertThat(OptInWords.keys().values()).containsOnly(OptInWords.keys().get("en"));
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, de",
    "'nl, fr;q=0.5', fr",
    "'fr;q=0, it', it",
    "tlh, en",
    "'\u0000;;', en",
    ", en"
  })
  void theReaderGetsTheFavouriteWeHave(String header, String language) {
    assertThat(OptInWords.preferred(header).language()).isEqualTo(language);
  }
}
