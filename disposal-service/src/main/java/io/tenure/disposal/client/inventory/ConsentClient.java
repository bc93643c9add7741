package io.tenure.disposal.client.inventory;

import io.tenure.disposal.client.inventory.ConsentApi.ChangesAnswer;
import io.tenure.disposal.client.inventory.ConsentApi.Event;
import io.tenure.disposal.client.inventory.ConsentApi.ImportAnswer;
import io.tenure.disposal.client.inventory.ConsentApi.Pair;
import io.tenure.disposal.client.inventory.ConsentApi.StatesAnswer;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.inventory.ConsentSource;
import io.tenure.kit.client.Upstream;
import io.tenure.kit.client.UpstreamException;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks consent-service. */
@ApplicationScoped
class ConsentClient implements ConsentSource {

  private static final String SERVICE = "consent-service";
  private static final int MOST_LINES = 2_000;
  private static final int MOST_PAIRS = 5_000;

  private final ConsentApi api;

  ConsentClient(@RestClient ConsentApi api) {
    this.api = api;
  }

  @Override
  public long importAll(List<ImportedConsent> items) {
    long refused = 0;
    for (int from = 0; from < items.size(); from += MOST_LINES) {
      List<Event> part =
          items.subList(from, Math.min(items.size(), from + MOST_LINES)).stream()
              .map(ConsentClient::event)
              .toList();
      ImportAnswer answer =
          call(
              () ->
                  api.importAll(UUID.randomUUID().toString(), new ConsentApi.ImportRequest(part)));
      refused += answer.refused() == null ? 0 : answer.refused().size();
    }
    return refused;
  }

  @Override
  public Changes changes(String cursor, int limit) {
    ChangesAnswer answer = call(() -> api.changes(cursor, limit));
    if (answer == null || answer.items() == null || answer.next() == null) {
      throw invalid();
    }
    List<Change> items =
        answer.items().stream()
            .map(
                c ->
                    new Change(
                        c.seq(),
                        c.subject(),
                        c.purpose(),
                        c.state(),
                        c.valid(),
                        c.since(),
                        c.endedAt()))
            .toList();
    return new Changes(items, answer.next());
  }

  @Override
  public Map<String, Map<String, Consent>> states(
      Instant asOf, Collection<String> subjects, Collection<String> purposes) {
    List<Pair> pairs =
        subjects.stream().flatMap(s -> purposes.stream().map(p -> new Pair(s, p))).toList();
    Map<String, Map<String, Consent>> states = new HashMap<>();
    List<Pair> answered = new ArrayList<>();
    for (int from = 0; from < pairs.size(); from += MOST_PAIRS) {
      List<Pair> part = pairs.subList(from, Math.min(pairs.size(), from + MOST_PAIRS));
      StatesAnswer answer = call(() -> api.states(new ConsentApi.StatesRequest(asOf, part)));
      for (ConsentApi.State state : answer.states()) {
        answered.add(new Pair(state.subject(), state.purpose()));
        states
            .computeIfAbsent(state.subject(), s -> new HashMap<>())
            .put(state.purpose(), new Consent(state.valid(), state.since(), state.endedAt()));
      }
    }
    if (!answered.containsAll(pairs)) {
      throw invalid();
    }
    return states;
  }

  private static Event event(ImportedConsent c) {
    return new Event(
        c.subject(),
        c.purpose(),
        c.given() ? "GIVEN" : "REFUSED",
        c.at(),
        "IMPORT",
        null,
        c.source(),
        c.sourceId());
  }

  private static TenureException invalid() {
    return new TenureException(DisposalError.CONSENT_ANSWER_INVALID, "The answer is not complete.");
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return Upstream.call(SERVICE, call);
    } catch (UpstreamException e) {
      throw new TenureException(
          DisposalError.CONSENT_UNAVAILABLE, "consent-service: " + e.getMessage(), e);
    }
  }
}
