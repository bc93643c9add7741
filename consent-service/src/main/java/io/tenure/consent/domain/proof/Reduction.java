package io.tenure.consent.domain.proof;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.RouteFold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a history may go. A pure function.
 *
 * <p>While a consent counts nothing goes. Afterwards the proof stays for its period; when that is
 * over it goes, and of the history only as much stays as is needed for the no to be respected and
 * for the end of the consent to be known: who forgot a withdrawal would lose the reason to erase,
 * and who forgot an objection would write to the person again (GDPR Art. 21(3)). What stays is the
 * bare fact, without evidence. After an erasure what proves nothing goes at once.
 *
 * @param gone events to delete
 * @param stripped events of which only the fact stays
 * @param next when there may be more to go; empty where only a new event can change that
 */
public record Reduction(Set<UUID> gone, Set<UUID> stripped, Optional<Instant> next) {

  /** Nothing goes. */
  private static Reduction nothing(Optional<Instant> next) {
    return new Reduction(Set.of(), Set.of(), next);
  }

  /**
   * What of a history may go at an instant.
   *
   * @param own the events about the purpose
   * @param ofAll the person's events about all purposes, which are looked at by themselves
   * @param erased whether the person has been erased
   * @param zone whose days count
   */
  public static Reduction of(
      List<ProvenEvent> own,
      List<ConsentEvent> ofAll,
      ProofTerm term,
      boolean erased,
      Instant now,
      ZoneId zone) {
    History history = new History(own, ofAll, now);
    if (own.isEmpty() || history.mayCountAgain()) {
      return nothing(history.nextEnd());
    }
    List<ConsentEvent> events = own.stream().map(ProvenEvent::event).toList();
    Instant keptUntil = term.keptUntil(events, history.endedAt(), zone).orElse(null);
    boolean provable = keptUntil != null && now.isBefore(keptUntil);
    if (provable) {
      return erased
          ? new Reduction(history.proveNothing(), Set.of(), Optional.of(keptUntil))
          : nothing(Optional.of(keptUntil));
    }
    Instant quietUntil = keptUntil == null ? quietUntil(events, term, zone) : keptUntil;
    if (!erased && now.isBefore(quietUntil)) {
      return nothing(Optional.of(quietUntil));
    }
    Set<UUID> gone = history.notNeeded();
    return new Reduction(gone, history.strippable(gone), Optional.empty());
  }

  /** Whether a consent counts, or would but for what ends nothing, such as a browser's signal. */
  public static boolean mayCount(List<ProvenEvent> own, List<ConsentEvent> ofAll, Instant now) {
    return new History(own, ofAll, now).mayCountAgain();
  }

  /** Without a consent to prove, the last event starts the period. */
  private static Instant quietUntil(List<ConsentEvent> events, ProofTerm term, ZoneId zone) {
    Instant last =
        events.stream().map(ConsentEvent::effectiveAt).max(Comparator.naturalOrder()).orElseThrow();
    return new Validity(term.period(), zone).endOf(last);
  }

  /** One history, and what its parts are needed for. */
  private record History(List<ProvenEvent> own, List<ConsentEvent> ofAll, Instant now) {
    private static final Comparator<ProvenEvent> OLDEST_FIRST =
        Comparator.comparing(ProvenEvent::event, ConsentEvent.ORDER).thenComparing(ProvenEvent::id);

    /** Whether a consent counts, or would but for what ends nothing, such as a browser's signal. */
    boolean mayCountAgain() {
      return valid(fold(all(), event -> true)) || valid(fold(all(), event -> !event.endsNothing()));
    }

    Optional<Instant> nextEnd() {
      return Optional.ofNullable(RouteFold.of(all().toList()).nextEnd(now));
    }

    /** What is neither a consent, nor a no, nor the last use. */
    Set<UUID> proveNothing() {
      UUID lastUse =
          own.stream()
              .filter(item -> item.event().type() == EventType.USED)
              .max(OLDEST_FIRST)
              .map(ProvenEvent::id)
              .orElse(null);
      List<ProvenEvent> candidates =
          own.stream()
              .filter(item -> !item.event().type().agrees() && !item.event().type().denies())
              .filter(item -> item.event().type() != EventType.OBJECTION_WITHDRAWN)
              .filter(item -> !item.id().equals(lastUse))
              .toList();
      return droppable(candidates);
    }

