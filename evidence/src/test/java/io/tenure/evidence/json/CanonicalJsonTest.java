package io.tenure.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  @Test
  void membersAreSortedByUtf16AndTextIsEscapedAsRfc8785Says() throws Exception {
    var tree =
        new ObjectMapper()
            .readTree(
                "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Smile\",\"\\u00f6\":\"o\",\"\\uff21\":[1,-2,true,null,{}],\"a\":\"\\u000f\\n\\\"\\\\/\"}");
    assertThat(CanonicalJson.write(tree.deepCopy()).replace("\uff21", "F"))
        .isEqualTo(
            "{\"\\r\":\"CR\",\"1\":\"One\",\"a\":\"\\u000f\\n\\\"\\\\/\",\"\u00f6\":\"o\",\"\u20ac\":\"Euro\",\"\ud83d\ude00\":\"Smile\",\"F\":[1,-2,true,null,{}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1.0}",
        "{\"a\":1e3}",
        "{\"a\":9007199254740992}",
        "{\"a\":\"o\\u0308\"}",
        "{\"a\":\"\\u0061\"}",
        "{\"a\":01}",
        "{\"a\":1} ",
        "{\"a\":1}{}",
        "",
        "{\"a\":-0}",
        "{\"a\":\"\\ud800\"}",
        "nul"
      })
  void otherSpellingsAreRefused(String text) {
    assertThatThrownBy(() -> CanonicalJson.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOneSpellingIsRead() {
    String text = "{\"a\":[1,\"\u00e4\"],\"b\":{}}";
    assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
  }
}
