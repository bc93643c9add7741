package io.tenure.disposal.usecase.request;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.request.RequestOutcome;
import io.tenure.disposal.usecase.request.RequestBook.OpenRequest;
import io.tenure.disposal.usecase.request.RequestBook.Standing;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people do with requests. */
@ApplicationScoped
public class HandleRequests {
  private final RequestBook book;
  private final Clock clock;

  HandleRequests(RequestBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** A request, what the inventory still holds of the person, and what was told of it. */
  public record Case(
      OpenRequest request, List<Standing> standing, List<RequestBook.Told> reports) {}

  /**
   * @throws TenureException {@code request.not-found}
   */
  public Case find(UUID id) {
    OpenRequest request = request(id);
    return new Case(request, book.standing(request.subjects()), book.reports(id));
  }

  /** The most urgent first. */
  public List<OpenRequest> list(String state, int offset, int limit) {
    return book.list(state, offset, limit);
  }

  /**
   * Somebody works on it; the person is told.
   *
   * @throws TenureException {@code request.not-found}, {@code request.state}
   */
  public Case start(UUID id, UUID report) {
    request(id);
    if (!book.start(id, report, clock.instant())) {
      throw closed();
    }
    return find(id);
  }

  /**
   * Closes it; the person is told, and after an erasure consent-service reduces what it holds.
   *
   * @throws TenureException {@code request.not-found}, {@code request.state}, {@code
   *     request.outcome-invalid}, {@code request.still-standing} where it says that all was erased,
   *     or nothing found, and the inventory holds something of the person
   */
  public Case close(UUID id, UUID report, RequestOutcome outcome, Actor by) {
    OpenRequest request = request(id);
    if (!outcome.fits(request.type())) {
      throw new TenureException(
          DisposalError.REQUEST_OUTCOME_INVALID, "This cannot become of such a request.");
    }
    List<Standing> standing = book.standing(request.subjects());
    boolean nothingLeft =
        outcome == RequestOutcome.ERASED || outcome == RequestOutcome.NOTHING_FOUND;
    if (nothingLeft && !standing.isEmpty()) {
      throw new TenureException(
              DisposalError.REQUEST_STILL_STANDING,
              "The inventory holds data of the person that were not disposed of.")
          .with("standing", standing);
    }
    if (!book.close(id, report, outcome, by, clock.instant())) {
      throw closed();
    }
    return find(id);
  }

  private OpenRequest request(UUID id) {
    return book.find(id)
        .orElseThrow(
            () ->
                new TenureException(DisposalError.REQUEST_NOT_FOUND, "There is no such request."));
  }

  private static TenureException closed() {
    return new TenureException(DisposalError.REQUEST_STATE, "The request is closed.");
  }
}
