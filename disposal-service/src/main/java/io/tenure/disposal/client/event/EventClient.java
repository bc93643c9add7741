package io.tenure.disposal.client.event;

import io.tenure.disposal.client.event.EventApi.ChangeAnswer;
import io.tenure.disposal.client.event.EventApi.ChangesAnswer;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.event.EventSource;
import io.tenure.kit.client.Upstream;
import io.tenure.kit.client.UpstreamException;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the feed; nothing that cannot be understood in full is taken. */
@ApplicationScoped
class EventClient implements EventSource {

  private static final Pattern TRIGGER = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final String CANCELLED = "CANCELLED";
  private static final Set<String> STATES = Set.of("VALID", CANCELLED);

  private final EventApi api;

  EventClient(@RestClient EventApi api) {
    this.api = api;
  }

  @Override
  public Changes changes(String cursor, int limit) {
    ChangesAnswer answer;
    try {
      answer = Upstream.call("policy-service", () -> api.changes(cursor, limit));
    } catch (UpstreamException e) {
      throw new TenureException(
          DisposalError.EVENTS_UNAVAILABLE, "policy-service: " + e.getMessage(), e);
    }
    if (answer == null || answer.items() == null || answer.next() == null) {
      throw invalid();
    }
    return new Changes(answer.items().stream().map(EventClient::change).toList(), answer.next());
  }

  private static Change change(ChangeAnswer change) {
    if (change.event() == null
        || change.source() == null
        || change.type() == null
        || !TRIGGER.matcher(change.type()).matches()
        || change.object() == null
        || (change.object().record() == null) == (change.object().subject() == null)
        || change.occurredAt() == null
        || !STATES.contains(change.state())) {
      throw invalid();
    }
    return new Change(
        change.seq(),
        change.event(),
        change.source(),
        change.type(),
        change.object().record(),
        change.object().subject(),
        change.occurredAt(),
        change.state().equals(CANCELLED),
        change.revision());
  }

  private static TenureException invalid() {
    return new TenureException(
        DisposalError.EVENTS_ANSWER_INVALID, "The feed of business events cannot be understood.");
  }
}
