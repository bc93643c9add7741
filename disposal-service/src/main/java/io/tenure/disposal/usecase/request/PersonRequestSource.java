package io.tenure.disposal.usecase.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked of and told to the other services about requests of people. Every call throws
 * {@code requests.unavailable} where there is no answer that can be used.
 */
public interface PersonRequestSource {
  /** Requests after a cursor, null for the beginning. */
  Part requests(String cursor, int limit);

  /**
   * The day by which an answer is owed; empty where the law names none.
   *
   * @throws io.tenure.kit.problem.TenureException {@code requests.regime-unknown} where nobody
   *     knows the regime
   */
  Optional<Deadline> deadline(String regime, Instant receivedAt);

  /**
   * Tells what became of a request.
   *
   * @return the code with which it was refused for good: the request is closed there, or further
   */
  Optional<String> progress(Report report);

  /** Tells that a person's data were erased. */
  void erased(Report report);

  /** Part of the feed; {@code next} is the cursor to go on with. */
  record Part(List<Asked> items, String next) {}

  /**
   * A request.
   *
   * @param open whether nothing came of it yet
   */
  record Asked(
      UUID id,
      String type,
      List<String> subjects,
      String regime,
      String jurisdiction,
      Instant receivedAt,
      boolean open) {}

  /** The last day, in the zone of the regime. */
  record Deadline(LocalDate respondBy, String zone) {}

  /**
   * Something that consent-service has to be told.
   *
   * @param kind PROGRESS or SUBJECT_ERASED
   */
  record Report(
      UUID id,
      UUID request,
      String kind,
      String subject,
      String state,
      String code,
      Instant respondBy,
      Instant at,
      int attempts) {}
}
