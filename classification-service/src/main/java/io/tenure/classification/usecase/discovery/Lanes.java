package io.tenure.classification.usecase.discovery;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the same with many things, in one lane or a few at once, and answers in the order of the
 * things. All but the work itself happens on the thread that asked. What was begun is finished and
 * noted before a failure or a stop is thrown on; nothing else is begun.
 *
 * @param <T> the things
 * @param <R> what becomes of them
 */
final class Lanes<T, R> {

  /** Between two looks whether somebody wants to stop. */
  private static final long LOOK_MILLIS = 500;

  private final Function<T, R> work;
  private final Watch<R> watch;

  Lanes(Function<T, R> work, Watch<R> watch) {
    this.work = work;
    this.watch = watch;
  }

  /** Follows the work. */
  interface Watch<R> {

    /** So many are done; stops the rest by an exception. */
    void at(int done);

    /** One more is done. */
    void done(R result);
  }

  /** What became of one thing; {@code failure} is null where all went well. */
  private record Outcome<R>(int at, R result, Throwable failure) {}

  /** Does it once more where a connection broke: the next one may hold. */
  static <A> A overAgain(Supplier<A> work) {
    try {
      return work.get();
    } catch (ConnectorException e) {
      if (e.code() != ConnectorCode.UNREACHABLE) {
        throw e;
      }
      return work.get();
    }
  }

  List<R> run(List<T> things, int lanes) {
    return lanes <= 1 || things.size() <= 1
        ? inTurn(things)
        : atOnce(things, Math.min(lanes, things.size()));
  }

  private List<R> inTurn(List<T> things) {
    List<R> results = new ArrayList<>(things.size());
    for (T thing : things) {
      watch.at(results.size());
      R result = work.apply(thing);
      watch.done(result);
      results.add(result);
    }
    return results;
  }

  private List<R> atOnce(List<T> things, int lanes) {
    AtomicInteger next = new AtomicInteger();
    BlockingQueue<Outcome<R>> outcomes = new LinkedBlockingQueue<>();
    List<R> results = new ArrayList<>();
    things.forEach(thing -> results.add(null));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < lanes; lane++) {
        threads.execute(() -> lane(things, next, outcomes));
      }
      try {
        for (int done = 0; done < things.size(); done++) {
          note(awaited(outcomes, done), results);
        }
      } finally {
        next.set(things.size());
      }
    } catch (RuntimeException | Error e) {
      noteRest(outcomes, e);
      throw e;
    }
    return results;
  }

  /** What was finished meanwhile need not be done again. */
  private void noteRest(BlockingQueue<Outcome<R>> outcomes, Throwable why) {
    try {
      outcomes.stream().filter(o -> o.failure() == null).forEach(o -> watch.done(o.result()));
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  private void lane(List<T> things, AtomicInteger next, BlockingQueue<Outcome<R>> outcomes) {
    for (int at = next.getAndIncrement(); at < things.size(); at = next.getAndIncrement()) {
      try {
        outcomes.add(new Outcome<>(at, work.apply(things.get(at)), null));
      } catch (RuntimeException | Error e) {
        next.set(things.size());
        outcomes.add(new Outcome<>(at, null, e));
      }
    }
  }

  private Outcome<R> awaited(BlockingQueue<Outcome<R>> outcomes, int done) {
    try {
      while (true) {
        watch.at(done);
        Outcome<R> outcome = outcomes.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (outcome != null) {
          return outcome;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while tables are read", e);
    }
  }

  private void note(Outcome<R> outcome, List<R> results) {
    switch (outcome.failure()) {
      case null -> {
        watch.done(outcome.result());
        results.set(outcome.at(), outcome.result());
      }
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable t -> throw new IllegalStateException(t);
    }
  }
}
