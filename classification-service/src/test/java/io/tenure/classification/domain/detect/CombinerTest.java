package io.tenure.classification.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinerTest {

  @Test
  void nameAndValuesAgree() {
    FieldVerdict verdict = judge("contacts", "email", i -> "p" + i + "@mail.example");
    assertThat(verdict.category()).isEqualTo("user.contact.email");
    assertThat(verdict.confidence()).isGreaterThan(0.97);
    assertThat(verdict.dominantType()).isEqualTo("EMAIL");
    assertThat(verdict.share()).isEqualTo(1.0);
  }

  @Test
  void valuesAloneDecideOnlyWhereTheyAreValidated() {
    assertThat(judge("things", "x17", i -> "p" + i + "@mail.example").category())
        .isEqualTo("user.contact.email");
    assertThat(judge("things", "x17", i -> "Anna").category())
        .as("a name's shape is weak")
        .isNull();
    assertThat(judge("things", "x17", i -> String.valueOf(10_000 + i)).category())
        .as("so is a postal code's")
        .isNull();
  }

  @Test
  void aNameThatItsValuesDenyLoses() {
    FieldVerdict verdict = judge("contacts", "email", i -> "level " + i);
    assertThat(verdict.confidence()).isLessThan(0.6);
  }

  @Test
  void whereBothSpeakAndDifferTheValuesWinAndTheDisputeShows() {
    FieldVerdict verdict = judge("contacts", "phone", i -> "p" + i + "@mail.example");
    assertThat(verdict.category()).isEqualTo("user.contact.email");
    assertThat(verdict.confidence()).isEqualTo(0.75);
  }

  @Test
  void oneHitInManyRowsIsContainedAndDoesNotDecide() {
    FieldVerdict verdict = judge("things", "x17", i -> i == 7 ? "ann@mail.example" : "level " + i);
    assertThat(verdict.category()).isNull();
    assertThat(verdict.contains()).containsEntry("EMAIL", 1);
  }

  @Test
  void keysAreTechnical() {
    FieldVerdict verdict =
        Combiner.judge(
            new ColumnFacts(
                "customer_id",
                FieldType.INTEGER,
                true,
                false,
                Surroundings.of("orders", List.of("customer_id")),
                ColumnSample.NONE));
    assertThat(verdict.category()).isNull();
  }

  @Test
  void evidenceHoldsRulesAndCountsAndNoValue() {
    FieldVerdict verdict = judge("contacts", "email", i -> "canary" + i + "@mail.example");
    assertThat(verdict.evidence()).hasSize(2);
    assertThat(MapJson.write(verdict))
        .doesNotContain("canary", "mail.example")
        .contains(Combiner.RULESET);
  }

  @Test
  void namesOfPeopleDecideOnlyWhereTheTableIsNotAboutThings() {
    List<String> people =
        List.of("Anna Schmidt", "Jean Dupont", "Maria Garcia", "John Smith", "Peter Rossi");
    IntFunction<String> value = i -> people.get(i % people.size());
    assertThat(judge("records", "x17", value).category()).isEqualTo("user.name");
    assertThat(judge("products", "x17", value).category()).isNull();
  }

  @Test
  void aWeakNameDecidesTogetherWithItsValues() {
    assertThat(judge("records", "age", i -> "level").category()).isNull();
    assertThat(judge("records", "age", i -> String.valueOf(18 + i)).category())
        .isEqualTo("user.demographic.age_range");
    assertThat(judge("buildings", "age", i -> String.valueOf(18 + i)).category()).isNull();
  }

  @Test
  void datesOfPeopleThatSpreadOverDecadesAreBirthDates() {
    IntFunction<String> births = i -> (1935 + i) + "-05-0" + (1 + i % 9);
    assertThat(judge("contacts", "d1", births).category())
        .isEqualTo("user.demographic.date_of_birth");
    assertThat(judge("contacts", "d1", i -> "202" + i % 6 + "-05-01").category()).isNull();
    assertThat(judge("songs", "d1", births).category()).isNull();
  }

  @Test
  void listsOfCodesGiveSpecialCategoriesAway() {
    FieldVerdict verdict = coded("persons", "k4", List.of("evangelisch", "katholisch", "muslim"));
    assertThat(verdict.category()).isEqualTo("user.demographic.religious_belief");
    assertThat(coded("products", "k4", List.of("small", "large")).category()).isNull();
  }

  @Test
  void aCommentSpeaksWhereTheNameIsSilent() {
    FieldVerdict told = commented("f23", "The first name of the contact");
    assertThat(told.category()).isEqualTo("user.name.first");
    assertThat(told.evidence()).extracting(Evidence::source).contains("COMMENT");
    assertThat(commented("f23", "Whether the first name was checked").category()).isNull();
    assertThat(commented("email_count", "E-mail address").category())
        .as("a name that is denied stays so")
        .isNull();
    assertThat(commented("email", "Email address of the contact").confidence())
        .isGreaterThan(commented("email", null).confidence());
  }

  @Test
  void whatANameMeansIsKeptWhereItDoesNotDecide() {
    FieldVerdict verdict = commented("school", null);
    assertThat(verdict.category()).isNull();
    assertThat(verdict.means()).isEqualTo("user.education");
    assertThat(judge("contacts", "email", i -> "level " + i).means())
        .as("a name that its values deny means nothing any more")
        .isNull();
  }

  private static FieldVerdict commented(String column, String comment) {
    return judge("contacts", column, comment, List.of());
  }

  private static FieldVerdict coded(String table, String column, List<String> codes) {
    return judge(table, column, null, codes);
  }

  private static FieldVerdict judge(
      String table, String column, String comment, List<String> codes) {
    return Combiner.judge(
        new ColumnFacts(
            column,
            codes.isEmpty() ? FieldType.STRING : FieldType.ENUM,
            false,
            false,
            Surroundings.of(table, List.of(column)),
            ColumnSample.NONE,
            comment,
            codes));
  }

  private static FieldVerdict judge(String table, String column, IntFunction<String> value) {
    List<String> values = new ArrayList<>(IntStream.range(0, 50).mapToObj(value).toList());
    return Combiner.judge(
        new ColumnFacts(
            column,
            FieldType.STRING,
            false,
            false,
            Surroundings.of(table, List.of(column)),
            ColumnSample.of(values)));
  }
}
