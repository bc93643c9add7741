package io.tenure.classification.usecase.audit;

import io.tenure.classification.domain.audit.Act;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stored audit log. May wait for the database. */
public interface AuditLog {

  /**
   * Which acts to show; null members choose nothing.
   *
   * @param actor subject of the token
   * @param detector key of a detector; not looked at where a system is chosen
   * @param from first instant
   * @param to instant before which
   */
  record Filter(
      String actor, Act.Kind act, UUID system, String detector, Instant from, Instant to) {}

  /**
   * An act with its number.
   *
   * @param seq counts from 1 without gaps, in the order in which acts took effect
   */
  record Entry(long seq, Act act) {}

  /** Matching entries with numbers above {@code after}, in order. */
  List<Entry> after(long after, Filter filter, int limit);
}
