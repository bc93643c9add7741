package io.tenure.benchmarks.measure;

/** Measures how long something takes, by the wall clock. */
public final class Watch {
  private final long start = System.nanoTime();

  /** Seconds since it was made. */
  public double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Something that may throw. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** Seconds that the work takes. */
  public static double time(Work work) {
    Watch watch = new Watch();
    try {
      work.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The measured work failed: " + e.getMessage(), e);
    }
    return watch.seconds();
  }
}
