package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.MissingOperand;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back as the same content, whatever it holds. */
class PolicyYamlTest {

  private static PolicyContent content(String text, EndExpression end) {
    Rule rule =
        new Rule(
            "r",
            text,
            RuleKind.MAXIMUM,
            Basis.BUSINESS,
            null,
            null,
            end,
            ZoneId.of("America/Argentina/Buenos_Aires"),
            null,
            "",
            Duration.ofHours(48),
            List.of("NO", "1e3"),
            LocalDate.of(2026, 2, 28),
            null,
            text,
            null);
    return new PolicyContent(List.of(rule), List.of(), List.of("on"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "no",
        "true",
        "~",
        "null",
        "12",
        "2026-01-01",
        "0x1F",
        "a: b",
        "- a",
        "# a",
        "*a",
        "&a",
        " a ",
        "a\nb\n",
        "a\n\n  b",
        "'",
        "\"",
        "{a}",
        "[a]",
        "%a",
        "@a",
        "`a",
        "!a",
        "<<",
        "=",
        "a #b",
        "\u00e4\u20ac\ud83d\ude00",
        "tab\there",
        "",
      })
  void textReadsBackAsItWas(String text) {
    PolicyContent content = content(text, new EndExpression.Never(text));
    assertThat(PolicyReader.parse(PolicyYaml.write("x", content)).content()).isEqualTo(content);
  }

  /** An empty list that says something else than none is written. */
  @Test
  void emptyListIsKeptWhereItMatters() {
    PolicyContent empty =
        content("x", new EndExpression.Earliest(List.of(), MissingOperand.IGNORE));
    PolicyContent none = content("x", new EndExpression.Earliest(null, MissingOperand.IGNORE));
    assertThat(PolicyReader.parse(PolicyYaml.write("x", empty)).content()).isEqualTo(empty);
    assertThat(PolicyReader.parse(PolicyYaml.write("x", none)).content()).isEqualTo(none);
    assertThat(PolicyYaml.write("x", none)).doesNotContain("[]");
  }
}
