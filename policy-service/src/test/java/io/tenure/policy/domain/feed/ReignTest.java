package io.tenure.policy.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.feed.PolicyChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReignTest {

  @Test
  void theFormerEndsBeforeTheNextBegins() {
    List<Reign> reigns = List.of(reign(1, false, false), reign(2, false, false));

    assertThat(Reign.untold(reigns))
        .extracting(turn -> turn.change().number() + " " + turn.change().kind())
        .containsExactly("1 ACTIVATED", "1 SUPERSEDED", "2 ACTIVATED");
    assertThat(Reign.untold(reigns).get(1).change().at()).isEqualTo(moment(2));
    assertThat(Reign.untold(reigns).get(1).reason()).isEqualTo("order 2");
  }

  @Test
  void whatSlippedInBetweenIsToldAfterwards() {
    assertThat(
            Reign.untold(
                List.of(reign(1, true, true), reign(2, false, false), reign(3, true, false))))
        .extracting(turn -> turn.change().number() + " " + turn.change().kind())
        .containsExactly("2 ACTIVATED", "2 SUPERSEDED");
  }

  /** However often it is told, and wherever it stops: in the end each change was told once. */
  @Test
  void eachChangeIsToldOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      int count = random.nextInt(8);
      List<String> told = new ArrayList<>();
      for (int known = 0; known <= count; known += 1 + random.nextInt(3)) {
        tell(known, told);
      }
      tell(count, told);
      List<String> all = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        if (i > 1) {
          all.add(i - 1 + " " + Kind.SUPERSEDED);
        }
        all.add(i + " " + Kind.ACTIVATED);
      }
      assertThat(told).as("seed %d, run %d", seed, run).isEqualTo(all);
    }
  }

  private static void tell(int known, List<String> told) {
    List<Reign> reigns = new ArrayList<>();
    for (int i = 1; i <= known; i++) {
      reigns.add(reign(i, told.contains(i + " ACTIVATED"), told.contains(i + " SUPERSEDED")));
    }
    Reign.untold(reigns)
        .forEach(turn -> told.add(turn.change().number() + " " + turn.change().kind()));
  }

  private static Reign reign(int number, boolean began, boolean ended) {
    return new Reign(
        new UUID(0, 1),
        new UUID(1, number),
        number,
        "sha256:" + number,
        moment(number),
        "order " + number,
        began,
        ended);
  }

  private static Instant moment(int number) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
  }
}
