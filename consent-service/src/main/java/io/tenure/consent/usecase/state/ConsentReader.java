package io.tenure.consent.usecase.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what is stored. Pairs without history are absent from the answers. */
public interface ConsentReader {
  Map<SubjectPurpose, Standing> standings(Collection<SubjectPurpose> pairs);

  /**
   * All events of the pairs.
   *
   * @param knownAt leaves out what was recorded later; null for all
   */
  Map<SubjectPurpose, List<ConsentEvent>> histories(
      Collection<SubjectPurpose> pairs, Instant knownAt);
}
