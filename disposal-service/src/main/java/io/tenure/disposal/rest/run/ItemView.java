package io.tenure.disposal.rest.run;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tenure.disposal.domain.saga.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of a run as the API shows it.
 *
 * @param form DELETE, CLEAR or RESTRICT
 * @param reasons why, one entry for each field group: rule, disposition, instants
 * @param method DELETED, CLEARED, SHELL or RESTRICTED once something was done
 * @param reason stable code of why it is where it is
 */
record ItemView(
    UUID id,
    int position,
    int stage,
    UUID record,
    String dataset,
    String form,
    List<String> groups,
    @JsonRawValue @Schema(implementation = Object[].class) String reasons,
    String state,
    String reason,
    int attempts,
    String method,
    Instant dueFrom,
    Instant verifiedAt) {

  static ItemView of(Item i) {
    return new ItemView(
        i.id(),
        i.position(),
        i.stage(),
        i.recordId(),
        i.dataset(),
        i.form().name(),
        i.groups(),
        i.reasons(),
        i.status().state().name(),
        i.status().reason(),
        i.status().attempts(),
        i.method(),
        i.disposeFrom(),
        i.verifiedAt());
  }
}
