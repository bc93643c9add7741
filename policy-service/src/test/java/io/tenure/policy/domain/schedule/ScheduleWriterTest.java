package io.tenure.policy.domain.schedule;

import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.domain.schedule.RetentionSchedule.Entry;
import io.tenure.policy.domain.schedule.RetentionSchedule.Section;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleWriterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Controller DE = new Controller("de", "Muster GmbH", "DE", null);

  @Test
  void onlyRulesThatActOnTheControllersDataAreWritten() {
    RetentionSchedule schedule = written(Language.EN, golden(), null);
    List<String> ids = entries(schedule).stream().map(Entry::ruleId).toList();
    assertThat(ids).contains("de-invoice", "invoice-afterwards", "fr-prospect");
    assertThat(ids).doesNotContain("es-accounting", "us-tax-records", "in-inactive");
    assertThat(entries(schedule)).hasSizeGreaterThan(5);
    Section invoices = section(schedule, "INVOICE");
    assertThat(invoices.heading()).isEqualTo("Invoices");
    Entry invoice = invoices.entries().getFirst();
    assertThat(invoice.data()).isEqualTo("financial data, name, postal address");
    assertThat(invoice.people()).isEqualTo("everybody");
    assertThat(invoice.period())
        .isEqualTo(
            "kept at least: 8 years from the end of the calendar year in which the invoice was issued");
    assertThat(invoice.why()).contains("German Commercial Code").contains("§ 257");
    assertThat(invoice.grounds()).extracting(RetentionSchedule.Ground::confidence).isNotEmpty();
    assertThat(invoice.sentence())
        .isEqualTo("financial data, name, postal address – everybody – " + invoice.period() + ".");
    Entry afterwards = invoices.entries().getLast();
    assertThat(afterwards.why()).isEqualTo("Own rule of the organisation");
    assertThat(afterwards.grounds()).isEmpty();
    assertThat(schedule.state()).isEqualTo("Version 3, in effect since 1 November 2026.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageSaysTheSameRules(Language language) {
    RetentionSchedule schedule = written(language, golden(), null);
    assertThat(schedule.language()).isEqualTo(language.tag());
    assertThat(entries(schedule).stream().map(Entry::ruleId).toList())
        .containsExactlyInAnyOrderElementsOf(
            entries(written(Language.EN, golden(), null)).stream().map(Entry::ruleId).toList());
    assertThat(schedule.introduction()).contains("Muster GmbH");
    assertThat(entries(schedule))
        .allSatisfy(
            entry ->
                assertThat(entry.sentence()).contains(entry.data(), entry.people()).endsWith("."));
  }

  @Test
  void theOrganisationsOwnBusinessIsNotPublished() {
    Scope scope =
        new Scope(
            null,
            null,
            List.of("user.name"),
            null,
            List.of("secret.table"),
            List.of("vault"),
            null,
            null);
    Rule drawn = businessMaximum("go", scope, "P1Y");
    Rule rule =
        new Rule(
            drawn.id(),
            "Names",
            drawn.kind(),
            drawn.basis(),
            scope,
            null,
            drawn.end(),
            drawn.zone(),
            drawn.disposition(),
            "top secret technique",
            null,
            null,
            null,
            null,
            "because the chief said so",
            "Jane Doe");
    Rule longer =
        new Rule(
            drawn.id(),
            "Names",
            drawn.kind(),
            drawn.basis(),
            new Scope(
                null,
                null,
                List.of("user.name"),
                null,
                List.of("hidden.table"),
                List.of("vault"),
                null,
                null),
            null,
            drawn.end(),
            drawn.zone(),
            drawn.disposition(),
            "another technique",
            null,
            null,
            null,
            null,
            "another reason",
            "John Doe");
    String json = PlanJson.canonical(written(Language.EN, published(rule), published(longer)));
    assertThat(json).contains("only in some systems");
    assertThat(json)
        .doesNotContain(
            "secret", "hidden", "vault", "chief", "Jane", "John", "technique", "another reason");
  }

  @Test
  void whatHasChangedIsSaidAndWhetherPeopleMustBeToldAgain() {
    Rule ten =
        lawMinimum(
            "keep",
            new Scope(null, null, List.of("user.name"), null, null, null, null, null),
            "P10Y",
            "hgb-vouchers-8");
    Rule eight = lawMinimum("keep", ten.scope(), "P8Y", "hgb-vouchers-8");
    RetentionSchedule.Changes shorter =
        written(Language.DE, published(eight), published(ten)).changes();
    assertThat(shorter.since()).isEqualTo(2);
    assertThat(shorter.tellAgain()).isFalse();
    assertThat(shorter.sentences())
        .containsExactly("„Rule keep“: 10 Jahre → 8 Jahre ab dem 1. November 2026.");
    RetentionSchedule.Changes longer =
        written(Language.FR, published(ten), published(eight)).changes();
    assertThat(longer.tellAgain()).isTrue();
    assertThat(longer.reasons())
        .extracting(RetentionSchedule.TellReason::code)
        .containsExactly("LONGER_PERIOD");
    assertThat(longer.reasons().getFirst().sentence()).contains("plus longtemps");
    RetentionSchedule.Changes first = written(Language.EN, published(ten), null).changes();
    assertThat(first.since()).isNull();
    assertThat(first.tellAgain()).isTrue();
    assertThat(first.reasons())
        .extracting(RetentionSchedule.TellReason::code)
        .containsExactly("FIRST_VERSION");
    assertThat(written(Language.EN, published(ten), published(ten)).changes().tellAgain())
        .isFalse();
  }

  @Test
  void aLawOutOfForceIsNotInIt() {
    Rule old =
        lawMinimum(
            "old",
            new Scope(null, null, null, null, null, null, null, null),
            "P10Y",
            "hgb-vouchers-10-old");
    RetentionSchedule schedule = written(Language.EN, published(old), null);
    assertThat(schedule.sections()).isEmpty();
    assertThat(schedule.notes()).isEqualTo("No retention rule applies to this organisation.");
  }

  private static RetentionSchedule written(
      Language language, Published published, Published former) {
    Published before =
        former == null
            ? null
            : new Published(former.edition(), 2, Instant.parse("2025-01-01T00:00:00Z"), NOW);
    return new ScheduleWriter(language).write(published, DE, before, true);
  }

  private static Published golden() {
    return published(Golden.pack().content().rules().toArray(Rule[]::new));
  }

  private static Published published(Rule... rules) {
    return new Published(
        new PolicyEdition(
            "v",
            "sha256:0",
            new PolicyContent(List.of(rules), List.of(DE), null),
            ShippedCatalogue.load(),
            Bindings.NONE),
        3,
        Instant.parse("2026-11-01T00:00:00Z"),
        NOW);
  }

  private static List<Entry> entries(RetentionSchedule schedule) {
    return schedule.sections().stream().flatMap(s -> s.entries().stream()).toList();
  }

  private static Section section(RetentionSchedule schedule, String kind) {
    return schedule.sections().stream()
        .filter(s -> s.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
