package io.tenure.policy.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pack crm-sales says of typical records, as of 23 November 2026. */
class CrmSalesPackTest {

  private static final PolicyEdition POLICY =
      new PolicyEdition(
          "v",
          "sha256:0",
          ShippedPacks.load().getFirst().content(),
          ShippedCatalogue.load(),
          Bindings.NONE);

  @ParameterizedTest
  @CsvSource({
    "DE, 2018-05-17, 2026-12-31",
    "FR, 2018-05-17, 2028-12-31",
    "ES, 2021-05-17, 2027-12-31",
    "GB, 2021-05-17, 2027-12-31",
    "US, 2023-05-17, 2027-12-31",
    "BR, 2022-05-17, 2027-12-31"
  })
  void invoicesStayUnderTheLawOfTheController(String controller, String issued, String through) {
    Decision decision =
        decide("INVOICE", "DE", controller, "user.financial", Map.of("invoice_issued", issued));
    assertThat(decision.retainThrough()).isEqualTo(through);
    assertThat(decision.status()).isEqualTo(Status.RESTRICT);
    assertThat(decision.disposition()).isEqualTo(Disposition.ERASE);
  }

  @Test
  void theTelephoneNumberOnAnInvoiceGoesWhileTheInvoiceStays() {
    Map<String, String> issued = Map.of("invoice_issued", "2024-05-17");
    assertThat(decide("INVOICE", "DE", "DE", "user.contact.phone_number", issued).status())
        .isEqualTo(Status.DUE);
    assertThat(decide("INVOICE", "DE", "DE", "user.name", issued).status())
        .isEqualTo(Status.RETAINED);
  }

  @Test
  void paymentsGoWhenTheDutyIsOver() {
    assertThat(
            decide(
                    "PAYMENT",
                    "DE",
                    "DE",
                    "user.payment",
                    Map.of("transaction_completed", "2017-03-01"))
                .status())
        .isEqualTo(Status.DUE);
    assertThat(
            decide(
                    "PAYMENT",
                    "DE",
                    "DE",
                    "user.payment",
                    Map.of("transaction_completed", "2019-03-01"))
                .status())
        .isEqualTo(Status.RETAINED);
  }

