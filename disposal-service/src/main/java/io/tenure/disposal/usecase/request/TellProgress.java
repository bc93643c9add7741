package io.tenure.disposal.usecase.request;

import io.tenure.disposal.domain.request.RetryPace;
import io.tenure.disposal.usecase.request.PersonRequestSource.Report;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Tells consent-service what became of requests. What it does not take stays due, ever later and
 * never given up; a service that does not know the call yet is waited for.
 */
@ApplicationScoped
public class TellProgress {
  private static final int PART = 100;

  private final PersonRequestSource source;
  private final RequestBook book;
  private final Clock clock;

  TellProgress(PersonRequestSource source, RequestBook book, Clock clock) {
    this.source = source;
    this.book = book;
    this.clock = clock;
  }

  /** Tells what is due; how many were taken. */
  public int tell() {
    int told = 0;
    List<Report> due;
    do {
      due = book.due(clock.instant(), PART);
      for (Report report : due) {
        told += tell(report) ? 1 : 0;
      }
    } while (!due.isEmpty());
    return told;
  }

  private boolean tell(Report report) {
    try {
      Optional<String> refusal = Optional.empty();
      if (report.kind().equals("PROGRESS")) {
        refusal = source.progress(report);
      } else {
        source.erased(report);
      }
      book.told(report.id(), refusal.orElse(null), clock.instant());
      return true;
    } catch (TenureException e) {
      int attempts = report.attempts() + 1;
      book.failed(
          report.id(), e.errorCode().code(), clock.instant().plus(RetryPace.after(attempts)));
      return false;
    }
  }
}
