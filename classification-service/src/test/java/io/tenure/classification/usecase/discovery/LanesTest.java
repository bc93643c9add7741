package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LanesTest {

  private static final List<Integer> THINGS = IntStream.range(0, 100).boxed().toList();

  /** What was noted, and on which threads. */
  private static final class Notes implements Lanes.Watch<String> {
    private final List<String> done = new ArrayList<>();
    private final List<Integer> seen = new ArrayList<>();
    private final Thread asking = Thread.currentThread();
    private final IntConsumer stop;

    Notes(IntConsumer stop) {
      this.stop = stop;
    }

    @Override
    public void at(int count) {
      assertThat(Thread.currentThread()).isSameAs(asking);
      seen.add(count);
      stop.accept(count);
    }

    @Override
    public void done(String result) {
      assertThat(Thread.currentThread()).isSameAs(asking);
      done.add(result);
    }
  }

  private static List<String> run(Notes notes, int lanes, Function<Integer, String> work) {
    return new Lanes<>(work, notes).run(THINGS, lanes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsStandInTheOrderOfTheThings(int lanes) {
    Notes notes = new Notes(count -> {});
    List<String> results =
        run(
            notes,
            lanes,
            i -> {
              LockSupport.parkNanos(1_000);
              return "r" + i;
            });
    assertThat(results).isEqualTo(THINGS.stream().map(i -> "r" + i).toList());
    assertThat(notes.done).containsExactlyInAnyOrderElementsOf(results);
    assertThat(notes.seen).isSorted().startsWith(0).endsWith(99);
  }

  @Test
  void thingsAreDoneAtOnceInAsManyLanesAsAllowed() {
    CyclicBarrier four = new CyclicBarrier(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    run(
        new Notes(count -> {}),
        4,
        i -> {
          threads.add(Thread.currentThread());
          try {
            four.await(60, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return "r" + i;
        });
    assertThat(threads).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whoStopsLosesNothingThatWasBegun(int lanes) {
    Set<String> begun = ConcurrentHashMap.newKeySet();
    Notes notes =
        new Notes(
            count -> {
              if (count >= 10) {
                throw new IllegalStateException("enough");
              }
            });
    assertThatThrownBy(
            () ->
                run(
                    notes,
                    lanes,
                    i -> {
                      begun.add("r" + i);
                      return "r" + i;
                    }))
        .hasMessage("enough");
    assertThat(notes.done).containsExactlyInAnyOrderElementsOf(begun);
    assertThat(notes.done).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
  }

  @Test
  void aStopIsSeenWhileAllLanesAreBusy() {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread asking = Thread.currentThread();
    Notes notes =
        new Notes(
            count -> {
              throw new IllegalStateException("enough");
            });
    Thread.startVirtualThread(
        () -> {
          while (asking.getState() != Thread.State.TIMED_WAITING) {
            LockSupport.parkNanos(1_000_000); // until it only waits for what was begun
          }
          stopped.countDown();
        });
    assertThatThrownBy(
            () ->
                run(
                    notes,
                    2,
                    i -> {
                      try {
                        stopped.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      return "r" + i;
                    }))
        .hasMessage("enough");
    assertThat(notes.done).as("only what was begun").hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aFailureEndsAllAndTheRestIsNoted(int lanes) {
    Set<String> finished = ConcurrentHashMap.newKeySet();
    Notes notes = new Notes(count -> {});
    assertThatThrownBy(
            () ->
                run(
                    notes,
                    lanes,
                    i -> {
                      if (i == 20) {
                        throw new IllegalArgumentException("the connection broke");
                      }
                      finished.add("r" + i);
                      return "r" + i;
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the connection broke");
    assertThat(notes.done).containsExactlyInAnyOrderElementsOf(finished);
    assertThat(finished).hasSizeLessThan(THINGS.size());
  }
}
