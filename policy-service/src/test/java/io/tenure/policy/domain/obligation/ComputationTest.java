package io.tenure.policy.domain.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.organisation.Organisation;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.ObligationCase;
import io.tenure.policy.store.resource.JollydayHolidays;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComputationTest {

  private static final Executions EXECUTIONS = ShippedExecutions.load(ShippedCatalogue.load());
  private static final Computation COMPUTATION = new Computation(new JollydayHolidays());

  static List<ObligationCase> cases() {
    return Golden.obligations();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRightToTheDay(ObligationCase golden) {
    Execution execution = EXECUTIONS.of(golden.obligation()).orElseThrow();
    Outcome outcome =
        COMPUTATION.apply(
            execution, golden.facts(execution.zone()), golden.moment(execution.zone()));
    assertThat(golden.actual(outcome)).as(golden.why()).isEqualTo(golden.expected());
  }

  @Test
  void casesCoverEveryEndRuleAndStatus() {
    Set<String> rules =
        cases().stream()
            .map(c -> EXECUTIONS.of(c.obligation()).orElseThrow().obligation().endRule())
            .collect(Collectors.toSet());
    assertThat(EXECUTIONS.all().values())
        .allSatisfy(e -> assertThat(rules).contains(e.obligation().endRule()));
    assertThat(cases())
        .extracting(c -> c.expected().get("status"))
        .contains((Object[]) namesOfStatus());
  }

  private static String[] namesOfStatus() {
    return Arrays.stream(OutcomeStatus.values()).map(Enum::name).toArray(String[]::new);
  }

  /** Whatever the facts: a day where all is known, and otherwise what is missing, is told. */
  @Test
  void everyObligationAlwaysHasAnAnswer() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> triggers =
        EXECUTIONS.all().values().stream()
            .flatMap(
                e ->
                    Stream.concat(
                        Stream.of(e.obligation().trigger()),
                        e.obligation().endOperands().stream().map(o -> o.trigger())))
            .distinct()
            .sorted()
            .toList();
    for (int round = 0; round < 200; round++) {
      int share = random.nextInt(4);
      Map<String, Instant> facts =
          triggers.stream()
              .filter(t -> random.nextInt(3) < share)
              .collect(
                  Collectors.toMap(
                      t -> t,
                      t ->
                          LocalDate.of(1970, 1, 1)
                              .plusDays(random.nextInt(65_000))
                              .atStartOfDay(ZoneOffset.UTC)
                              .toInstant()
                              .plusSeconds(random.nextInt(86_400))));
      CaseFacts known =
          new CaseFacts(
              facts,
              Set.of(),
              Organisation.UNKNOWN,
              random.nextBoolean() ? List.of(LocalDate.of(2020, 2, 29)) : List.of());
      Instant asOf =
          Instant.parse("2026-11-23T12:00:00Z").plusSeconds(random.nextInt(1_000_000_000));
      for (Execution execution : EXECUTIONS.all().values()) {
        Outcome outcome = COMPUTATION.apply(execution, known, asOf);
        String what = execution.obligation().id() + ", seed " + seed;
        switch (outcome.status()) {
          case ENDS, RECURS -> {
            assertThat(outcome.lastDay()).as(what).isNotNull();
            assertThat(outcome.endsAt()).as(what).isNotNull();
          }
          case WAITING -> assertThat(outcome.missing()).as(what).isNotEmpty();
          case REVIEW -> {
            assertThat(outcome.reason()).as(what).isNotBlank();
            assertThat(outcome.reviewBy())
                .as(what)
                .isAfterOrEqualTo(asOf.atZone(execution.zone()).toLocalDate());
          }
          case NOT_IN_FORCE, NOT_APPLICABLE, SUSPENDED -> {}
        }
      }
    }
  }
}
