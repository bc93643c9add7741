package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ./tenure policy import}: tables become the beginning of a policy, and nothing is guessed.
 */
class ImportCommandTest {
  @TempDir private Path folder;

  private Ran run(String from, String csv) {
    Cli.file(folder, "table.csv", csv);
    return Cli.run(
        "import",
        "--from",
        from,
        folder.resolve("table.csv"),
        "-o",
        folder.resolve("made"),
        "--zone",
        "Europe/Berlin");
  }

  private String made() throws IOException {
    return Files.readString(folder.resolve("made/policy.yaml"));
  }

  /** As a spreadsheet saves it: byte order mark, semicolons, quotes, Windows line ends. */
  @Test
  void spreadsheetBecomesAPolicyWithoutErrors() throws IOException {
    Ran ran =
        run(
            "csv",
            "\uFEFFTitle;Kind;Basis;Dataset kinds;Jurisdictions;Trigger;Anchor;Period;Obligations;Justification;Owner\r\n"
                + "\"Leads; \"\"cold\"\"\";maximum;;LEAD;;last_activity;;2 years;;\"Silent\nfor two years\";sales\r\n"
                + "Invoices, Germany;minimum;law;\"INVOICE, PAYMENT\";DE;invoice_issued;calendar_year_end;P8Y;hgb-vouchers-8|ao-vouchers-8;;finance\r\n"
                + ";;;;;;;;;;\r\n");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("2 rules are in");
    assertThat(made())
        .contains("name: made", "id: leads-cold", "period: P2Y", "disposition: ERASE")
        .contains(
            "anchor: CALENDAR_YEAR_END", "- hgb-vouchers-8", "- PAYMENT", "zone: Europe/Berlin");
    assertThat(Cli.run("diff", folder.resolve("made"), folder.resolve("made")).exit()).isZero();
  }

  /** A rule about everything could erase everything: it is never made by itself. */
  @Test
  void whatARuleIsAboutIsNeverGuessed() throws IOException {
    Ran ran =
        run(
            "csv",
            "title,trigger,period,justification\nOld things,record_created,90 days,Nobody looks\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("ERROR DATASET_KIND_UNKNOWN rules[0].scope.datasetKinds[0] (old-things)")
        .contains("ERROR RULE_KIND_MISSING rules[0].kind (old-things)");
    assertThat(made())
        .contains("NAME_WHAT_IT_IS_ABOUT", "period: P90D")
        .doesNotContain("MAXIMUM", "ERASE");
  }

  @Test
  void cellsThatMakeNoSenseAreFoundByTheChecks() {
    Ran ran =
        run(
            "csv",
            "title,kind,trigger,period,dataset_kinds\nLeads,MAXIMUM,last_activty,a while,LEAD\nCases,MAXIMUM,case_closed,3 months,CASE\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("ERROR PERIOD_INVALID rules[0].end.period (leads)")
        .contains("ERROR JUSTIFICATION_MISSING rules[1].justification (cases)");
  }

  @Test
  void labelsOfPurviewBecomeRules() throws IOException {
    Ran ran =
        run(
            "purview",
            "LabelName,Comment,Notes,IsRecordLabel,RetentionAction,RetentionDuration,RetentionType,ReviewerEmail,EventType\n"
                + "Contracts,End of contract,,FALSE,KeepAndDelete,3650,EventAgeInDays,legal@example.org,Contract end\n"
                + "Newsletters,Nobody reads old ones,,FALSE,Delete,365,CreationAgeInDays,,\n"
                + "Statutes,History,,TRUE,Keep,Unlimited,ModificationAgeInDays,,\n"
                + "Marker,,,FALSE,None,,,,\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("Row 4 (Marker) retains nothing and deletes nothing, so it became no rule.")
        .contains("4 rules are in", "4 errors");
    assertThat(made())
        .contains("id: contracts-keep", "id: contracts-delete", "trigger: event_contract_end")
        .contains("triggers:\n- event_contract_end\n", "period: P3650D", "trigger: record_created")
        .contains("op: NEVER", "disposition: REVIEW", "disposition: ERASE")
        .doesNotContain("legal@example.org");
    String said = made().replace("NAME_WHAT_IT_IS_ABOUT", "CONTACT");
    assertThat(Cli.run("validate", Cli.policy(folder.resolve("named"), said)).exit()).isZero();
  }

  /** fideslang knows no periods: what the rules are about comes over, and the end is asked for. */
  @Test
  void policiesOfFideslangBecomeScopes() throws IOException {
    Ran ran =
        run(
            "fideslang",
            """
            policy:
              - fides_key: primary
                name: Primary
                description: What marketing may use.
                rules:
                  - name: Contact data for advertising
                    data_categories: {matches: ANY, values: [user.contact, user.name]}
                    data_uses: {matches: ALL, values: [marketing.advertising]}
                    data_subjects: {matches: ANY, values: [customer]}
                  - name: Everything else
                    data_categories: {matches: OTHER, values: [user]}
                    data_uses: {matches: ANY, values: [essential]}
                    data_subjects: {matches: ANY, values: [customer]}
            """);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("'Everything else' of 'primary' matches other than ANY")
        .contains("ERROR END_MISSING")
        .contains("1 error,");
    assertThat(made())
        .contains("id: primary-contact-data-for-advertising", "- user.contact", "purposes:")
        .contains("- marketing.advertising", "justification: What marketing may use.");
    assertThat(run2("fideslang", "dataset: []\n").err()).contains("has no list 'policy'");
    assertThat(run2("fideslang", "policy: [\n").err()).contains("YAML_MALFORMED");
  }

  private Ran run2(String from, String text) {
    Cli.file(folder, "other", text);
    return Cli.run(
        "import", "--from", from, folder.resolve("other"), "-o", folder.resolve("not-made"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "title,period\nLeads,P1Y\n",
        "title,trigger,period\n\"Leads,last_activity,P1Y\n",
        "title,trigger,period\n",
      })
  void tableThatIsNoneIsRefusedAndNothingIsWritten(String csv) {
    Ran ran = run("csv", csv);
    assertThat(ran.exit()).isIn(1, 2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).startsWith("tenure: ");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void policyThatIsThereIsNotReplaced() throws IOException {
    Path made = Cli.policy(folder.resolve("made"), "name: mine\n");
    Ran ran = run("csv", "title,trigger,period\nLeads,last_activity,P1Y\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(Files.readString(made.resolve("policy.yaml"))).isEqualTo("name: mine\n");
    assertThat(Cli.run("import", "--from", "word", "x", "-o", made).exit()).isEqualTo(2);
    assertThat(
            Cli.run("import", "--from", "csv", folder.resolve("absent"), "-o", folder.resolve("n"))
                .err())
        .contains("cannot be read");
  }
}
