package io.tenure.disposal.rest.request;

import io.tenure.disposal.usecase.request.HandleRequests.Case;
import io.tenure.disposal.usecase.request.RequestBook.OpenRequest;
import io.tenure.disposal.usecase.request.RequestBook.Standing;
import io.tenure.disposal.usecase.request.RequestBook.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's request.
 *
 * @param respondBy end of the last day on which an answer is in time; null where the law names none
 * @param code what became of it, once it is closed
 * @param standing field groups of records about the person that were not disposed of, by dataset
 *     and status (NOT_EVALUATED: a record without any); empty in a list
 * @param reports what consent-service was told, and what waits; empty in a list
 */
@Schema(name = "PersonRequestCase")
public record PersonCaseView(
    UUID id,
    String type,
    List<String> subjects,
    @Schema(nullable = true) String regime,
    @Schema(nullable = true) String jurisdiction,
    Instant receivedAt,
    Instant openedAt,
    @Schema(nullable = true) Instant respondBy,
    String state,
    @Schema(nullable = true) String code,
    @Schema(nullable = true) Instant closedAt,
    List<StandingView> standing,
    List<ReportView> reports) {

  /** Field groups that stand. */
  @Schema(name = "StandingItems")
  public record StandingView(UUID system, String dataset, String status, long items) {
    static StandingView of(Standing standing) {
      return new StandingView(
          standing.system(), standing.dataset(), standing.status(), standing.items());
    }
  }

  /**
   * A report to consent-service.
   *
   * @param failure code of the last failure, while it waits
   */
  @Schema(name = "PersonRequestReport")
  public record ReportView(
      String kind,
      @Schema(nullable = true) String state,
      @Schema(nullable = true) String code,
      int attempts,
      @Schema(nullable = true) String failure,
      @Schema(nullable = true) Instant doneAt) {
    static ReportView of(Told told) {
      return new ReportView(
          told.kind(), told.state(), told.code(), told.attempts(), told.failure(), told.doneAt());
    }
  }

  static PersonCaseView of(OpenRequest request) {
    return of(new Case(request, List.of(), List.of()));
  }

  static PersonCaseView of(Case found) {
    OpenRequest request = found.request();
    return new PersonCaseView(
        request.id(),
        request.type(),
        request.subjects(),
        request.regime(),
        request.jurisdiction(),
        request.receivedAt(),
        request.openedAt(),
        request.respondBy(),
        request.state(),
        request.code(),
        request.closedAt(),
        found.standing().stream().map(StandingView::of).toList(),
        found.reports().stream().map(ReportView::of).toList());
  }
}
