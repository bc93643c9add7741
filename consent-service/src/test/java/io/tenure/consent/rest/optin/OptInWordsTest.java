package io.tenure.consent.rest.optin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.optin.LinkState;
import java.util.List;
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

  @Test
  void whatAPurposeIsCalledCannotBreakThePage() {
    OptInPage page = new OptInPage(OptInWords.preferred("en"));

    String html = page.question(List.of("<script>alert('x')</script>\"&"));

    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;")
        .doesNotContain("<script");
    assertThat(page.stopped(LinkState.USED)).doesNotContain("<form").contains("Already confirmed");
  }
}
