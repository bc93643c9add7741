package io.tenure.disposal.usecase.saga;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places at which the crash tests kill the process. Inert unless the environment variable
 * {@code TENURE_CRASH_AT} names one, as {@code name} or {@code name:n} for the n-th time it is
 * reached; never set it outside of tests.
 */
public final class CrashPoint {

  private static final String NAME;
  private static final int COUNT;
  private static final Map<String, AtomicInteger> REACHED = new ConcurrentHashMap<>();

  static {
    String[] at = System.getenv().getOrDefault("TENURE_CRASH_AT", "").split(":", 2);
    NAME = at[0];
    COUNT = at.length > 1 ? Integer.parseInt(at[1]) : 1;
  }

  private CrashPoint() {}

  /** Ends the process like {@code kill -9} if this is the place. */
  public static void reached(String name) {
    if (!NAME.isEmpty()
        && NAME.equals(name)
        && REACHED.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet() == COUNT) {
      Runtime.getRuntime().halt(137);
    }
  }
}