    /** All without which the rest means the same. */
    Set<UUID> notNeeded() {
      return droppable(own);
    }

    /** Those of the remaining events that mean the same without their proof. */
    Set<UUID> strippable(Set<UUID> gone) {
      List<ProvenEvent> rest = own.stream().filter(item -> !gone.contains(item.id())).toList();
      List<ConsentView> before = meaning(rest.stream().map(ProvenEvent::event));
      List<ConsentView> after = meaning(rest.stream().map(ProvenEvent::stripped));
      Set<UUID> ids = new HashSet<>();
      if (before.equals(after)) {
        rest.forEach(item -> ids.add(item.id()));
      }
      return ids;
    }

    private Set<UUID> droppable(Collection<ProvenEvent> candidates) {
      List<ProvenEvent> rest = new ArrayList<>(own);
      rest.sort(OLDEST_FIRST);
      List<ConsentView> meaning = meaning(rest.stream().map(ProvenEvent::event));
      Set<UUID> gone = new HashSet<>();
      for (ProvenEvent candidate : candidates.stream().sorted(OLDEST_FIRST).toList()) {
        List<ProvenEvent> without =
            rest.stream().filter(item -> !item.id().equals(candidate.id())).toList();
        if (meaning(without.stream().map(ProvenEvent::event)).equals(meaning)) {
          rest.remove(candidate);
          gone.add(candidate.id());
        }
      }
      return gone;
    }

    /**
     * What has to stay true: on each route whether there was a no, since when a consent is over,
     * and whether a yes that comes later would count.
     */
    private List<ConsentView> meaning(Stream<ConsentEvent> events) {
      List<ConsentEvent> all = Stream.concat(events, ofAll.stream()).toList();
      return Stream.concat(
              Stream.of(all), laterYes().map(yes -> Stream.concat(all.stream(), yes).toList()))
          .map(RouteFold::of)
          .flatMap(standing -> routes().map(route -> lasting(standing.on(route).at(now))))
          .toList();
    }

    /** A yes said to us, a yes found in another system, and a renewal. */
    private Stream<Stream<ConsentEvent>> laterYes() {
      Origin told = new Origin("later", null, null, Method.FORM, Provenance.DIRECT);
      Origin found = new Origin("later", null, null, Method.IMPORT, Provenance.IMPORT);
      return Stream.of(
          Stream.of(new ConsentEvent(EventType.GIVEN, now, now, null, told)),
          Stream.of(new ConsentEvent(EventType.GIVEN, now, now, null, found)),
          Stream.of(new ConsentEvent(EventType.RENEWED, now, now, null, told)));
    }

    /** When a consent on any route ended last; null where none did. */
    Instant endedAt() {
      PairStanding standing = RouteFold.of(all().toList());
      return routes()
          .map(route -> standing.on(route).at(now).endedAt())
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    private Stream<Route> routes() {
      Set<Route> spoken = new TreeSet<>(RouteFold.of(all().toList()).routes().keySet());
      spoken.add(Route.ANY);
      return spoken.stream();
    }

    private static ConsentView lasting(ConsentView view) {
      boolean onlyAsked =
          view.state() == ConsentState.REQUESTED || view.state() == ConsentState.DEFERRED;
      return onlyAsked ? ConsentView.UNKNOWN : view;
    }

    private Stream<ConsentEvent> all() {
      return Stream.concat(own.stream().map(ProvenEvent::event), ofAll.stream());
    }

    private static PairStanding fold(Stream<ConsentEvent> events, Predicate<ConsentEvent> counted) {
      return RouteFold.of(events.filter(counted).toList());
    }

    private boolean valid(PairStanding standing) {
      return standing.general().at(now).valid()
          || standing.routes().values().stream().anyMatch(route -> route.at(now).valid());
    }
  }
}
