package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.policy.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./tenure policy validate}: good policies pass, and each mistake has a code and a line. */
class ValidateCommandTest {
  @TempDir private Path folder;

  static Stream<String> packs() {
    return Cli.packs();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void shippedPackIsAPolicyWithoutErrors(String pack) {
    Ran ran = Cli.run("validate", Cli.pack(folder, pack));
    assertThat(ran.exit()).as(ran.all()).isZero();
  }

  @Test
  void exampleOfTheGuideHasNothingAgainstIt() {
    Ran ran = Cli.run("validate", Cli.EXAMPLE);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("Nothing to say against it.");
  }

  /** One mistake each in the example of the guide: what is written, code, line and place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "scope: {datasetKinds: [LEAD]} | scope: {datasetKinds: [LEAD], categories: [user.emial]} | CATEGORY_UNKNOWN | 14 | rules[0].scope.categories[0]",
        "trigger: last_activity | trigger: last_activty | TRIGGER_UNKNOWN | 15 | rules[0].end.trigger",
        "scope: {datasetKinds: [LEAD]} | scope: {subjectJurisdictions: [XX]} | JURISDICTION_UNKNOWN | 14 | rules[0].scope.subjectJurisdictions[0]",
        "scope: {datasetKinds: [LEAD]} | scope: {datasetKinds: [LEED]} | DATASET_KIND_UNKNOWN | 14 | rules[0].scope.datasetKinds[0]",
        "period: P24M | period: P1Y2W | PERIOD_INVALID | 15 | rules[0].end.period",
        "period: P24M | period: -P1D | PERIOD_INVALID | 15 | rules[0].end.period",
        "period: P24M | period: 24 months | PERIOD_INVALID | 15 | rules[0].end.period",
        "period: P24M | period: P500Y | PERIOD_TOO_LONG | 15 | rules[0].end.period",
        "zone: Europe/Berlin | zone: Europe/Bonn | ZONE_UNKNOWN | 16 | rules[0].zone",
        "op: PERIOD_AFTER, trigger: last_activity | op: PERIOD_LATER, trigger: last_activity | OP_UNKNOWN | 15 | rules[0].end",
        "op: PERIOD_AFTER, trigger: last_activity | trigger: last_activity | OP_MISSING | 15 | rules[0].end",
        "kind: MAXIMUM | kind: MAXIMAL | VALUE_UNKNOWN | 12 | rules[0].kind",
        "disposition: ERASE | dispositon: ERASE | MEMBER_UNKNOWN | 17 | rules[0].dispositon",
        "scope: {datasetKinds: [LEAD]} | scope: {datasetKinds: LEAD} | VALUE_INVALID | 14 | rules[0].scope.datasetKinds",
        "scope: {datasetKinds: [LEAD]} | scope: {datasetKinds: [LEAD, null]} | VALUE_EMPTY | 14 | rules[0].scope",
        "scope: {datasetKinds: [LEAD]} | validFrom: 0001-01-01 | RULE_VALIDITY_INVALID | 14 | rules[0].validFrom",
        "scope: {datasetKinds: [LEAD]} | validTo: 9999-12-31 | RULE_VALIDITY_INVALID | 14 | rules[0].validTo",
        "scope: {datasetKinds: [LEAD]} | validFrom: 2026-02-30 | DATE_INVALID | 14 | rules[0].validFrom",
        "end: {op: AFTER_RETENTION, period: P0D} | \"end: {op: ON_DATE, lastDay: 9999-12-31}\" | DATE_OUT_OF_RANGE | 36 | rules[2].end.lastDay",
        "end: {op: AFTER_RETENTION, period: P0D} | \"end: {op: ON_DATE, lastDay: 0001-01-01}\" | DATE_OUT_OF_RANGE | 36 | rules[2].end.lastDay",
        "notice: P14D | notice: two weeks | DURATION_INVALID | 28 | rules[1].notice",
        "id: trials | id: leads | RULE_ID_DUPLICATE | 20 | rules[1].id",
        "id: trials | id: de-invoices | RULE_ID_DUPLICATE | 3 | rules[0].id",
        "justification: Ninety | reason: Ninety | MEMBER_UNKNOWN | 29 | rules[1].reason",
        "jurisdiction: DE | jurisdiction: Germany | CONTROLLER_INVALID | 5 | controllers[0]",
        "jurisdiction: DE | \"jurisdiction: DE, fiscalYearEnds: [9999-12-31]\" | FISCAL_YEARS_INVALID | 5 | controllers[0].fiscalYearEnds",
        "triggers: [trial_ended] | triggers: trial_ended | VALUE_INVALID | 7 | triggers",
        "name: Sales records | name: | NAME_INVALID | 2 | name",
        "title: What | titel: What | MEMBER_UNKNOWN | 3 | titel",
        "include: [rules/germany.yaml] | include: [../germany.yaml] | INCLUDE_INVALID | 8 | include[0]",
        "\"include: [rules/germany.yaml]\" | \"include: [rules/germany.yaml, rules/germany.yaml]\" | INCLUDE_INVALID | 8 | include[1]",
      })
  void mistakeIsNamedWithCodeLineAndPlace(
      String from, String to, String code, int line, String place) throws IOException {
    Cli.example(folder);
    Path policy = folder.resolve("policy.yaml");
    String text = Files.readString(policy);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(policy, text.substring(0, at) + to + text.substring(at + from.length()));

    Ran ran = Cli.run("validate", folder, "--format", "json");

    assertThat(ran.exit()).as(ran.all()).isEqualTo(1);
    JsonNode findings = new ObjectMapper().readTree(ran.out());
    assertThat(findings.path("errors").asInt()).isPositive();
    assertThat(findings.path("findings"))
        .as(ran.out())
        .anySatisfy(
            finding -> {
              assertThat(finding.path("code").asText()).isEqualTo(code);
              assertThat(finding.path("line").asInt()).isEqualTo(line);
              assertThat(finding.path("place").asText()).isEqualTo(place);
              assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
              assertThat(finding.path("message").asText()).endsWith(".");
            });
    Ran text2 = Cli.run("validate", folder);
    assertThat(text2.exit()).isEqualTo(1);
    assertThat(text2.out()).contains(".yaml:" + line + ":", "ERROR " + code + " " + place);
  }

  @Test
  void findingOfAnIncludedRuleNamesItsFile() {
    Cli.example(folder);
    Cli.change(folder.resolve("rules/germany.yaml"), "period: P8Y", "period: P6Y");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("rules/germany.yaml:11:10 ERROR STATUTE_SHORTENED rules[0].end (de-invoices):");
  }

  /** A rule that cannot be read does not hide what is wrong with the others. */
  @Test
  void allRulesAreLookedAt() {
    Cli.example(folder);
    Cli.change(folder.resolve("policy.yaml"), "period: P24M", "period: soon");
    Cli.change(folder.resolve("policy.yaml"), "trigger: trial_ended", "trigger: trial_endet");
    Cli.change(folder.resolve("rules/germany.yaml"), "kind: MINIMUM", "kind: MINIMAL");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.out())
        .contains("PERIOD_INVALID rules[0].end.period (leads)")
        .contains("TRIGGER_UNKNOWN rules[1].end.trigger (trials)")
        .contains("rules/germany.yaml:5:11 ERROR VALUE_UNKNOWN rules[0].kind (de-invoices)")
        .contains("3 errors, 0 warnings.");
  }

