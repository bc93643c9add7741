package io.tenure.connector.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.connector.json.JsonScanner.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonScannerTest {

  private static List<Token> tokens(String text) {
    JsonScanner json = new JsonScanner(text, 100_000);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(json.next());
    } while (tokens.getLast() != Token.END);
    return tokens;
  }

  @Test
  void readsWhatIsJson() {
    assertThat(tokens(" {\"a\" : [1, -0.5e+7, {}, []], \"b\": {\"c\": null}, \"\": true} "))
        .containsExactly(
            Token.OBJECT,
            Token.NAME,
            Token.ARRAY,
            Token.NUMBER,
            Token.NUMBER,
            Token.OBJECT,
            Token.OBJECT_END,
            Token.ARRAY,
            Token.ARRAY_END,
            Token.ARRAY_END,
            Token.NAME,
            Token.OBJECT,
            Token.NAME,
            Token.NULL,
            Token.OBJECT_END,
            Token.NAME,
            Token.BOOLEAN,
            Token.OBJECT_END,
            Token.END);
    assertThat(tokens("[".repeat(50_000) + "]".repeat(50_000))).hasSize(100_001);
  }

  @Test
  void tellsTextsAsTheyAreMeant() {
    JsonScanner json =
        new JsonScanner("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u0000\\ud83d\\ude00\"", 10);
    json.next();
    assertThat(json.value(100)).isEqualTo("a\"\\/\b\f\n\r\tä\0😀");
    assertThat(json.value(3)).isEqualTo("a\"\\");
  }

  @Test
  void refusesWhatIsNone() {
    for (String bad :
        List.of(
            "{]",
            "[}",
            "[1,]",
            "{\"a\":1,}",
            "{,}",
            "[,1]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "[1 2]",
            "01",
            "-01",
            "+1",
            ".5",
            "1.x",
            "1ex",
            "NaN",
            "tru_",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\n\"",
            "1 1",
            "{} {}",
            "'a'",
            "{\"a\" 1}",
            "\"a\"b")) {
      assertThatThrownBy(() -> tokens(bad))
          .as(bad)
          .isInstanceOfSatisfying(
              JsonFault.class, f -> assertThat(f.kind()).isEqualTo(JsonFault.Kind.INVALID));
    }
    for (String cut :
        List.of(
            "",
            "  ",
            "{",
            "[",
            "{\"a",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "[1,",
            "tr",
            "\"\\",
            "\"\\u00",
            "-",
            "1e",
            "1.")) {
      assertThatThrownBy(() -> tokens(cut))
          .as(cut)
          .isInstanceOfSatisfying(
              JsonFault.class, f -> assertThat(f.kind()).isEqualTo(JsonFault.Kind.ENDS_EARLY));
    }
    JsonScanner shallow = new JsonScanner("[[1]]", 1);
    shallow.next();
    assertThatThrownBy(shallow::next)
        .isInstanceOfSatisfying(
            JsonFault.class, f -> assertThat(f.kind()).isEqualTo(JsonFault.Kind.TOO_DEEP));
  }

  @Test
  void anErrorTellsNothingOfTheText() {
    assertThatThrownBy(() -> tokens("{\"a\": zzcanary}"))
        .satisfies(f -> assertThat(f.toString()).doesNotContain("zz"));
  }
}