  @Test
  void lettersStaySixYearsInGermany() {
    Decision decision =
        decide(
            "ACTIVITY", "DE", "DE", "user.content.private", Map.of("record_created", "2020-11-03"));
    assertThat(decision.retainThrough()).isEqualTo("2026-12-31");
    assertThat(
            decide(
                    "ACTIVITY",
                    "FR",
                    "FR",
                    "user.content.private",
                    Map.of("record_created", "2020-11-03"))
                .status())
        .isEqualTo(Status.DUE);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, FR, last_activity, 2023-11-20, DUE, prospects",
    "LEAD, DE, last_activity, 2026-11-01, DUE, marketing-without-consent",
    "CONTACT, DE, relationship_end, 2023-01-01, RESTRICT, eu-customers",
    "CONTACT, GB, relationship_end, 2021-01-01, RETAINED, gb-customers",
    "CONTACT, US-CA, relationship_end, 2021-01-01, DUE, us-ca-customers",
    "CONTACT, BR, relationship_end, 2021-01-01, DUE, br-customers",
    "CAMPAIGN_MEMBER, ES, last_activity, 2025-01-01, DUE, marketing-without-consent",
    "OPPORTUNITY, DE, opportunity_closed, 2024-01-01, DUE, opportunities",
    "ACCOUNT, DE, relationship_end, 2020-01-01, REVIEW, dormant-accounts",
    "CASE, DE, case_closed, 2023-01-01, DUE, cases",
    "NOTE, DE, last_activity, 2023-01-01, DUE, notes-and-attachments",
    "AUDIT, DE, record_created, 2024-01-01, DUE, history"
  })
  void typicalRecordsMeetTheirRule(
      String kind, String person, String trigger, String day, Status status, String rule) {
    String controller = person.equals("US-CA") ? "US" : person.equals("GB") ? "GB" : person;
    Decision decision =
        decide(
            kind,
            person,
            controller,
            "user.name",
            trigger.equals("record_created")
                ? Map.of(trigger, day)
                : Map.of(trigger, day, "record_created", "2019-01-01"));
    assertThat(status == Status.REVIEW ? decision.review().rule() : decision.winningMaximum())
        .isEqualTo(rule);
    assertThat(decision.status()).as(decision.sentence()).isEqualTo(status);
  }

  @Test
  void anIdleLeadGoesAlsoWithConsent() {
    Profile lead =
        new Profile(
            "crm",
            "t",
            "LEAD",
            "DE",
            "DE",
            List.of(new ProfileField("f", "user.name", "MODERATE")),
            List.of());
    Facts agreed =
        new Facts(
            Map.of("record_created", at("2019-01-01"), "last_activity", at("2025-11-01")),
            Map.of("marketing.email", new Facts.Consent(true, at("2019-01-01"), null)));
    Decision decision =
        DecisionEngine.decide(POLICY, lead, agreed, at("2026-11-23"), false).getFirst();
    assertThat(decision.winningMaximum()).isEqualTo("idle-leads");
    assertThat(decision.status()).isEqualTo(Status.DUE);
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD, DE",
    "LEAD, FR",
    "LEAD, BR",
    "CAMPAIGN_MEMBER, ES",
    "CAMPAIGN_MEMBER, BR",
  })
  void aYoungLeadWhoRefusedStaysAndOneWhoWithdrewGoes(String kind, String person) {
    Facts.Consent refused = new Facts.Consent(false, at("2026-11-01"), null);
    Facts.Consent withdrawn = new Facts.Consent(false, at("2026-11-01"), at("2026-11-01"));
    Facts.Consent given = new Facts.Consent(true, at("2026-10-01"), null);

    Decision stays = lead(kind, person, "2026-09-01", Map.of("marketing.email", refused));
    assertThat(stays.status()).as(stays.sentence()).isEqualTo(Status.RETAINED);
    assertThat(stays.winningMaximum()).isEqualTo("marketing-without-consent");
    assertThat(stays.eraseBy()).isEqualTo("2027-03-01");
    assertThat(stays.missingTriggers()).doesNotContain("consent_withdrawn");
    Decision unasked = lead(kind, person, "2026-09-01", Map.of());
    assertThat(unasked.status()).isEqualTo(Status.RETAINED);
    assertThat(unasked.missingTriggers()).doesNotContain("consent_withdrawn");

    Decision goes = lead(kind, person, "2026-09-01", Map.of("marketing.email", withdrawn));
    assertThat(goes.status()).as(goes.sentence()).isEqualTo(Status.DUE);
    assertThat(goes.winningMaximum()).endsWith("-consent-withdrawn");
    assertThat(goes.eraseBy()).isEqualTo("2026-11-01");
    assertThat(
            lead(
                    kind,
                    person,
                    "2026-09-01",
                    Map.of("marketing.email", withdrawn, "marketing.phone", refused))
                .status())
        .as("the one consent that there was has ended")
        .isEqualTo(Status.DUE);
    assertThat(
            lead(
                    kind,
                    person,
                    "2026-09-01",
                    Map.of("marketing.email", withdrawn, "marketing.phone", given))
                .status())
        .as("the other consent still counts")
        .isEqualTo(Status.RETAINED);
  }

  @Test
  void anOldLeadWhoRefusedGoesForWantOfConsent() {
    Facts.Consent refused = new Facts.Consent(false, at("2026-11-01"), null);

    Decision goes = lead("LEAD", "DE", "2026-05-20", Map.of("marketing.email", refused));

    assertThat(goes.status()).as(goes.sentence()).isEqualTo(Status.DUE);
    assertThat(goes.winningMaximum()).isEqualTo("marketing-without-consent");
    assertThat(goes.eraseBy()).isEqualTo("2026-11-20");
    assertThat(lead("LEAD", "DE", "2026-05-24", Map.of("marketing.email", refused)).status())
        .isEqualTo(Status.RETAINED);
  }

  @Test
  void aCustomerIsNoProspect() {
    Decision decision =
        decide(
            "CONTACT",
            "FR",
            "FR",
            "user.contact.email",
            Map.of("last_activity", "2020-01-01", "relationship_end", "2025-01-01"));
    assertThat(decision.status()).isEqualTo(Status.RETAINED);
    assertThat(decision.eraseBy()).isEqualTo("2028-01-01");
    assertThat(decision.winningMaximum()).isEqualTo("fr-customers");
  }

  @Test
  void sensitiveCasesAreReviewedByAPerson() {
    Profile profile =
        new Profile(
            "crm",
            "t",
            "CASE",
            "DE",
            "DE",
            List.of(new ProfileField("text", "user.health_and_medical", "HIGH")),
            List.of());
    Decision decision =
        DecisionEngine.decide(
                POLICY,
                profile,
                facts(Map.of("case_closed", "2025-01-01")),
                at("2026-11-23"),
                false)
            .getFirst();
    assertThat(decision.review().rule()).isEqualTo("cases-sensitive");
    assertThat(decision.disposition()).isNull();
    assertThat(decision.status()).isEqualTo(Status.REVIEW);
  }

  @Test
  void everyDispositionOccurs() {
    assertThat(
            ShippedPacks.load().getFirst().rules().stream()
                .filter(rule -> !rule.minimum())
                .map(rule -> rule.disposition())
                .collect(Collectors.toSet()))
        .contains(Disposition.ERASE, Disposition.ANONYMISE, Disposition.REVIEW);
  }

  private static Decision lead(
      String kind, String person, String created, Map<String, Facts.Consent> consents) {
    Profile profile =
        new Profile(
            "crm",
            "t",
            kind,
            person,
            person,
            List.of(new ProfileField("f", "user.contact.email", "MODERATE")),
            List.of());
    Facts facts =
        new Facts(
            Map.of("record_created", at(created), "last_activity", at("2026-11-10")), consents);
    return DecisionEngine.decide(POLICY, profile, facts, at("2026-11-23"), false).getFirst();
  }

  private static Decision decide(
      String kind,
      String person,
      String controller,
      String category,
      Map<String, String> triggers) {
    Profile profile =
        new Profile(
            "crm",
            "t",
            kind,
            person,
            controller,
            List.of(new ProfileField("f", category, "MODERATE")),
            List.of());
    return DecisionEngine.decide(POLICY, profile, facts(triggers), at("2026-11-23"), false)
        .getFirst();
  }

  private static Facts facts(Map<String, String> triggers) {
    return new Facts(
        triggers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> at(e.getValue()))),
        Map.of());
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
