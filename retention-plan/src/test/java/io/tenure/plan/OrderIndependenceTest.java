package io.tenure.plan;

import static io.tenure.plan.Plans.after;
import static io.tenure.plan.Plans.maximum;
import static io.tenure.plan.Plans.minimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.EndExpression.Anchor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderIndependenceTest {

  private static final List<String> TRIGGERS = List.of("a", "b", "c");

  @Test
  void noOrderOfClausesChangesAnOutcome() {
    long seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("OrderIndependenceTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      List<Clause> minimums = new ArrayList<>();
      List<Clause> maximums = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        minimums.add(minimum("min" + n, basis(random), end(random)));
        maximums.add(maximum("max" + n, basis(random), end(random)));
      }
      Map<String, Instant> triggers = new HashMap<>();
      TRIGGERS.stream()
          .filter(t -> random.nextInt(4) > 0)
          .forEach(t -> triggers.put(t, Instant.ofEpochSecond(random.nextInt(2_000_000_000))));
      Facts facts = new Facts(triggers, Map.of());
      GroupOutcome expected = Plans.apply(minimums, maximums, facts);
      Collections.shuffle(minimums, random);
      Collections.shuffle(maximums, random);
      assertThat(Plans.apply(minimums, maximums, facts)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static Basis basis(Random random) {
    return random.nextBoolean() ? Basis.LAW : Basis.BUSINESS;
  }

  private static EndExpression end(Random random) {
    return random.nextInt(8) == 0
        ? new EndExpression.AfterRetention(java.time.Period.ofDays(random.nextInt(3)), Plans.BERLIN)
        : after(
            TRIGGERS.get(random.nextInt(3)),
            "P" + random.nextInt(3) + "Y",
            Anchor.values()[random.nextInt(2)]);
  }
}
