package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerRevision;
import java.time.Instant;
import java.util.List;

/**
 * A step of the organisation's catalogue.
 *
 * @param edition name of the edition that it made
 * @param issuer {@code iss} of who made it
 * @param subject {@code sub} of who made it
 * @param changes entries as they became; without a value where one was taken away
 */
public record RevisionView(
    long revision,
    String edition,
    String issuer,
    String subject,
    Instant at,
    String reason,
    List<LayerEntry> changes) {

  static RevisionView of(LayerRevision made) {
    return new RevisionView(
        made.revision(),
        made.edition(),
        made.by().issuer(),
        made.by().subject(),
        made.at(),
        made.reason(),
        made.changes());
  }
}
