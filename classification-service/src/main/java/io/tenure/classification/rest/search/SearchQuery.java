package io.tenure.classification.rest.search;

import io.tenure.classification.domain.search.SearchTerms;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the search: fields that fit all that are there. */
public record SearchQuery(
    @Parameter(
            description = "Words that dataset, field and category hold together",
            example = "phone numbers")
        @QueryParam("q")
        @Size(max = 200)
        String text,
    @Parameter(description = "Category; those below it are found too", example = "user.contact")
        @QueryParam("category")
        @Size(max = 200)
        String category,
    @Parameter(description = "Special data: art9, art10 or art87")
        @QueryParam("special")
        @Pattern(regexp = "art9|art10|art87")
        String special,
    @Parameter(description = "Sensitivities of which one fits")
        @QueryParam("sensitivity")
        @Size(max = 4)
        List<Sensitivity> sensitivities,
    @Parameter(description = "Kind of dataset", example = "CONTACT")
        @QueryParam("kind")
        @Size(max = 40)
        @Pattern(regexp = "[A-Z_]*")
        String kind,
    @Parameter(description = "One system only") @QueryParam("system") UUID system,
    @Parameter(description = "Also fields without data about people")
        @QueryParam("unlabelled")
        @DefaultValue("false")
        boolean unlabelled) {

  SearchTerms toTerms() {
    return SearchTerms.of(
        system,
        text,
        category,
        special,
        sensitivities == null ? Set.of() : Set.copyOf(sensitivities),
        kind,
        !unlabelled);
  }
}
