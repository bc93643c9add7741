package io.tenure.kit.schedule;

/**
 * Something the clock wakes; a CDI bean. Runs on a virtual thread with an active request scope, on
 * one replica at a time.
 *
 * <p>When: {@code tenure.schedules.<name>.cron}, a Quartz cron expression with seconds (such as
 * {@code 0 15 2 * * ?}) in UTC; {@code off} or nothing: never. What was missed while the service
 * was down is made up for once.
 */
public interface ScheduledJob {

  /** Lower-case name, also in the configuration. */
  String name();

  /**
   * Does the work.
   *
   * @return the outcome in a few words, without personal data; shown by {@code GET
   *     /api/v1/schedules}
   */
  String run() throws Exception;
}
