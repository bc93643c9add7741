package io.tenure.disposal.store.evaluation;

import io.tenure.plan.Clause;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.MissingOperand;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Plans and facts with every corner of the algebra and of the calendar, from a seed. */
final class RandomPlans {

  static final List<String> TRIGGERS =
      List.of("created", "last_activity", "invoice_issued", "contract_end");
  static final List<String> PURPOSES = List.of("marketing", "newsletter", "profiling");
  private static final List<ZoneId> ZONES =
      List.of(
              "Europe/Berlin",
              "Europe/Paris",
              "Europe/Madrid",
              "Europe/London",
              "America/Los_Angeles",
              "America/Sao_Paulo",
              "Asia/Kolkata",
              "America/Havana",
              "Atlantic/Azores",
              "Pacific/Apia",
              "Australia/Lord_Howe",
              "America/St_Johns",
              "Asia/Beirut",
              "Africa/Cairo",
              "Asia/Tehran",
              "Pacific/Kiritimati",
              "America/Asuncion",
              "UTC",
              "Z",
              "+05:30",
              "-03:00")
          .stream()
          .map(ZoneId::of)
          .toList();

  private final RandomGenerator random;

  RandomPlans(RandomGenerator random) {
    this.random = random;
  }

  RetentionPlan plan(int number) {
    List<RetentionPlan.FieldGroup> groups = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      groups.add(
          new RetentionPlan.FieldGroup(
              "g" + i,
              List.of("f" + i),
              clauses(Clause.RuleKind.MINIMUM),
              clauses(Clause.RuleKind.MAXIMUM)));
    }
    List<String> supplied = new ArrayList<>(TRIGGERS);
    java.util.Collections.shuffle(supplied, new java.util.Random(random.nextLong()));
    supplied = supplied.subList(0, 2 + random.nextInt(3));
    RetentionPlan.Profile profile =
        new RetentionPlan.Profile(
            "crm", "crm.contacts" + number, "CONTACT", "DE", "DE", List.of(), supplied, PURPOSES);
    return new RetentionPlan(
        profile, "v" + number, "sha256:p" + number, "sha256:d" + number, groups);
  }

  private List<Clause> clauses(Clause.RuleKind kind) {
    List<Clause> clauses = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      clauses.add(
          new Clause(
              "r" + random.nextInt(20),
              kind,
              pick(Clause.Basis.values()),
              end(0),
              kind == Clause.RuleKind.MINIMUM && random.nextBoolean()
                  ? null
                  : pick(Clause.Disposition.values()),
              null,
              random.nextInt(3) == 0 ? condition(0) : null,
              random.nextBoolean(),
              List.of()));
    }
    return clauses;
  }

  private EndExpression end(int depth) {
    return switch (random.nextInt(depth > 1 ? 9 : 12)) {
      case 0, 1, 2 ->
          new EndExpression.PeriodAfter(
              trigger(), pick(Anchor.EVENT, Anchor.EVENT, null), period(), zone(), null, null);
      case 3 ->
          new EndExpression.PeriodAfter(
              trigger(), Anchor.CALENDAR_YEAR_END, period(), zone(), null, null);
      case 4 ->
          new EndExpression.PeriodAfter(
              trigger(), Anchor.FISCAL_YEAR_END, period(), zone(), fiscalYears(), null);
      case 5 ->
          new EndExpression.PeriodAfter(
              "consent_withdrawn",
              pick(Anchor.EVENT, Anchor.CALENDAR_YEAR_END),
              period(),
              zone(),
              null,
              purposes());
      case 6 -> new EndExpression.PeriodBefore(trigger(), period(), zone());
      case 7 ->
          new EndExpression.AfterRetention(random.nextBoolean() ? Period.ZERO : period(), zone());
      case 8 ->
          random.nextBoolean()
              ? new EndExpression.Never("a person decides")
              : new EndExpression.OnDate(day(), zone());
      case 9, 10 -> new EndExpression.Earliest(operands(depth), pick(MissingOperand.values()));
      default -> new EndExpression.Latest(operands(depth), pick(MissingOperand.values()));
    };
  }

  private List<EndExpression> operands(int depth) {
    List<EndExpression> operands = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      operands.add(end(depth + 1));
    }
    return operands;
  }

  private Condition condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 3 : 5)) {
      case 3 -> new Condition.Any(List.of(condition(1), condition(1)));
      case 0 -> new Condition.NoValidConsent(purposes());
      case 1 -> new Condition.TriggerPresent(trigger());
      case 2 -> new Condition.TriggerAbsent(trigger());
      default -> new Condition.All(List.of(condition(1), condition(1)));
    };
  }

  private List<LocalDate> fiscalYears() {
    List<LocalDate> ends = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      return ends;
    }
    LocalDate end =
        LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1)
            .with(java.time.temporal.TemporalAdjusters.lastDayOfMonth());
    if (random.nextInt(4) == 0) {
      end = LocalDate.of(2024, 2, 29);
    }
    int years = 1 + random.nextInt(4);
    for (int i = 0; i < years; i++) {
      ends.add(end);
      end = random.nextInt(5) == 0 ? end.plusMonths(3 + random.nextInt(9)) : end.plusYears(1);
    }
    return ends;
  }

  Map<String, Instant> triggers(List<String> supplied) {
    Map<String, Instant> facts = new HashMap<>();
    supplied.stream()
        .filter(name -> random.nextInt(5) > 0)
        .forEach(name -> facts.put(name, instant()));
    return facts;
  }

  /** Dates of business events, also of triggers that no column supplies. */
  Map<String, Instant> events() {
    return triggers(TRIGGERS);
  }

  Map<String, Consent> consents() {
    Map<String, Consent> consents = new HashMap<>();
    PURPOSES.stream()
        .filter(purpose -> random.nextInt(3) > 0)
        .forEach(purpose -> consents.put(purpose, consent()));
    return consents;
  }

  /** The end of a consent has nothing to do with since when its state is as it is. */
  private Consent consent() {
    boolean valid = random.nextInt(4) == 0;
    return new Consent(
        valid,
        random.nextInt(6) == 0 ? null : instant(),
        valid || random.nextInt(3) == 0 ? null : instant());
  }

  /** Often at the edge of a day, month, leap day or year of some zone; sometimes anywhere. */
  Instant instant() {
    LocalDate day = random.nextInt(3) == 0 ? edge() : day();
    LocalTime time =
        switch (random.nextInt(4)) {
          case 0 -> LocalTime.MIDNIGHT;
          case 1 -> LocalTime.of(23, 59, 59, 999_999_000);
          case 2 -> LocalTime.of(random.nextInt(4), random.nextInt(60));
          default -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000);
        };
    return LocalDateTime.of(day, time).atZone(zone()).toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate edge() {
    int year = 1970 + random.nextInt(180);
    return switch (random.nextInt(6)) {
      case 0 -> LocalDate.of(year, 12, 31);
      case 1 -> LocalDate.of(year, 1, 1);
      case 2 -> LocalDate.of(year, 2, 28).plusDays(1);
      case 3 -> LocalDate.of(year, 3, 31).minusDays(random.nextInt(7));
      case 4 -> LocalDate.of(year, 10, 31).minusDays(random.nextInt(7));
      default ->
          LocalDate.of(year, 1 + random.nextInt(12), 28)
              .with(java.time.temporal.TemporalAdjusters.lastDayOfMonth());
    };
  }

  private LocalDate day() {
    return LocalDate.of(1970, 1, 1).plusDays(random.nextInt(180 * 365));
  }

  private Period period() {
    return switch (random.nextInt(5)) {
      case 0 -> Period.ofYears(random.nextInt(11));
      case 1 -> Period.ofMonths(random.nextInt(37));
      case 2 -> Period.ofDays(random.nextInt(400));
      case 3 -> Period.ZERO;
      default -> Period.of(random.nextInt(4), random.nextInt(14), random.nextInt(45));
    };
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String trigger() {
    return TRIGGERS.get(random.nextInt(TRIGGERS.size()));
  }

  private ZoneId zone() {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  private List<String> purposes() {
    TreeSet<String> some = new TreeSet<>();
    some.add(pick(PURPOSES.toArray(String[]::new)));
    some.add(pick(PURPOSES.toArray(String[]::new)));
    return List.copyOf(some);
  }

  @SafeVarargs
  private <T> T pick(T... of) {
    return of[random.nextInt(of.length)];
  }
}
