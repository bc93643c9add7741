package io.tenure.consent.domain.preference;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a purpose stands for a person who may be known by several references, as a whole and on each
 * channel, and what can be decided about it. A channel has a standing of its own where the purpose
 * uses several, or where something was said of a channel.
 */
public final class ChoiceRule {
  private static final Set<Channel> ALL_CHANNELS = EnumSet.complementOf(EnumSet.of(Channel.ANY));

  /** What the person should know first: a consent that counts, then the weightier no. */
  private static final Comparator<ConsentView> TELLING =
      Comparator.comparing(ConsentView::valid).thenComparing(ConsentView::state);

  private final LegalBasis basis;
  private final List<PairStanding> own;
  private final List<PairStanding> everything;
  private final Instant now;

  private ChoiceRule(
      LegalBasis basis, List<PairStanding> own, List<PairStanding> everything, Instant now) {
    this.basis = basis;
    this.own = own;
    this.everything = everything;
    this.now = now;
  }

  /**
   * @param usable channels that the purpose uses; empty: all
   * @param own what was said of the purpose, of each reference; at least one
   * @param everything what was said of all purposes, of each reference; at least one
   */
  public static Choice choice(
      LegalBasis basis,
      Set<Channel> usable,
      List<PairStanding> own,
      List<PairStanding> everything,
      Instant now) {
    return new ChoiceRule(basis, own, everything, now).choice(usable);
  }

  private Choice choice(Set<Channel> usable) {
    Channel only = usable.size() == 1 ? usable.iterator().next() : null;
    List<Place> channels = divided(usable).stream().map(this::place).toList();
    ConsentView view = view(usable);
    Channel spoken = only == null ? Channel.ANY : only;
    boolean blocked = objectedToAll(spoken);
    if (channels.isEmpty()) {
      Place whole =
          new Place(Channel.ANY, view, byAddress(spoken), blocked, possible(view, blocked));
      return new Choice(whole, only, channels, false);
    }
    boolean everywhere = blocked || channels.stream().allMatch(Place::objectedToAll);
    Place whole = new Place(Channel.ANY, view, false, everywhere, onAny(channels));
    return new Choice(whole, only, channels, partly(channels));
  }

  private SortedSet<Channel> divided(Set<Channel> usable) {
    boolean spoken =
        own.stream()
            .flatMap(pair -> pair.routes().keySet().stream())
            .anyMatch(route -> route.channel() != Channel.ANY);
    boolean told = !usable.isEmpty() && !Decision.everPossible(basis).isEmpty();
    if (usable.size() == 1 || (!spoken && !told)) {
      return new TreeSet<>();
    }
    return new TreeSet<>(usable.isEmpty() ? ALL_CHANNELS : usable);
  }

  private Place place(Channel channel) {
    ConsentView view = view(Set.of(channel));
    boolean blocked = objectedToAll(channel);
    return new Place(channel, view, byAddress(channel), blocked, possible(view, blocked));
  }

  private List<Decision> possible(ConsentView view, boolean blocked) {
    return blocked ? List.of() : Decision.possible(basis, view.state());
  }

  /** Whether a contact point has a word of its own, and another outcome than those without. */
  private boolean byAddress(Channel channel) {
    return own.stream()
        .anyMatch(
            pair -> {
              ConsentState elsewhere = state(pair, new Route(channel, null));
              return pair.routes().keySet().stream()
                  .map(Route::contactPoint)
                  .filter(Objects::nonNull)
                  .map(point -> state(pair, new Route(channel, point)))
                  .anyMatch(state -> outcome(state) != outcome(elsewhere));
            });
  }

  private ConsentState state(PairStanding pair, Route route) {
    return pair.on(route).at(now).state();
  }

  private boolean outcome(ConsentState state) {
    return basis == LegalBasis.CONSENT ? state.valid() : state == ConsentState.OBJECTED;
  }

  private ConsentView view(Set<Channel> usable) {
    return own.stream().map(pair -> pair.summary(now, usable)).max(TELLING).orElseThrow();
  }

  private boolean objectedToAll(Channel channel) {
    Route route = new Route(channel, null);
    return everything.stream().allMatch(pair -> state(pair, route) == ConsentState.OBJECTED);
  }

  /** What would change something on any channel; who agreed somewhere withdraws. */
  private static List<Decision> onAny(List<Place> channels) {
    EnumSet<Decision> possible = EnumSet.noneOf(Decision.class);
    channels.forEach(place -> possible.addAll(place.possible()));
    if (possible.contains(Decision.WITHDRAW)) {
      possible.remove(Decision.REFUSE);
    }
    return List.copyOf(possible);
  }

  private boolean partly(List<Place> channels) {
    long yes = channels.stream().filter(place -> outcome(place.view().state())).count();
    return yes > 0 && yes < channels.size();
  }
}
