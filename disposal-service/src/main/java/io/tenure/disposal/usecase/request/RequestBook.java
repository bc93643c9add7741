package io.tenure.disposal.usecase.request;

import io.tenure.disposal.domain.request.RequestOutcome;
import io.tenure.disposal.usecase.request.PersonRequestSource.Asked;
import io.tenure.disposal.usecase.request.PersonRequestSource.Report;
import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests of people that were taken over, and what has to be told of them. */
public interface RequestBook {
  /** Cursor up to which requests were taken over; empty before the first. */
  Optional<String> cursor();

  /** Takes requests over and moves the cursor, all at once; one that is there already stays. */
  void take(List<Asked> asked, String next, Instant now);

  /** Requests whose deadline nobody asked for yet. */
  List<OpenRequest> withoutDeadline(int limit);

  /**
   * Notes the deadline (null: the law names none) and that consent-service has to be told that the
   * request is open.
   */
  void deadline(UUID id, Instant respondBy, Instant now);

  Optional<OpenRequest> find(UUID id);

  /** The most urgent first; {@code state} null for all. */
  List<OpenRequest> list(String state, int offset, int limit);

  /** Says that somebody works on it; false where it is closed. */
  boolean start(UUID id, UUID report, Instant now);

  /** Closes it; false where it is closed already. */
  boolean close(UUID id, UUID report, RequestOutcome outcome, Actor by, Instant now);

  /** What the inventory holds of these people that was not disposed of. */
  List<Standing> standing(List<String> subjects);

  /** What is due to be told, the oldest first; of one request one after the other. */
  List<Report> due(Instant now, int limit);

  /**
   * Nothing more is to be told.
   *
   * @param refusal code with which it was refused for good; null where it was taken
   */
  void told(UUID report, String refusal, Instant now);

  void failed(UUID report, String code, Instant again);

  /** What was told of a request, and what waits. */
  List<Told> reports(UUID request);

  /** A request as it is here. */
  record OpenRequest(
      UUID id,
      String type,
      List<String> subjects,
      String regime,
      String jurisdiction,
      Instant receivedAt,
      Instant openedAt,
      Instant respondBy,
      String state,
      String code,
      Instant closedAt) {}

  /** Field groups of records by dataset and status. */
  record Standing(UUID system, String dataset, String status, long items) {}

  /** Something that has to be told, or was. */
  record Told(
      String kind, String state, String code, int attempts, String failure, Instant doneAt) {}
}
