package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.Cli.Ran;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Obligations beside a policy: checked, tested and located like the policy itself. */
class OwnObligationsTest {

  static final String SEEN =
      PlanJson.digest(
          ObligationText.tree(ShippedCatalogue.load().obligation("hgb-vouchers-8").orElseThrow()));

  static final String YAML =
      """
      regulations:
        - id: org:works-agreement
          name: Works agreement 12
          jurisdiction: DE
          citation: Works agreement 12 of 2024
          binding: law
          officialUrl: https://intranet.example/agreements/12
          reason: It binds this organisation.
      obligations:
        - id: org:works-agreement-invoices
          regulation: org:works-agreement
          kind: minimum
          dataDescription: Invoices named in the works agreement
          categories: [user.financial]
          trigger: invoice_issued
          endRule: event_plus_period
          period: P6Y
          citation: Section 3
          summary: Invoices are kept for six years.
          source: https://intranet.example/agreements/12
          confidence: confirmed
          reason: The works agreement binds us.
      amendments:
        - target: hgb-vouchers-8
          set: {period: P10Y}
          was: {period: P8Y}
          seen: %s
          reason: Counsel looked at it.
          source: Opinion 7
      """
          .formatted(SEEN);

  private static final String POLICY =
      """
      name: Invoices of ours
      rules:
        - id: invoices
          title: Invoices of the works agreement
          kind: MINIMUM
          basis: LAW
          scope: {datasetKinds: [INVOICE]}
          end: {op: PERIOD_AFTER, trigger: invoice_issued, period: P10Y}
          zone: Europe/Berlin
          obligations: [org:works-agreement-invoices, hgb-vouchers-8]
      """;

  private static final String CASES =
      """
      zone: Europe/Berlin
      profile:
        datasetKind: INVOICE
        subjectJurisdiction: DE
        controllerJurisdiction: DE
        fields: {total: user.financial}
      cases:
        - name: Ten years
          asOf: 2026-11-23
          triggers: {invoice_issued: 2024-05-17}
          expect: {total: {status: RETAINED, retainThrough: 2034-05-17}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Cli.policy(folder, POLICY);
    Cli.file(folder, "obligations.yaml", YAML);
    Cli.file(folder, "tests/invoices.yaml", CASES);
  }

  @Test
  void ownObligationsCarryRulesAndTheApproverIsTold() {
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("WARNING OBLIGATION_OF_ORGANISATION rules[0].obligations[0]")
        .contains("WARNING OBLIGATION_OF_ORGANISATION rules[0].obligations[1]");
    assertThat(Cli.run("test", folder).out()).contains("1 of 1 cases hold.");
  }

  @Test
  void theBoundsOfAnAmendmentHold() {
    Cli.change(folder.resolve("policy.yaml"), "period: P10Y", "period: P9Y");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("STATUTE_SHORTENED");
  }

  @Test
  void anObligationThatIsNotInForceCarriesNoCase() {
    Cli.change(
        folder.resolve("policy.yaml"),
        "[org:works-agreement-invoices, hgb-vouchers-8]",
        "[org:works-agreement-invoices]");
    Cli.change(
        folder.resolve("obligations.yaml"),
        "period: P6Y",
        "period: P6Y\n    inForceTo: 2020-12-31");
    Ran ran = Cli.run("test", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("status of total is NO_RULE, expected RETAINED");
  }

  @Test
  void whatIsNotValidIsSaidWithItsLine() {
    Cli.change(folder.resolve("obligations.yaml"), "trigger: invoice_issued", "trigger: moon");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("obligations.yaml:15:14 ERROR TRIGGER_UNKNOWN obligations[0].trigger");
    Cli.change(folder.resolve("obligations.yaml"), "period: P6Y", "periods: P6Y");
    assertThat(Cli.run("validate", folder).out())
        .contains("obligations.yaml:17:14 ERROR MEMBER_UNKNOWN obligations[0].periods")
        .doesNotContain("OBLIGATION_UNKNOWN");
  }

  @Test
  void whatAnAmendmentWasWrittenAgainstIsNamedWhereItIsMissing() {
    Cli.change(folder.resolve("obligations.yaml"), "    seen: " + SEEN + "\n", "");
    Cli.change(folder.resolve("obligations.yaml"), "    was: {period: P8Y}\n", "");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("SEEN_MISSING", "now it is " + SEEN, "now it is \"P8Y\"");
  }

  @Test
  void aStaleAmendmentIsToldAndCarriesNoRule() {
    Cli.change(folder.resolve("obligations.yaml"), "was: {period: P8Y}", "was: {period: P6Y}");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("obligations.yaml:24:5 WARNING AMENDMENT_STALE amendments[0]")
        .contains("ERROR OBLIGATION_STALE rules[0].obligations[1]");
  }

  @Test
  void anEntryTwiceIsRefused() {
    Cli.file(
        folder,
        "obligations.yaml",
        "amendments:\n" + "  - {target: a, withdrawn: true, reason: r, source: s}\n".repeat(2));
    assertThat(Cli.run("validate", folder).out())
        .contains("obligations.yaml:3:5 ERROR ENTRY_ID_INVALID amendments[1]")
        .contains("TARGET_UNKNOWN amendments[1]");
  }
}
