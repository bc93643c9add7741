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
