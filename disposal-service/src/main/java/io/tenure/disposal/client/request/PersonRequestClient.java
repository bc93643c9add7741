package io.tenure.disposal.client.request;

import io.tenure.disposal.client.request.DeadlineApi.DeadlineAnswer;
import io.tenure.disposal.client.request.DeadlineApi.DeadlineQuestion;
import io.tenure.disposal.client.request.PersonRequestApi.Erasure;
import io.tenure.disposal.client.request.PersonRequestApi.Progress;
import io.tenure.disposal.client.request.PersonRequestApi.RequestAnswer;
import io.tenure.disposal.client.request.PersonRequestApi.RequestsAnswer;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.request.PersonRequestSource;
import io.tenure.kit.client.Upstream;
import io.tenure.kit.client.UpstreamException;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks and tells consent-service, and asks policy-service for deadlines. */
@ApplicationScoped
class PersonRequestClient implements PersonRequestSource {
  private static final Set<String> TYPES = Set.of("ERASURE", "ACCESS");
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  private final PersonRequestApi requests;
  private final DeadlineApi deadlines;

  PersonRequestClient(@RestClient PersonRequestApi requests, @RestClient DeadlineApi deadlines) {
    this.requests = requests;
    this.deadlines = deadlines;
  }

  @Override
  public Part requests(String cursor, int limit) {
    RequestsAnswer answer;
    try {
      answer = Upstream.call("consent-service", () -> requests.requests(cursor, limit));
    } catch (UpstreamException e) {
      if (e.upstreamStatus() == CONFLICT && cursor != null) {
        // Its feed was set back, as after a restore: what is there already is passed over.
        return requests(null, limit);
      }
      throw unavailable("consent-service", e);
    }
    if (answer == null || answer.items() == null || answer.next() == null) {
      throw invalid();
    }
    return new Part(
        answer.items().stream().map(PersonRequestClient::asked).toList(), answer.next());
  }

  @Override
  public Optional<Deadline> deadline(String regime, Instant receivedAt) {
    try {
      DeadlineAnswer answer =
          Upstream.call(
              "policy-service",
              () -> deadlines.deadlines(new DeadlineQuestion(regime, receivedAt, List.of())));
      return Optional.ofNullable(answer.respondBy())
          .map(day -> new Deadline(day, answer.zone() == null ? "UTC" : answer.zone()));
    } catch (UpstreamException e) {
      if (e.upstreamStatus() == BAD_REQUEST) {
        throw new TenureException(
            DisposalError.REQUESTS_REGIME_UNKNOWN, "policy-service knows no such regime.", e);
      }
      throw unavailable("policy-service", e);
    }
  }

  @Override
  public Optional<String> progress(Report report) {
    Progress progress =
        new Progress(report.id(), report.state(), report.code(), report.respondBy(), report.at());
    try {
      Upstream.call("consent-service", () -> requests.progress(report.request(), progress));
      return Optional.empty();
    } catch (UpstreamException e) {
      if (e.upstreamStatus() == CONFLICT) {
        return Optional.of(e.upstreamCode());
      }
      throw unavailable("consent-service", e);
    }
  }

  @Override
  public void erased(Report report) {
    call(
        "consent-service",
        () ->
            requests.erased(
                report.id().toString(),
                new Erasure(report.subject(), report.request(), report.at())));
  }

  private static Asked asked(RequestAnswer answer) {
    if (answer.id() == null
        || !TYPES.contains(answer.type())
        || answer.subjects() == null
        || answer.subjects().isEmpty()
        || answer.receivedAt() == null
        || answer.state() == null) {
      throw invalid();
    }
    return new Asked(
        answer.id(),
        answer.type(),
        answer.subjects(),
        answer.regime(),
        answer.jurisdiction(),
        answer.receivedAt(),
        Set.of("RECEIVED", "ACCEPTED", "IN_PROGRESS").contains(answer.state()));
  }

  private static TenureException invalid() {
    return new TenureException(
        DisposalError.REQUESTS_UNAVAILABLE, "The requests of people cannot be understood.");
  }

  private static <T> T call(String service, Supplier<T> call) {
    try {
      return Upstream.call(service, call);
    } catch (UpstreamException e) {
      throw unavailable(service, e);
    }
  }

  private static TenureException unavailable(String service, UpstreamException e) {
    return new TenureException(
        DisposalError.REQUESTS_UNAVAILABLE, service + ": " + e.getMessage(), e);
  }
}
