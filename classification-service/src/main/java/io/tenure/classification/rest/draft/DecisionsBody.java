package io.tenure.classification.rest.draft;

import io.tenure.classification.domain.map.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Decisions of one person.
 *
 * @param reason why, for the auditor; no personal data
 */
public record DecisionsBody(
    @NotEmpty @Size(max = 10_000) List<@NotNull @Valid Item> items,
    @NotBlank @Size(max = 1000) String reason) {

  /**
   * One decision.
   *
   * @param dataset {@code schema.table}; for FIELD and DATASET
   * @param relation id of a relation; absent to add one by CORRECT
   */
  public record Item(
      @NotNull Decision.Target target,
      @Size(max = 300) String dataset,
      @Size(max = 128) String field,
      @Size(max = 2000) String relation,
      @NotNull Decision.Action action,
      Decision.Value value) {}

  List<Decision> toDecisions() {
    return items.stream()
        .map(
            i ->
                new Decision(
                    i.target(), i.dataset(), i.field(), i.relation(), i.action(), i.value()))
        .toList();
  }
}