  @Test
  void policyWithFiveThousandRulesIsOneSentence() {
    StringBuilder yaml = new StringBuilder("name: Far too much\nrules:\n");
    for (int i = 0; i < 5000; i++) {
      yaml.append("  - {id: r")
          .append(i)
          .append(", title: Leads, kind: MAXIMUM, basis: BUSINESS, zone: UTC, disposition: ERASE,")
          .append(
              " justification: x, end: {op: PERIOD_AFTER, trigger: last_activity, period: P1Y}}\n");
    }
    Ran ran = Cli.run("validate", Cli.policy(folder, yaml.toString()));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("RULES_TOO_MANY rules: At most 2000 rules", "1 error,");
  }

  @Test
  void emptyPolicyIsAnError() {
    Ran ran = Cli.run("validate", Cli.policy(folder, "name: Nothing\n"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("POLICY_EMPTY");
    Ran list = Cli.run("validate", Cli.policy(folder, "- a\n- b\n"));
    assertThat(list.exit()).isEqualTo(1);
    assertThat(list.out()).contains("policy.yaml:1:1 ERROR VALUE_INVALID: The file is a mapping");
  }

  /** What was law on another day is known for any day. */
  @Test
  void dayOfTheCheckCanBeChosen() {
    Ran ran = Cli.run("validate", Cli.EXAMPLE, "--as-of", "2020-01-01");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("WARNING OBLIGATION_NOT_IN_FORCE");
    assertThat(Cli.run("validate", Cli.EXAMPLE, "--as-of", "soon").exit()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(Cli.run("validate").exit()).isEqualTo(2);
    assertThat(Cli.run("validate", folder, "--nonsense").exit()).isEqualTo(2);
    assertThat(Cli.run("improve", folder).exit()).isEqualTo(2);
    assertThat(Cli.run("validate", folder.resolve("absent")).exit()).isEqualTo(2);
    assertThat(Cli.run("validate", "--help").out()).contains("--format", "without a server");
  }
}
