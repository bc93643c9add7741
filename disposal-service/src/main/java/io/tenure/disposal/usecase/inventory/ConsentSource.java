package io.tenure.disposal.usecase.inventory;

import io.tenure.plan.Facts.Consent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is asked of consent-service. Every call throws {@code consent.*} where there is no answer
 * that can be used.
 */
public interface ConsentSource {

  /** Tells consents that a system kept itself; the number of lines that were refused. */
  long importAll(List<ImportedConsent> items);

  /** Changes after a cursor, null for the beginning. */
  Changes changes(String cursor, int limit);

  /** States by subject and purpose, as of a time. */
  Map<String, Map<String, Consent>> states(
      Instant asOf, Collection<String> subjects, Collection<String> purposes);

  /**
   * A consent as a system kept it.
   *
   * @param at when it was given or refused; null where the system does not know, and a change of
   *     the answer was not seen either
   * @param sourceId the same line has the same id whenever it is sent
   */
  record ImportedConsent(
      String subject, String purpose, boolean given, Instant at, String source, String sourceId) {}

  /** Part of the change feed; {@code next} is the cursor to go on with. */
  record Changes(List<Change> items, String next) {}

  /**
   * A change of state.
   *
   * @param endedAt when a consent that there was stopped to count, null without such an end
   */
  record Change(
      long seq,
      String subject,
      String purpose,
      String state,
      boolean valid,
      Instant since,
      Instant endedAt) {}
}
