package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.policy.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./tenure policy test}: cases beside a policy hold, or it is said what differs and why. */
class TestCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() {
    Cli.example(folder);
  }

  @Test
  void casesOfTheGuideHold() {
    Ran ran = Cli.run("test", Cli.EXAMPLE);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("ok     An invoice of May 2024 stays until the end of 2032")
        .contains("8 of 8 cases hold.");
  }

  /** The rule is loosened, and the case that pins it down says so. */
  @Test
  void changedRuleBreaksItsCase() {
    Cli.change(folder.resolve("policy.yaml"), "period: P24M", "period: P36M");
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("FAILED A lead may stay for two years after its last activity, to the day")
        .contains(
            "tests/leads-and-trials.yaml:9:42 EXPECTATION_NOT_MET: eraseBy of email is 2027-11-20, expected 2026-11-20.")
        .contains("engine: email: May be kept until 20 November 2027.")
        .contains("6 of 8 cases hold.");
  }

  @Test
  void reasonOfTheCaseIsRepeated() {
    Cli.change(
        folder.resolve("tests/invoices.yaml"),
        "retainThrough: 2032-12-31,",
        "retainThrough: 2034-12-31,");
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("retainThrough of total is 2032-12-31, expected 2034-12-31.")
        .contains("why: HGB 257(4), (5); AO 147(3), (4)");
  }

  @Test
  void resultsComeAsJson() throws IOException {
    Cli.change(folder.resolve("tests/invoices.yaml"), "status: DUE", "status: RETAINED");
    Ran ran = Cli.run("test", folder, "--format", "json");
    assertThat(ran.exit()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.path("cases").asInt()).isEqualTo(8);
    assertThat(json.path("failed").asInt()).isEqualTo(1);
    assertThat(json.at("/results/1/passed").asBoolean()).isFalse();
    assertThat(json.at("/results/1/problems/0/code").asText()).isEqualTo("EXPECTATION_NOT_MET");
    assertThat(json.at("/results/1/sentences/0").asText()).startsWith("total: ");
  }

  /** One mistake each in the cases of the guide. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "asOf: 2033-01-01 | asOf: 0001-01-01 | DATE_OUT_OF_RANGE",
        "asOf: 2033-01-01 | asOf: 9999-12-31 | DATE_OUT_OF_RANGE",
        "asOf: 2033-01-01 | asOf: next year | DATE_INVALID",
        "asOf: 2033-01-01 | why: none | AS_OF_MISSING",
        "asOf: 2033-01-01 | as_of: 2033-01-01 | MEMBER_UNKNOWN",
        "{invoice_issued: 2024-05-17} | {invoice_isued: 2024-05-17} | TRIGGER_UNKNOWN",
        "{invoice_issued: 2024-05-17} | {invoice_issued: 2024-02-30} | DATE_INVALID",
        "{invoice_issued: 2024-05-17} | {invoice_issued: 0001-01-01} | DATE_OUT_OF_RANGE",
        "{invoice_issued: 2024-05-17} | {invoice_issued: null} | DATE_INVALID",
        "subjectJurisdiction: DE | subjectJurisdiction: XX | PROFILE_INVALID",
        "total: user.financial | total: money | PROFILE_INVALID",
        "datasetKind: INVOICE | system: crm | PROFILE_INVALID",
        "zone: Europe/Berlin | zone: Europe/Bonn | ZONE_UNKNOWN",
        "erasureRequest: true | erasureRequest: perhaps | VALUE_INVALID",
        "status: DUE | state: DUE | MEMBER_UNKNOWN",
        "status: DUE | status: GONE | EXPECTATION_NOT_MET",
        "phone: {erasure | fax: {erasure | FIELD_UNKNOWN",
      })
  void mistakeInACaseIsNamed(String from, String to, String code) {
    Cli.change(folder.resolve("tests/invoices.yaml"), from, to);
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).as(ran.all()).isEqualTo(1);
    assertThat(ran.out()).containsPattern("tests/invoices\\.yaml:\\d+:\\d+ (ERROR )?" + code);
  }

  @Test
  void caseThatExpectsNothingIsNoCase() {
    Cli.file(
        folder,
        "tests/empty.yaml",
        "cases:\n  - {name: x, asOf: 2026-01-01, profile: {datasetKind: LEAD, fields: {a: user}}}\n");
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("tests/empty.yaml:2:5 EXPECTATION_MISSING");
  }

  @Test
  void policyWithErrorsIsNotTested() {
    Cli.change(folder.resolve("policy.yaml"), "trigger: last_activity", "trigger: last_activty");
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("ERROR TRIGGER_UNKNOWN").doesNotContain("cases hold");
  }

  @Test
  void withoutCasesNothingIsShown() throws IOException {
    for (String file : new String[] {"invoices.yaml", "leads-and-trials.yaml"}) {
      java.nio.file.Files.delete(folder.resolve("tests").resolve(file));
    }
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("There are no cases");
  }

  @Test
  void caseFileThatIsNoYamlIsUnreadable() {
    Cli.file(folder, "tests/broken.yaml", "cases: [\n");
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("tests/broken.yaml:2:1 ERROR YAML_MALFORMED");
  }

  /** The end of a consent that there was, and a person's request. */
  @Test
  void consentIsPartOfTheFacts() {
    Cli.policy(
        folder,
        """
        name: Newsletter
        rules:
          - id: newsletter
            title: Newsletter
            kind: MAXIMUM
            basis: BUSINESS
            scope: {datasetKinds: [CONTACT]}
            condition: {op: NO_VALID_CONSENT, purposes: [newsletter]}
            end: {op: PERIOD_AFTER, trigger: consent_withdrawn, period: P30D, purposes: [newsletter]}
            zone: Europe/Berlin
            disposition: ANONYMISE
            technique: drop the address
            justification: A month to carry out a withdrawal.
        """);
    for (String old : new String[] {"invoices", "leads-and-trials"}) {
      Cli.file(folder, "tests/" + old + ".yaml", "cases: []\n");
    }
    Cli.file(
        folder,
        "tests/consent.yaml",
        """
        zone: Europe/Berlin
        profile: {datasetKind: CONTACT, fields: {email: user.contact.email}, sensitivities: {email: HIGH}}
        cases:
          - name: withdrawn
            asOf: 2026-07-01
            consents: {newsletter: {valid: false, since: 2026-06-01, endedAt: 2026-05-01T22:30:00Z}}
            expect: {email: {status: DUE, eraseBy: 2026-06-01, disposition: ANONYMISE, technique: drop the address}}
          - name: still valid
            asOf: 2026-07-01
            consents: {newsletter: {valid: true, since: 2026-06-01}}
            expect: {email: {status: NO_RULE}}
          - name: refused and never given
            asOf: 2026-07-01
            consents: {newsletter: {valid: false, since: 2026-06-01}}
            expect: {email: {status: RETAINED}}
        """);
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("3 of 3 cases hold.");
  }
}
