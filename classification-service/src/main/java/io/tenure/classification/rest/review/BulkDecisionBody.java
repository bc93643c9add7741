package io.tenure.classification.rest.review;

import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.Decision.Value;
import io.tenure.classification.domain.review.ReviewFilter;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.usecase.review.BulkDecide;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same decision on many items.
 *
 * @param value for CORRECT: {@code {category}} of fields, {@code {kind ...}} of datasets, {@code
 *     {role}} of relations
 * @param reason why, for the auditor; no personal data
 */
@Schema(name = "BulkDecision")
public record BulkDecisionBody(
    @NotNull @Valid Filter filter,
    @NotNull Action action,
    Value value,
    @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") String reason) {

  /**
   * Which items: those that fit all members.
   *
   * @param dataset name, with {@code *} for any characters
   * @param category with those below it; {@code none}: fields without one
   * @param disputed true: what a person decided and an open finding disputes; else what nobody
   *     decided
   */
  @Schema(name = "BulkDecisionFilter")
  public record Filter(
      @NotNull Target target,
      @Schema(examples = "crm.*_log") @Size(max = 300) @Pattern(regexp = "[^\\x00]*")
          String dataset,
      @Schema(examples = "user.contact") @Size(max = 200) String category,
      @Size(max = 40) @Pattern(regexp = "[A-Z_]*") String kind,
      @Size(max = 4) Set<@NotNull Sensitivity> sensitivities,
      @DecimalMin("0") @DecimalMax("1") Double minConfidence,
      @DecimalMin("0") @DecimalMax("1") Double maxConfidence,
      boolean disputed) {}

  BulkDecide.Order toOrder(UUID system) {
    return new BulkDecide.Order(
        new ReviewFilter(
            system,
            filter.target(),
            filter.dataset(),
            filter.category(),
            filter.kind(),
            filter.sensitivities(),
            filter.minConfidence(),
            filter.maxConfidence(),
            filter.disputed()),
        action,
        value,
        reason);
  }
}
