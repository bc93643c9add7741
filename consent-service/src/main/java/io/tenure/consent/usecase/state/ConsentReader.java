package io.tenure.consent.usecase.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what is stored. Pairs without history are absent from the answers. */
public interface ConsentReader {
  /** Standings; where a pair has none, what the person said of all purposes. */
  Map<SubjectPurpose, PairStanding> standings(Collection<SubjectPurpose> pairs);

  /** For each of the references that was taken to another key the one that stands for it now. */
  Map<SubjectReference, SubjectReference> successors(Collection<SubjectReference> subjects);

  /** The purposes that exist among the keys. */
  Map<PurposeKey, PurposeInForce> purposes(Collection<PurposeKey> keys);

  /**
   * All events of the pairs, with those about all purposes of the person.
   *
   * @param knownAt leaves out what was recorded later; null for all
   */
  Map<SubjectPurpose, List<ConsentEvent>> histories(
      Collection<SubjectPurpose> pairs, Instant knownAt);
}
