package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Within an era the same rules are in force; {@code -Dtenure.seed} repeats a failure. */
class ErasTest {

  /** In St John's clocks were set back from 00:01 to 23:01 of the day before, until 2011. */
  private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

  private long seed;
  private Random random;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("ErasTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void noRuleComesIntoForceOrLeavesItWithinAnEra() {
    RandomPolicies draw = new RandomPolicies(random);
    int changes = 0;
    for (int i = 0; i < Cases.of(2_000); i++) {
      PolicyEdition policy = draw.policy(12);
      for (int j = 0; j < 50; j++) {
        Instant one = draw.instant();
        Instant other = j % 2 == 0 ? draw.instant() : one.plusSeconds(random.nextInt(200_000));
        if (policy.eras().of(one) == policy.eras().of(other)) {
          assertThat(inForce(policy, one))
              .as("seed %d, policy %d, %s and %s", seed, i, one, other)
              .isEqualTo(inForce(policy, other));
        } else {
          changes++;
        }
      }
    }
    assertThat(changes).isGreaterThan(Cases.of(1_000));
  }

  @Test
  void aDayThatIsLeftAndBeginsAgainIsNoSingleBegin() {
    LocalDate day = LocalDate.of(2010, 11, 7);
    PolicyEdition policy = Drafts.policy(from(day));
    Instant begin = day.atStartOfDay(ST_JOHNS).toInstant();
    int inForce = 0;
    for (int second = -7_200; second <= 14_400; second++) {
      Instant moment = begin.plusSeconds(second);
      Instant before = moment.minusSeconds(1);
      if (!inForce(policy, before).equals(inForce(policy, moment))) {
        assertThat(policy.eras().of(moment)).isNotEqualTo(policy.eras().of(before));
        inForce++;
      }
    }
    assertThat(inForce).as("begins, is left, begins again").isEqualTo(3);
  }

  /** From its first instant on, whatever began before and will begin later. */
  @Test
  void anEraBeginsWithTheDayAndEndsAfterTheLast() {
    PolicyEdition policy =
        Drafts.policy(from(LocalDate.of(2020, 5, 1)), from(LocalDate.of(2021, 5, 1)));
    List<Instant> begins =
        List.of(
            LocalDate.of(2020, 5, 1).atStartOfDay(ST_JOHNS).toInstant(),
            LocalDate.of(2020, 5, 2).atStartOfDay(ST_JOHNS).toInstant(),
            LocalDate.of(2021, 5, 1).atStartOfDay(ST_JOHNS).toInstant(),
            LocalDate.of(2021, 5, 2).atStartOfDay(ST_JOHNS).toInstant());
    List<Integer> eras = new ArrayList<>();
    for (Instant begin : begins) {
      eras.add(policy.eras().of(begin.minusNanos(1)));
      assertThat(policy.eras().of(begin)).isEqualTo(policy.eras().of(begin.plusNanos(1)));
    }
    eras.add(policy.eras().of(begins.getLast()));
    assertThat(eras).doesNotHaveDuplicates().isSorted();
    assertThat(eras).isSubsetOf(IntStream.range(0, 9).boxed().toList());
  }

  /** What was law until the end of 2024 and what is law since: another era begins in between. */
  @Test
  void lawThatEndsOrBeginsBeginsAnEra() {
    for (String obligation : List.of("hgb-vouchers-10-old", "hgb-vouchers-8")) {
      PolicyEdition policy =
          Drafts.policy(Drafts.lawMinimum("law", Drafts.EVERYTHING, "P8Y", obligation));
      Instant change = Instant.parse("2024-12-31T23:00:00Z");
      assertThat(policy.eras().of(change)).isNotEqualTo(policy.eras().of(change.minusNanos(1)));
    }
  }

  @Test
  void absurdDaysAreBorne() {
    PolicyEdition policy = Drafts.policy(from(LocalDate.MIN), from(LocalDate.MAX));
    assertThat(policy.eras().of(Drafts.at("2026-01-01"))).isNotNegative();
  }

  private static List<String> inForce(PolicyEdition policy, Instant moment) {
    return policy.content().rules().stream()
        .filter(rule -> RuleSelection.inForce(rule, policy, moment))
        .map(Rule::id)
        .toList();
  }

  private static Rule from(LocalDate day) {
    return new Rule(
        "from-" + day,
        "title",
        RuleKind.MINIMUM,
        Basis.BUSINESS,
        Drafts.EVERYTHING,
        null,
        Drafts.after("P1Y"),
        ST_JOHNS,
        null,
        null,
        null,
        null,
        day,
        day,
        null,
        null);
  }
}
