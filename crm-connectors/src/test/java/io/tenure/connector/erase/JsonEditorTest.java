package io.tenure.connector.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.connector.erase.JsonCut.Fate;
import io.tenure.connector.erase.JsonCut.Mark;
import io.tenure.connector.json.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonEditorTest {

  private static JsonCut cut(String... marks) {
    List<Mark> all = new ArrayList<>();
    for (String mark : marks) {
      String path = mark.substring(1);
      Fate fate =
          mark.startsWith("-") ? Fate.GOES : mark.startsWith("+") ? Fate.STAYS : Fate.AS_AROUND;
      all.add(new Mark(path.isEmpty() ? List.of() : List.of(path.split("/")), fate));
    }
    return new JsonCut(all);
  }

  private static void assertCut(String before, String after, String... marks) {
    JsonCut cut = cut(marks);
    String done = JsonEditor.cut(before, cut);
    assertThat(done).isEqualTo(after);
    assertThat(JsonEditor.clean(done, cut)).as("nothing is left").isTrue();
    assertThat(JsonEditor.cut(done, cut)).as("a second time changes nothing").isEqualTo(done);
    assertThat(JsonEditor.clean(before, cut)).isEqualTo(before.equals(after));
  }

  @Test
  void aMemberGoesWithItsKeyAndNothingElse() {
    assertCut(
        "{\"n\": 1.50e400, \"customer\": {\"phone\": \"+49\", \"name\": \"\\u00e4\", \"phone\": null}, \"z\": [1, 2]}",
        "{\"n\":1.50e400,\"customer\":{\"name\":\"\\u00e4\"},\"z\":[1, 2]}",
        "-customer/phone",
        "~n");
  }

  @Test
  void whatIsNotThereChangesNoLetter() {
    assertCut("{ \"a\" : 1 , \"b\":[ ] }", "{ \"a\" : 1 , \"b\":[ ] }", "-c", "-b/[]/x", "-a/b");
    assertCut("null", "null", "-a");
    assertCut("\"text\"", "\"text\"", "-a");
  }

  @Test
  void inEachElementOfAnArray() {
    assertCut(
        "{\"p\":[{\"no\":1,\"k\":2},{\"no\":3},7,[{\"no\":4}]]}",
        "{\"p\":[{\"k\":2},{},7,[{\"no\":4}]]}",
        "-p/[]/no");
    assertCut("{\"tags\":[\"a\",\"b\"],\"x\":1}", "{\"tags\":[],\"x\":1}", "-tags/[]");
    assertCut("[{\"a\":1},{\"a\":2,\"b\":3}]", "[{},{\"b\":3}]", "-[]/a");
  }

  @Test
  void anyMemberIsOneThatNoOtherPlaceNames() {
    assertCut(
        "{\"shares\":{\"anna\":{\"mail\":1,\"n\":2},\"total\":{\"mail\":3},\"[]\":{\"mail\":4}}}",
        "{\"shares\":{\"anna\":{\"n\":2},\"total\":{\"mail\":3},\"[]\":{}}}",
        "-shares/*/mail",
        "~shares/total/mail");
    assertCut("{\"*\":1,\"a\":2}", "{\"a\":2}", "-*", "~a", "+a");
  }

  @Test
  void whatHasAnotherOutcomeInsideStays() {
    assertCut(
        "{\"customer\":{\"tax\":{\"id\":1,\"note\":2},\"name\":3,\"more\":[{\"x\":4}]},\"free\":5}",
        "{\"customer\":{\"tax\":{\"id\":1}}}",
        "-",
        "+customer/tax/id",
        "-customer/name");
    assertCut("{\"a\":{\"b\":1},\"c\":2}", "{}", "-", "+x/y", "-a/b");
    assertCut("7", "null", "-", "+x");
    assertCut("{\"a\":5}", "{\"a\":5}", "-a/b", "+a");
    assertCut("{\"a\":{\"b\":1,\"c\":2}}", "{\"a\":{\"c\":2}}", "-a/b", "+a");
  }

  @Test
  void aThingAndTheThingsInsideGoTogether() {
    assertCut("{\"a\":{\"b\":{\"c\":[1]}},\"d\":1}", "{\"d\":1}", "-a");
    assertCut("{\"a\":{\"b\":1},\"d\":1}", "{\"d\":1}", "-a", "-a/b");
  }

  @Test
  void keysAreTakenAsTheyAreMeant() {
    assertCut("{\"ph\\u006fne\":1,\"x\":2}", "{\"x\":2}", "-phone");
    assertCut("{\"a\\\"b\":1,\"'); DROP\":2,\"x\":3}", "{\"x\":3}", "-a\"b", "-'); DROP");
  }

  @Test
  void whatIsNoJsonIsNeverTouched() {
    JsonCut cut = cut("-a");
    for (String bad : List.of("{\"a\":1", "{\"a\":1}}", "", "{a:1}", "{\"a\":1,}")) {
      assertThatThrownBy(() -> JsonEditor.cut(bad, cut)).isInstanceOf(JsonFault.class);
    }
  }

  @Test
  void depthIsNoProblem() {
    String deep = "{\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + ",\"a\":1}";
    assertThat(JsonEditor.cut(deep, cut("-a"))).isEqualTo(deep.replace(",\"a\":1", ""));
  }

  /** Whatever the document: what goes is gone, what stays is there, and it stays JSON. */
  @Test
  void randomDocuments() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    JsonCut cut = cut("-a", "+a/b", "-c/[]", "-d/*", "~d/e", "-e/a/b");
    for (int i = 0; i < 3000; i++) {
      String document = value(random, 0);
      String done = JsonEditor.cut(document, cut);
      assertThat(JsonEditor.clean(done, cut)).as("seed %d: %s", seed, document).isTrue();
      assertThat(JsonEditor.cut(done, cut)).as("seed %d", seed).isEqualTo(done);
    }
  }

  private static String value(Random random, int depth) {
    int kind = random.nextInt(depth > 5 ? 2 : 5);
    if (kind < 2) {
      return kind == 0 ? "" + random.nextInt(100) : "\"s" + random.nextInt(9) + "\"";
    }
    StringBuilder text = new StringBuilder(kind == 2 ? "[" : "{");
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ");
      if (kind != 2) {
        text.append('"').append((char) ('a' + random.nextInt(5))).append("\": ");
      }
      text.append(value(random, depth + 1));
    }
    return text.append(kind == 2 ? "]" : "}").toString();
  }
}
