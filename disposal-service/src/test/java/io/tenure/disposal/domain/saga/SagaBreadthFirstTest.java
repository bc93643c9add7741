package io.tenure.disposal.domain.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.disposal.domain.saga.SagaModel.Step;
import io.tenure.disposal.domain.saga.SagaModel.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Visits every interleaving of {@link SagaModel}. The full design breaks no invariant and gets
 * stuck nowhere; each precaution taken away must break one, or the check would prove nothing.
 */
class SagaBreadthFirstTest {

  private record Result(int states, Map<String, List<String>> violations, List<World> stuck) {}

  @Test
  void fullDesignKeepsIHoldAndIProofAndGetsStuckNowhere() {
    Result result = check(SagaModel.FULL);
    assertThat(result.violations()).isEmpty();
    assertThat(result.stuck()).isEmpty();
    assertThat(result.states()).isGreaterThan(300);
  }

  @Test
  void withoutBarrierAnActiveHoldIsViolated() {
    assertThat(check(with(true, false, true, true, false, false, false, false, true)).violations())
        .containsKey("I-HOLD");
  }

  @Test
  void withoutBarrierLookingOnceMoreBeforeSendingDoesNotHelp() {
    assertThat(check(with(true, false, true, true, true, true, false, false, true)).violations())
        .containsKey("I-HOLD");
  }

  @Test
  void withoutQuiescenceAnActiveHoldIsViolated() {
    assertThat(check(with(true, true, false, true, false, false, false, false, true)).violations())
        .containsKey("I-HOLD");
  }

  @Test
  void withoutLastLookAnActiveHoldIsViolated() {
    assertThat(check(with(false, true, true, true, false, false, false, false, true)).violations())
        .containsKey("I-HOLD");
  }

  @Test
  void assumingSuccessCertifiesWhatIsStillThere() {
    assertThat(check(with(true, true, true, false, false, false, false, false, true)).violations())
        .containsKey("I-PROOF");
  }

  @Test
  void aMarkerInTheTargetReplacesTheBarrier() {
    assertThat(check(with(true, false, false, true, false, false, true, false, true)).violations())
        .doesNotContainKey("I-HOLD");
  }

  @Test
  void restoreWithSafeModeKeepsTheInvariants() {
    Result result = check(with(true, true, true, true, false, false, false, true, true));
    assertThat(result.violations()).isEmpty();
    assertThat(result.states()).isGreaterThan(1_000);
  }

  @Test
  void restoreWithoutSafeModeViolatesAHold() {
    assertThat(check(with(true, true, true, true, false, false, false, true, false)).violations())
        .isNotEmpty();
  }

  private static SagaModel with(
      boolean lastLook,
      boolean barrier,
      boolean quiescence,
      boolean readBack,
      boolean sendFence,
      boolean sendHold,
      boolean marker,
      boolean restore,
      boolean safeMode) {
    return new SagaModel(
        lastLook, barrier, quiescence, readBack, sendFence, sendHold, marker, restore, safeMode);
  }

  private static Result check(SagaModel model) {
    Map<World, Step> reachedBy = new HashMap<>();
    Map<World, World> parent = new HashMap<>();
    Map<World, List<World>> before = new HashMap<>();
    Map<String, List<String>> violations = new LinkedHashMap<>();
    Deque<World> open = new ArrayDeque<>(List.of(World.start()));
    Set<World> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      World world = open.removeFirst();
      for (Step step : model.steps(world)) {
        before.computeIfAbsent(step.next(), w -> new ArrayList<>()).add(world);
        if (seen.add(step.next())) {
          reachedBy.put(step.next(), step);
          parent.put(step.next(), world);
          open.add(step.next());
          if (step.next().violated() != null) {
            violations.computeIfAbsent(
                step.next().violated(), v -> trace(step.next(), reachedBy, parent));
          }
        }
      }
    }
    return new Result(seen.size(), violations, stuck(seen, before));
  }

  /** Shortest way to a world, by the names of its steps. */
  private static List<String> trace(
      World world, Map<World, Step> reachedBy, Map<World, World> parent) {
    List<String> names = new ArrayList<>();
    for (World at = world; reachedBy.containsKey(at); at = parent.get(at)) {
      names.addFirst(reachedBy.get(at).name());
    }
    return names;
  }

  /** Worlds from which no way leads to a settled item, although tokens are left. */
  private static List<World> stuck(Set<World> seen, Map<World, List<World>> before) {
    Deque<World> open = new ArrayDeque<>();
    Set<World> canSettle = new HashSet<>();
    seen.stream().filter(w -> w.violated() == null && w.settled()).forEach(open::add);
    canSettle.addAll(open);
    while (!open.isEmpty()) {
      for (World earlier : before.getOrDefault(open.removeFirst(), List.of())) {
        if (canSettle.add(earlier)) {
          open.add(earlier);
        }
      }
    }
    return seen.stream()
        .filter(w -> w.violated() == null && w.tokensLeft() && !canSettle.contains(w))
        .toList();
  }
}
