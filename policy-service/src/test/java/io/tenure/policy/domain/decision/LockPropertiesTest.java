package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.lock.Held;
import io.tenure.policy.domain.lock.Locks;
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
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever edit a lock lets pass: no record is let go later by a locked maximum, none sooner by a
 * locked minimum, and no field is left out. {@code -Dtenure.seed} repeats a run.
 */
class LockPropertiesTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final int POLICIES = 30_000;
  private static final int QUESTIONS = 12;

  /** Before anything: no validity is over. */
  private static final Instant MOMENT = Instant.parse("1900-01-01T00:00:00Z");

  private long seed;
  private Random random;
  private RandomPolicies draw;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("LockPropertiesTest seed " + seed);
    random = new Random(seed);
    draw = new RandomPolicies(random);
  }

  @Test
  void noEditThatPassesLoosensALockedRule() {
    Map<RuleKind, Integer> passed = new HashMap<>();
    Map<RuleKind, Integer> tightened = new HashMap<>();
    int refused = 0;
    for (int i = 0; i < POLICIES; i++) {
      PolicyContent before = locked(draw.policy(1 + random.nextInt(5)).content());
      PolicyContent after = edited(before);
      List<Finding> findings =
          Locks.check(new Held("version 1", before), after, EXECUTIONS.bindings(), MOMENT);
      if (findings.stream().anyMatch(Finding::refuses)) {
        refused++;
        continue;
      }
      Rule locked = before.rules().getFirst();
      passed.merge(locked.kind(), 1, Integer::sum);
      boolean law = findings.stream().anyMatch(f -> f.code() == Code.LAW_MOVES_LOCKED_RULE);
      if (!law) {
        for (int j = 0; j < QUESTIONS; j++) {
          String where =
              "seed %d, policy %d, question %d%n%s%n%s".formatted(seed, i, j, before, after);
          if (asTight(before, after, locked, where)) {
            tightened.merge(locked.kind(), 1, Integer::sum);
          }
        }
      }
    }
    System.out.println(
        "edits passed %s, refused %d; answers that became tighter %s"
            .formatted(passed, refused, tightened));
    assertThat(refused).isGreaterThan(POLICIES / 10);
    assertThat(passed.values()).hasSize(2).allMatch(n -> n > POLICIES / 50);
    assertThat(tightened.values()).hasSize(2).allMatch(n -> n > 100);
  }

  /** Whether the answer for some field became tighter; fails where it became looser. */
  private boolean asTight(PolicyContent before, PolicyContent after, Rule locked, String where) {
    Profile profile = draw.profile();
    Facts facts = draw.facts();
    Instant asOf = draw.instant();
    Map<String, Decision> was = byField(before, profile, facts, asOf);
    Map<String, Decision> is = byField(after, profile, facts, asOf);
    boolean tighter = false;
    for (String field : was.keySet()) {
      RuleTrace then = trace(was.get(field), locked.id());
      if (then == null || then.outcome() == Outcome.LESS_SPECIFIC) {
        continue;
      }
      Instant end = end(then, locked);
      Instant now = effective(is.get(field), after, locked);
      String what =
          where + "\nfield " + field + " of " + profile + " with " + facts + " at " + asOf;
      if (locked.minimum()) {
        assertThat(now).as(what).isAfterOrEqualTo(end);
      } else {
        assertThat(now).as(what).isBeforeOrEqualTo(end);
      }
      tighter |= !now.equals(end);
    }
    return tighter;
  }

  /** The rule's own end, or that of the rules that stand in its place. */
  private static Instant effective(Decision decision, PolicyContent after, Rule locked) {
    Rule now = byId(after).get(locked.id());
    RuleTrace own = trace(decision, locked.id());
    if (own != null && own.outcome() != Outcome.LESS_SPECIFIC) {
      return end(own, now);
    }
    Stream<Instant> others =
        after.rules().stream()
            .filter(r -> own != null && !r.law() && r.kind() == now.kind())
            .filter(r -> r.endsActiveUse() == now.endsActiveUse())
            .filter(r -> Objects.equals(r.condition(), now.condition()))
            .filter(r -> r.scope().moreSpecificThan(now.scope()))
            .map(r -> trace(decision, r.id()))
            .filter(t -> t != null && t.outcome() != Outcome.LESS_SPECIFIC)
            .map(t -> end(t, now));
    return now.minimum()
        ? others.max(Instant::compareTo).orElse(Instant.MIN)
        : others.min(Instant::compareTo).orElse(Instant.MAX);
  }

  private static Instant end(RuleTrace trace, Rule rule) {
    return switch (trace.outcome()) {
      case CONDITION_NOT_MET, NOT_IN_FORCE, NOT_BINDING ->
          rule.minimum() ? Instant.MIN : Instant.MAX;
      case TRIGGER_MISSING, NO_END -> Instant.MAX;
      default -> trace.end();
    };
  }

  private static RuleTrace trace(Decision decision, String id) {
    return decision.rules().stream().filter(t -> t.ruleId().equals(id)).findFirst().orElse(null);
  }

  private static Map<String, Decision> byField(
      PolicyContent content, Profile profile, Facts facts, Instant asOf) {
    PolicyEdition policy =
        new PolicyEdition("v", "sha256:0", content, CATALOGUE, EXECUTIONS.bindings());
    Map<String, Decision> decisions = new HashMap<>();
    // One field at a time: a group tells of rules that cover only some of its fields.
    profile
        .fields()
        .forEach(
            field ->
                decisions.put(
                    field.name(),
                    DecisionEngine.decide(
                            policy,
                            new Profile(
                                profile.system(),
                                profile.dataset(),
                                profile.datasetKind(),
                                profile.subjectJurisdiction(),
                                profile.controllerJurisdiction(),
                                List.of(field),
                                profile.triggers(),
                                profile.purposes(),
                                profile.legalBases()),
                            facts,
                            asOf,
                            false)
                        .getFirst()));
    return decisions;
  }

  private static Map<String, Rule> byId(PolicyContent content) {
    return content.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
  }

  /** The first rule is locked, and mostly like one that people write. */
  private PolicyContent locked(PolicyContent content) {
    List<Rule> rules = new ArrayList<>(content.rules());
    rules.set(0, new Change(rules.getFirst()).lock(true).done());
    if (random.nextInt(3) == 0) {
      Rule special = new Change(rules.getFirst()).lock(false).id("special").done();
      rules.add(
          new Change(special).scope(narrower(special.scope())).end(periods(special.end())).done());
    }
    return with(content, rules, content.controllers());
  }

  private PolicyContent edited(PolicyContent content) {
    List<Rule> rules = new ArrayList<>(content.rules());
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      int at = random.nextInt(rules.size());
      rules.set(at, change(rules.get(at)));
    }
    if (random.nextInt(3) == 0) {
      Rule added = new Change(near(rules.getFirst())).id("new").done();
      rules.add(random.nextInt(rules.size() + 1), added);
    }
    if (random.nextInt(8) == 0) {
      rules.remove(random.nextInt(rules.size()));
    }
    return with(content, rules, controllers(content.controllers()));
  }

  private List<Controller> controllers(List<Controller> all) {
    List<Controller> controllers = new ArrayList<>(all);
    switch (random.nextInt(12)) {
      case 4, 5 ->
          controllers.set(
              2,
              new Controller(
                  "us",
                  "C",
                  "US",
                  null,
                  Map.of("sector", Set.of(draw.pick(List.of("retail", "e-commerce")))),
                  null));
      case 0 -> java.util.Collections.shuffle(controllers, random);
      case 1 -> controllers.removeLast();
      case 2 -> controllers.add(random.nextInt(3), new Controller("eu", "D", "EU", null));
      case 3 ->
          controllers.set(0, new Controller("de", "A", "DE", List.of(LocalDate.of(2021, 3, 31))));
      default -> {}
    }
    return controllers;
  }

  private static PolicyContent with(
      PolicyContent content, List<Rule> rules, List<Controller> controllers) {
    return new PolicyContent(rules, controllers, content.triggers());
  }

  /** A rule that may meet the other one: most of it alike. */
  private Rule near(Rule rule) {
    Rule drawn = draw.policy(1).content().rules().getFirst();
    Change change = new Change(rule).lock(false);
    if (random.nextBoolean()) {
      change.scope(narrower(rule.scope()));
    }
    if (random.nextBoolean()) {
      change.end(periods(rule.end()));
    }
    return random.nextInt(3) == 0 ? drawn : change.done();
  }

  private Rule change(Rule rule) {
    Rule other = draw.policy(1).content().rules().getFirst();
    Change change = new Change(rule);
    switch (random.nextInt(19)) {
      case 0, 1, 2 -> change.end(periods(rule.end()));
      case 3 -> change.end(anchors(rule.end()));
      case 4 -> change.end(other.kind() == rule.kind() ? other.end() : rule.end());
      case 5 -> change.scope(narrower(rule.scope()));
      case 6, 7 -> change.scope(wider(rule.scope()));
      case 8 -> change.condition(random.nextBoolean() ? null : fewer(rule.condition()));
      case 9 -> change.condition(other.condition());
      case 10 -> change.zone(other.zone());
      case 11 -> change.validity(other.validFrom(), other.validTo());
      case 12 ->
          change.disposition(
              rule.minimum() ? Disposition.RESTRICT : draw.pick(List.of(Disposition.values())));
      case 13 -> change.scope(except(rule.scope(), List.of(draw.limits())));
      case 14 -> change.scope(except(rule.scope(), null));
      case 15 -> change.appliesIf(random.nextBoolean() ? null : other.appliesIf());
      case 16 -> change.appliesIf(wider(rule.appliesIf(), other.appliesIf()));
      case 17 -> change.handOver(rule.minimum() ? null : other.handOver());
      default -> change.obligations(more(rule.obligations(), other.obligations()));
    }
    return change.done();
  }

  private List<String> more(List<String> own, List<String> others) {
    TreeSet<String> all = new TreeSet<>(others);
    if (random.nextInt(3) > 0) {
      all.addAll(own);
    }
    return List.copyOf(all);
  }

  private static Applicability wider(Applicability own, Applicability other) {
    return own == null || other == null ? null : new Applicability.Any(List.of(own, other));
  }

  private static Scope except(Scope scope, List<Scope> except) {
    return new Scope(
        scope.subjectJurisdictions(),
        scope.controllerJurisdictions(),
        scope.categories(),
        scope.datasetKinds(),
        scope.datasets(),
        scope.systems(),
        scope.purposes(),
        scope.sensitivities(),
        scope.legalBases(),
        except);
  }

  private Condition fewer(Condition condition) {
    return condition instanceof Condition.All all
        ? new Condition.All(all.of().subList(0, 1))
        : condition instanceof Condition.NoValidConsent c
            ? new Condition.NoValidConsent(c.purposes().subList(0, 1))
            : condition;
  }

  private EndExpression periods(EndExpression end) {
    return switch (end) {
      case EndExpression.PeriodAfter e ->
          new EndExpression.PeriodAfter(
              e.trigger(),
              e.anchor(),
              period(e.period()),
              zone(e.zone()),
              e.fiscalYearEnds(),
              e.purposes());
      case EndExpression.PeriodBefore e ->
          new EndExpression.PeriodBefore(e.trigger(), period(e.period()), e.zone());
      case EndExpression.AfterRetention e ->
          new EndExpression.AfterRetention(period(e.period()), e.zone());
      case EndExpression.OnDate e ->
          new EndExpression.OnDate(e.lastDay().plusDays(random.nextInt(800) - 400), e.zone());
      case EndExpression.Earliest e ->
          new EndExpression.Earliest(e.of().stream().map(this::periods).toList(), e.missing());
      case EndExpression.Latest e ->
          new EndExpression.Latest(e.of().stream().map(this::periods).toList(), e.missing());
      case EndExpression.Never e -> e;
    };
  }

  private ZoneId zone(ZoneId zone) {
    return random.nextInt(4) > 0
        ? zone
        : ZoneId.of(draw.pick(List.of("Europe/Berlin", "America/Los_Angeles", "Pacific/Apia")));
  }

  private Period period(Period period) {
    return switch (random.nextInt(4)) {
      case 0 -> period;
      case 1 -> Period.ofMonths((int) period.toTotalMonths() + 6);
      case 2 -> Period.ofDays((int) (period.toTotalMonths() * 29 + period.getDays()));
      default ->
          period.getDays() > 0 ? Period.ZERO : period.minusMonths(period.toTotalMonths() / 2);
    };
  }

  private EndExpression anchors(EndExpression end) {
    return end instanceof EndExpression.PeriodAfter e
        ? new EndExpression.PeriodAfter(
            e.trigger(),
            draw.pick(List.of(EndExpression.Anchor.values())),
            e.period(),
            e.zone(),
            e.fiscalYearEnds(),
            e.purposes())
        : end;
  }

  private Scope narrower(Scope scope) {
    return new Scope(
        random.nextInt(3) == 0 ? List.of("DE") : scope.subjectJurisdictions(),
        scope.controllerJurisdictions(),
        random.nextBoolean() ? List.of("user.contact.email") : scope.categories(),
        random.nextInt(3) == 0 ? List.of("LEAD") : scope.datasetKinds(),
        scope.datasets(),
        scope.systems(),
        scope.purposes(),
        scope.sensitivities(),
        random.nextInt(3) == 0 ? List.of("CONSENT") : scope.legalBases(),
        random.nextInt(3) == 0 ? List.of(draw.limits()) : scope.except());
  }

  private Scope wider(Scope scope) {
    return new Scope(
        random.nextBoolean() ? null : scope.subjectJurisdictions(),
        random.nextBoolean() ? null : scope.controllerJurisdictions(),
        random.nextBoolean() ? null : scope.categories(),
        random.nextBoolean() ? null : scope.datasetKinds(),
        scope.datasets(),
        scope.systems(),
        random.nextBoolean() ? null : scope.purposes(),
        random.nextBoolean() ? null : scope.sensitivities(),
        random.nextBoolean() ? null : scope.legalBases(),
        scope.except().isEmpty() || random.nextBoolean()
            ? scope.except()
            : scope.except().subList(1, scope.except().size()));
  }

  /** A rule with some parts changed. */
  private static final class Change {
    private final Rule rule;
    private String id;
    private Scope scope;
    private Condition condition;
    private EndExpression end;
    private ZoneId zone;
    private Disposition disposition;
    private List<String> obligations;
    private LocalDate from;
    private LocalDate to;
    private Applicability appliesIf;
    private Rule.HandOver handOver;
    private boolean locked;

    Change(Rule rule) {
      this.rule = rule;
      this.id = rule.id();
      this.scope = rule.scope();
      this.condition = rule.condition();
      this.end = rule.end();
      this.zone = rule.zone();
      this.disposition = rule.disposition();
      this.obligations = rule.obligations();
      this.from = rule.validFrom();
      this.to = rule.validTo();
      this.appliesIf = rule.appliesIf();
      this.handOver = rule.handOver();
      this.locked = rule.locked();
    }

    Change lock(boolean other) {
      locked = other;
      return this;
    }

    Change id(String other) {
      id = other;
      return this;
    }

    Change scope(Scope other) {
      scope = other;
      return this;
    }

    Change condition(Condition other) {
      condition = other;
      return this;
    }

    Change end(EndExpression other) {
      end = other;
      return this;
    }

    Change zone(ZoneId other) {
      zone = other;
      return this;
    }

    Change validity(LocalDate first, LocalDate last) {
      from = first;
      to = last;
      return this;
    }

    Change disposition(Disposition other) {
      disposition = other;
      return this;
    }

    Change obligations(List<String> others) {
      obligations = others;
      return this;
    }

    Change appliesIf(Applicability other) {
      appliesIf = other;
      return this;
    }

    Change handOver(Rule.HandOver other) {
      handOver = other;
      return this;
    }

    Rule done() {
      return new Rule(
          id,
          rule.title(),
          rule.kind(),
          rule.basis(),
          scope,
          condition,
          end,
          zone,
          disposition,
          rule.technique(),
          rule.notice(),
          obligations,
          from,
          to,
          rule.justification(),
          rule.owner(),
          appliesIf,
          handOver,
          rule.reviewStages(),
          rule.nextReview(),
          locked);
    }
  }
}
