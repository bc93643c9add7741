package io.tenure.policy.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.sentence.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of worked examples, word for word, in every language. */
class SentencesTest {

  static List<Map.Entry<String, Map<String, String>>> cases() {
    return List.copyOf(Golden.sentences().entrySet());
  }

  @Test
  void thereAreEnough() {
    assertThat(Golden.sentences()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSaidWordForWord(Map.Entry<String, Map<String, String>> expected) {
    GoldenCase golden = Golden.get(expected.getKey());
    assertThat(expected.getValue()).containsOnlyKeys("en", "de", "fr", "es");
    for (Language language : Language.values()) {
      String sentence =
          DecisionEngine.decide(
                  Golden.policy(),
                  golden.fullProfile(),
                  golden.facts(),
                  golden.moment(),
                  golden.erasureRequest(),
                  language)
              .getFirst()
              .sentence();
      assertThat(sentence).isEqualTo(expected.getValue().get(language.tag()).strip());
    }
  }
}
