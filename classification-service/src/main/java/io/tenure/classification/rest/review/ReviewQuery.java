package io.tenure.classification.rest.review;

import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.review.ReviewFilter;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the review queue: items that fit all that are there. */
public record ReviewQuery(
    @QueryParam("system") UUID system,
    @QueryParam("target") Target target,
    @Parameter(description = "Name of the dataset; * stands for any characters")
        @QueryParam("dataset")
        @Size(max = 300)
        @Pattern(regexp = "[^\\x00]*")
        String dataset,
    @Parameter(description = "Category, with those below it; none: fields without one")
        @QueryParam("category")
        @Size(max = 200)
        String category,
    @Parameter(description = "Kind of dataset, such as CONTACT")
        @QueryParam("kind")
        @Size(max = 40)
        @Pattern(regexp = "[A-Z_]*")
        String kind,
    @QueryParam("sensitivity") @Size(max = 4) List<Sensitivity> sensitivities,
    @QueryParam("minConfidence") @DecimalMin("0") @DecimalMax("1") Double minConfidence,
    @QueryParam("maxConfidence") @DecimalMin("0") @DecimalMax("1") Double maxConfidence,
    @Parameter(
            description =
                "true: what a person decided and an open finding disputes; false: what nobody"
                    + " decided; absent: both")
        @QueryParam("disputed")
        Boolean disputed) {

  ReviewFilter toFilter() {
    return new ReviewFilter(
        system,
        target,
        dataset,
        category,
        kind,
        sensitivities == null ? Set.of() : Set.copyOf(sensitivities),
        minConfidence,
        maxConfidence,
        disputed);
  }
}
