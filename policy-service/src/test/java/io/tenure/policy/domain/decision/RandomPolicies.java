package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Policies, profiles and facts drawn from a seed, with a liking for the days on which mistakes
 * show.
 */
public final class RandomPolicies {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final List<String> SECTORS = List.of("credit-institution", "e-commerce", "retail");
  private static final List<String> LEGAL_BASES = List.of("CONSENT", "CONTRACT");
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Pacific/Apia",
          "Australia/Lord_Howe",
          "America/St_Johns",
          "UTC");
  private static final List<String> TRIGGERS =
      List.of("record_created", "last_activity", "relationship_end", "invoice_issued");
  private static final List<String> CATEGORIES =
      List.of(
          "user",
          "user.contact",
          "user.contact.email",
          "user.financial",
          "user.name",
          "user.behavior.purchase_history");
  private static final List<String> JURISDICTIONS =
      List.of("DE", "FR", "ES", "GB", "US", "US-CA", "BR", "IN", "EU", "CH");
  private static final List<String> KINDS = List.of("CONTACT", "LEAD", "INVOICE");
  private static final List<String> PURPOSES = List.of("marketing.email", "marketing.phone");
  private static final List<String> OBLIGATIONS =
      List.of(
          "hgb-vouchers-8",
          "irs-3y",
          "cnil-prospects-3y",
          "bgb-three-years",
          "dpdp-3y-inactive",
          "hgb-vouchers-10-old",
          "tsr-records-5y");
  private static final List<String> PERIODS =
      List.of("P0D", "P1D", "P30D", "P1M", "P6M", "P1Y", "P24M", "P3Y", "P4Y", "P8Y", "P100Y");

  private final Random random;

  public RandomPolicies(Random random) {
    this.random = random;
  }

  public PolicyEdition policy(int rules) {
    List<Rule> drawn = IntStream.range(0, rules).mapToObj(i -> rule("r" + i)).toList();
    List<Controller> controllers =
        List.of(
            new Controller(
                "de",
                "A",
                "DE",
                List.of(
                    LocalDate.of(2019, 6, 30),
                    LocalDate.of(2020, 6, 30),
                    LocalDate.of(2020, 12, 31))),
            new Controller("gb", "B", "GB", List.of(LocalDate.of(2024, 2, 29))),
            new Controller("us", "C", "US", null, Map.of("sector", Set.of(pick(SECTORS))), null));
    return new PolicyEdition(
        "v",
        "sha256:0",
        new PolicyContent(drawn, controllers, null),
        CATALOGUE,
        EXECUTIONS.bindings());
  }

  private Rule rule(String id) {
    RuleKind kind = pick(List.of(RuleKind.values()));
    Basis basis = pick(List.of(Basis.values()));
    boolean minimum = kind == RuleKind.MINIMUM;
    return new Rule(
        id,
        id,
        kind,
        basis,
        scope(),
        one(4) ? condition() : null,
        end(minimum, 2),
        ZoneId.of(pick(ZONES)),
        minimum ? (one(5) ? Disposition.RESTRICT : null) : pick(List.of(Disposition.values())),
        null,
        null,
        basis == Basis.LAW || one(3) ? List.of(pick(OBLIGATIONS)) : null,
        one(8) ? day() : null,
        one(8) ? day() : null,
        "because",
        null,
        one(6) ? new Applicability.Has("sector", List.of(pick(SECTORS))) : null,
        !minimum && one(6) ? new Rule.HandOver("the archive", pick(TRIGGERS)) : null,
        null,
        null,
        false);
  }

  private Scope scope() {
    Scope scope = limits();
    return new Scope(
        scope.subjectJurisdictions(),
        scope.controllerJurisdictions(),
        scope.categories(),
        scope.datasetKinds(),
        null,
        null,
        scope.purposes(),
        scope.sensitivities(),
        scope.legalBases(),
        one(4) ? List.of(limits(), limits()) : null);
  }

  /** Limits without exceptions. */
  public Scope limits() {
    return new Scope(
        some(JURISDICTIONS, 3),
        some(JURISDICTIONS, 4),
        some(CATEGORIES, 1),
        some(KINDS, 2),
        null,
        null,
        some(PURPOSES, 6),
        one(6) ? List.of("HIGH") : null,
        some(LEGAL_BASES, 6),
        null);
  }

  private List<String> some(List<String> values, int emptyOneIn) {
    if (!one(emptyOneIn + 1) && emptyOneIn > 1) {
      return null;
    }
    return one(2) ? List.of(pick(values)) : List.of(pick(values), pick(values));
  }

  private Condition condition() {
    return switch (random.nextInt(5)) {
      case 3 ->
          new Condition.Any(
              List.of(
                  new Condition.TriggerPresent(pick(TRIGGERS)),
                  new Condition.NoValidConsent(List.of(pick(PURPOSES)))));
      case 0 -> new Condition.NoValidConsent(PURPOSES);
      case 1 -> new Condition.TriggerPresent(pick(TRIGGERS));
      case 2 -> new Condition.TriggerAbsent(pick(TRIGGERS));
      default ->
          new Condition.All(
              List.of(
                  new Condition.TriggerAbsent(pick(TRIGGERS)),
                  new Condition.NoValidConsent(List.of(pick(PURPOSES)))));
    };
  }

  private EndExpression end(boolean minimum, int depth) {
    int kind = random.nextInt(depth > 0 ? 14 : 10);
    return switch (kind) {
      case 0 -> new EndExpression.PeriodBefore(pick(TRIGGERS), period(), null);
      case 1 -> new EndExpression.OnDate(day(), null);
      case 2 -> minimum ? after() : new EndExpression.AfterRetention(period(), null);
      case 3 -> one(3) ? new EndExpression.Never("open") : after();
      case 4 ->
          new EndExpression.PeriodAfter(
              "consent_withdrawn", null, period(), null, null, List.of(pick(PURPOSES)));
      case 10, 11 -> new EndExpression.Earliest(operands(minimum, depth), missing());
      case 12, 13 -> new EndExpression.Latest(operands(minimum, depth), missing());
      default -> after();
    };
  }

  private List<EndExpression> operands(boolean minimum, int depth) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> end(minimum, depth - 1))
        .toList();
  }

  private EndExpression.MissingOperand missing() {
    return one(5) ? null : pick(List.of(EndExpression.MissingOperand.values()));
  }

  private EndExpression after() {
    return new EndExpression.PeriodAfter(
        pick(TRIGGERS),
        pick(List.of(EndExpression.Anchor.values())),
        period(),
        one(6) ? ZoneId.of(pick(ZONES)) : null,
        null,
        null);
  }

  private Period period() {
    return Period.parse(pick(PERIODS));
  }

  public Profile profile() {
    List<ProfileField> fields = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      fields.add(
          new ProfileField("f" + i, pick(CATEGORIES), pick(List.of("HIGH", "MODERATE", "LOW"))));
    }
    return new Profile(
        "crm",
        "t",
        pick(KINDS),
        one(8) ? null : pick(JURISDICTIONS),
        one(8) ? null : pick(JURISDICTIONS),
        fields,
        TRIGGERS,
        one(2) ? PURPOSES : List.of(),
        one(2) ? List.of() : List.of(pick(LEGAL_BASES)));
  }

  public Facts facts() {
    Map<String, Instant> triggers = new HashMap<>();
    TRIGGERS.stream().filter(t -> !one(4)).forEach(t -> triggers.put(t, instant()));
    Map<String, Facts.Consent> consents = new HashMap<>();
    PURPOSES.stream().filter(p -> one(2)).forEach(p -> consents.put(p, consent()));
    return new Facts(triggers, consents);
  }

  /** The end of a consent has nothing to do with since when its state is as it is. */
  private Facts.Consent consent() {
    boolean valid = one(3);
    return new Facts.Consent(valid, one(4) ? null : instant(), valid || one(3) ? null : instant());
  }

  /** An instant close to a change of day somewhere, often on a day on which mistakes show. */
  public Instant instant() {
    ZoneId zone = ZoneId.of(pick(ZONES));
    LocalTime time =
        switch (random.nextInt(4)) {
          case 0 -> LocalTime.MIDNIGHT;
          case 1 -> LocalTime.of(23, 59, 59);
          case 2 -> LocalTime.of(2, 30);
          default -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
        };
    return day().atTime(time).atZone(zone).toInstant();
  }

  private LocalDate day() {
    int year = 1970 + random.nextInt(181);
    return switch (random.nextInt(8)) {
      case 0 -> LocalDate.of(year, 12, 31);
      case 1 -> LocalDate.of(year, 1, 1);
      case 2 -> LocalDate.of(year, 2, 28).plusDays(1);
      case 3 -> LocalDate.of(year, 10, 31).minusDays(random.nextInt(7));
      case 4 -> LocalDate.of(year, 3, 31).minusDays(random.nextInt(7));
      case 5 -> LocalDate.of(year, 1 + random.nextInt(12), 1).minusDays(1);
      default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    };
  }

  public boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  public <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
