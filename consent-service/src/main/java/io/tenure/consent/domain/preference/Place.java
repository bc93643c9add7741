package io.tenure.consent.domain.preference;

import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.state.ConsentView;
import java.util.List;

/**
 * Something a person can decide about: a purpose as a whole, or one channel of it.
 *
 * @param channel {@link Channel#ANY} for the whole
 * @param byAddress whether it stands otherwise at some contact point of the person than at others
 * @param objectedToAll whether the person objects to everything on it; then nothing else counts
 *     until that is taken back
 * @param possible what can be decided now
 */
public record Place(
    Channel channel,
    ConsentView view,
    boolean byAddress,
    boolean objectedToAll,
    List<Decision> possible) {
  public Place {
    possible = List.copyOf(possible);
  }

  /**
   * Whether the decision says something new. A no does so, too, under an objection to everything:
   * it stays when that is taken back.
   */
  public boolean takes(Decision decision) {
    return possible.contains(decision) || (objectedToAll && decision.saysNo());
  }
}
