package io.tenure.kit.sql;

import io.tenure.kit.problem.TenureException;
import org.jboss.logging.Logger;

/**
 * What is done again and again: a failure is told, not thrown, since the next tick tries anew. One
 * line while the database is away, everything for a surprise.
 */
public final class Ticks {

  private static final Logger LOG = Logger.getLogger(Ticks.class);

  private Ticks() {}

  /**
   * @param what for the log, such as "looking for operations"
   */
  public static void run(String what, Runnable work) {
    try {
      work.run();
    } catch (TenureException e) {
      LOG.warnf("%s did not work this time: %s: %s", what, e.errorCode().code(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s did not work this time", what);
    }
  }
}
