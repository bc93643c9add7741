package io.tenure.classification.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonPathsTest {

  private static DocumentFacts of(List<String> documents) {
    JsonPaths paths = new JsonPaths(new KeyNames(Set.of("zzvalue")));
    documents.forEach(d -> paths.add(d, true));
    return paths.facts();
  }

  private static List<String> names(DocumentFacts facts) {
    return facts.paths().stream().map(p -> PathName.of("doc", p.steps())).toList();
  }

  private static List<String> repeated(String template) {
    return IntStream.range(0, 40).mapToObj(i -> template.replace("{}", "" + i)).toList();
  }

  @Test
  void everyPlaceWithValuesIsAPathAndArraysAreOne() {
    DocumentFacts facts =
        of(
            repeated(
                """
                {"customer": {"email": "p{}@example.org", "phones": [{"number": "+49 30 1234{}"}, {"number": null}],
                 "tags": ["a", "b"]}, "total": 12.50, "count": {}, "paid": true, "customer": {"first name": "x"}}
                """));
    assertThat(names(facts))
        .containsExactly(
            "doc.customer.email",
            "doc.customer.phones[].number",
            "doc.customer.tags[]",
            "doc.customer.\"first name\"",
            "doc.total",
            "doc.count",
            "doc.paid");
    assertThat(facts.paths())
        .extracting(PathFacts::type)
        .containsExactly(
            FieldType.STRING,
            FieldType.STRING,
            FieldType.STRING,
            FieldType.STRING,
            FieldType.DECIMAL,
            FieldType.INTEGER,
            FieldType.BOOLEAN);
    assertThat(facts.paths().getFirst().sample().values()).isEqualTo(40);
    assertThat(facts.partly()).isFalse();
  }

  @Test
  void keysThatAreDataNeverBecomeNames() {
    List<String> keys =
        List.of(
            "anna{}@example.org",
            "+49 151 2345{}",
            "2024-01-1{}",
            "100{}234",
            "550e8400-e29b-41d4-a716-44665544{}",
            "DE8937040044053201300{}",
            "https://example.org/",
            "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
            "Anna",
            "Anna Schmidt",
            "zzvalue",
            "zz'); DROP TABLE x; --",
            "a\\\"b",
            "nul\\u0000",
            "*",
            "[]",
            "",
            "broken\uFFFD",
            "x".repeat(70));
    for (String key : keys) {
      assertThat(names(of(repeated("{\"" + key + "\": {\"city\": \"Köln\"}}"))))
          .as(key)
          .containsExactly("doc.*.city");
    }
  }

  @Test
  void aRareWordThatNobodyKnowsIsDataAndAUsualOneIsAName() {
    List<String> documents =
        IntStream.range(0, 200)
            .mapToObj(
                i -> "{\"blorp\": 1, \"email\": 2%s}".formatted(i == 7 ? ",\"quuxly\": 3" : ""))
            .toList();
    assertThat(names(of(documents))).containsExactly("doc.blorp", "doc.email", "doc.*");
  }

  @Test
  void aHundredThousandKeysAreOnePlace() {
    Random random = new Random(7);
    JsonPaths paths = new JsonPaths(new KeyNames(Set.of()));
    for (int d = 0; d < 10; d++) {
      StringBuilder json = new StringBuilder("{\"name\": \"x\"");
      for (int i = 0; i < 10_000; i++) {
        json.append(",\"");
        random.ints(8, 'a', 'z' + 1).forEach(c -> json.append((char) c));
        json.append("\": {\"email\": \"p").append(i).append("@example.org\"}");
      }
      paths.add(json.append('}').toString(), true);
    }
    DocumentFacts facts = paths.facts();
    assertThat(facts.crowded()).isTrue();
    assertThat(names(facts)).contains("doc.name", "doc.*.email").hasSizeLessThan(5);
  }

  @Test
  void depthCostsNothingAndBelongsToThePlaceWhereItBegins() {
    String deep = "{\"address\":".repeat(10_000) + "\"p@example.org\"" + "}".repeat(10_000);
    DocumentFacts facts = of(List.of(deep, "[".repeat(10_000) + "]".repeat(10_000)));
    assertThat(facts.deep()).isEqualTo(2);
    assertThat(facts.unread()).isZero();
    assertThat(facts.paths()).hasSize(1);
    assertThat(facts.paths().getFirst().steps()).hasSizeLessThanOrEqualTo(JsonPaths.DEEPEST);
    assertThat(PathName.of("c".repeat(64), facts.paths().getFirst().steps())).hasSizeLessThan(300);
  }

  @Test
  void whatIsNoJsonIsCountedAndWhatStoodBeforeItIsUsed() {
    JsonPaths paths = new JsonPaths(new KeyNames(Set.of()));
    for (String bad :
        List.of(
            "{\"email\": \"a@example.org\", nonsense",
            "{\"email\": 1e99999999999999999999, \"phone\": 01}",
            "{'email': 1}",
            "nul",
            "{\"email\": \"\\uZZZZ\"}",
            "{\"email\": \"a\"} trailing",
            "{\"email\": \"a\tb\"}")) {
      paths.add(bad, true);
    }
    paths.add("{\"email\": \"cut@exam", false);
    paths.add("   ", true);
    DocumentFacts facts = paths.facts();
    assertThat(facts.read()).isEqualTo(8);
    assertThat(facts.unread()).isEqualTo(7);
    assertThat(facts.cut()).isEqualTo(1);
    assertThat(names(facts)).containsExactly("doc.email");
  }

  @Test
  void nothingOfADocumentIsInTheFacts() {
    DocumentFacts facts =
        of(repeated("{\"Zzcanary{}\": \"Zzcanary\", \"name\": \"Zzcanary\", \"Zzcanary\": []}"));
    assertThat(facts.toString()).doesNotContain("Zzcanary1");
  }
}
