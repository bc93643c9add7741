package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Short forms for tests of decisions. */
public final class Drafts {

  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final Scope EVERYTHING = new Scope(null, null, null, null, null, null, null, null);

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();

  private Drafts() {}

  public static Rule lawMinimum(String id, Scope scope, String period, String... obligations) {
    return rule(id, RuleKind.MINIMUM, Basis.LAW, scope, after(period), null, obligations);
  }

  public static Rule businessMinimum(String id, Scope scope, String period) {
    return rule(id, RuleKind.MINIMUM, Basis.BUSINESS, scope, after(period), null);
  }

  public static Rule businessMaximum(String id, Scope scope, String period) {
    return rule(id, RuleKind.MAXIMUM, Basis.BUSINESS, scope, after(period), Disposition.ERASE);
  }

  public static Rule lawMaximum(String id, Scope scope, String period, String... obligations) {
    return rule(
        id, RuleKind.MAXIMUM, Basis.LAW, scope, after(period), Disposition.ERASE, obligations);
  }

  public static Rule rule(
      String id,
      RuleKind kind,
      Basis basis,
      Scope scope,
      EndExpression end,
      Disposition disposition,
      String... obligations) {
    return new Rule(
        id,
        "Rule " + id,
        kind,
        basis,
        scope,
        null,
        end,
        BERLIN,
        disposition,
        null,
        null,
        List.of(obligations),
        null,
        null,
        "because",
        null);
  }

  /** In force from a day to a day, both inclusive, null for always. */
  static Rule valid(Rule rule, String from, String to) {
    return copy(rule, rule.condition(), rule.technique(), rule.notice(), day(from), day(to), null);
  }

  /** Acts only where the condition holds. */
  static Rule when(Condition condition, Rule rule) {
    return copy(rule, condition, rule.technique(), rule.notice(), null, null, null);
  }

  /** Warns the person before the end. */
  static Rule warning(Duration notice, Rule rule) {
    return copy(rule, rule.condition(), rule.technique(), notice, null, null, null);
  }

  static Rule technique(String technique, Rule rule) {
    return copy(rule, rule.condition(), technique, rule.notice(), null, null, null);
  }

  /** Acts only for some controllers. */
  static Rule onlyFor(Applicability controllers, Rule rule) {
    return copy(rule, rule.condition(), null, null, null, null, controllers);
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static Rule copy(
      Rule rule,
      Condition condition,
      String technique,
      Duration notice,
      LocalDate from,
      LocalDate to,
      Applicability appliesIf) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope(),
        condition,
        rule.end(),
        rule.zone(),
        rule.disposition(),
        technique,
        notice,
        rule.obligations(),
        from,
        to,
        rule.justification(),
        rule.owner(),
        appliesIf,
        null,
        null,
        null,
        false);
  }

  public static EndExpression after(String period) {
    return new PeriodAfter("record_created", null, Period.parse(period), null, null, null);
  }

  public static PolicyEdition policy(Rule... rules) {
    return new PolicyEdition(
        "v", "sha256:0", new PolicyContent(List.of(rules), null, null), CATALOGUE, Bindings.NONE);
  }

  public static Profile profile(String subject, String controller, String... categories) {
    return new Profile(
        "crm",
        "t",
        "CONTACT",
        subject,
        controller,
        java.util.Arrays.stream(categories)
            .map(category -> new ProfileField(category, category, "MODERATE"))
            .toList(),
        List.of("record_created"));
  }

  public static Facts created(String day) {
    return new Facts(Map.of("record_created", at(day)), Map.of());
  }

  public static Instant at(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(BERLIN).toInstant();
  }
}
