package io.tenure.disposal.usecase.request;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.request.PersonRequestSource.Deadline;
import io.tenure.disposal.usecase.request.PersonRequestSource.Part;
import io.tenure.disposal.usecase.request.RequestBook.OpenRequest;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Opens what people asked for at consent-service, with the deadline that the law sets. */
@ApplicationScoped
public class TakeOverRequests {
  private static final int PART = 200;

  private final PersonRequestSource source;
  private final RequestBook book;
  private final Clock clock;

  TakeOverRequests(PersonRequestSource source, RequestBook book, Clock clock) {
    this.source = source;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Reads to the end of the feed, and asks for deadlines that are not known; how many requests
   * came.
   *
   * @throws TenureException {@code requests.unavailable}; what was read before stays
   */
  public int catchUp() {
    String cursor = book.cursor().orElse(null);
    int total = 0;
    Part part;
    do {
      part = source.requests(cursor, PART);
      book.take(part.items(), part.next(), clock.instant());
      cursor = part.next();
      total += part.items().size();
    } while (part.items().size() == PART);
    List<OpenRequest> undated;
    do {
      undated = book.withoutDeadline(PART);
      undated.forEach(request -> book.deadline(request.id(), respondBy(request), clock.instant()));
    } while (undated.size() == PART);
    return total;
  }

  private Instant respondBy(OpenRequest request) {
    if (request.regime() == null) {
      return null;
    }
    try {
      return source
          .deadline(request.regime(), request.receivedAt())
          .map(TakeOverRequests::endOf)
          .orElse(null);
    } catch (TenureException e) {
      if (e.errorCode() == DisposalError.REQUESTS_REGIME_UNKNOWN) {
        return null;
      }
      throw e;
    }
  }

  /** The end of the last day, in the zone of the regime. */
  private static Instant endOf(Deadline deadline) {
    try {
      return deadline.respondBy().plusDays(1).atStartOfDay(ZoneId.of(deadline.zone())).toInstant();
    } catch (DateTimeException e) {
      throw new TenureException(
          DisposalError.REQUESTS_UNAVAILABLE, "The deadline cannot be understood.", e);
    }
  }
}
