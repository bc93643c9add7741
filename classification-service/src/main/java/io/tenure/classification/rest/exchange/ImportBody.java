package io.tenure.classification.rest.exchange;

import io.tenure.classification.usecase.exchange.ImportMap;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be imported.
 *
 * @param format FIDESLANG: datasets in YAML, as fides and {@code GET /map/export} write them; CSV:
 *     a table with the columns dataset, field, category and, where it is there, status
 * @param text the text itself
 * @param overrule items that a person confirmed and that are decided anew all the same: {@code
 *     dataset.field}, a dataset or the id of a relation
 * @param expected digest of the preview that was looked at; absent: none was
 * @param reason why, for the auditor; no personal data; not needed for a preview
 */
@Schema(name = "MapImport")
public record ImportBody(
    @NotNull ImportMap.Format format,
    @Schema(
            examples =
                "dataset:\n- fides_key: crm\n  collections:\n  - name: contacts\n    fields:\n    -"
                    + " name: email\n      data_categories: [user.contact.email]\n")
        @NotBlank
        String text,
    @Size(max = 1000) Set<@NotBlank @Size(max = 2000) String> overrule,
    @Size(max = 100) String expected,
    @Schema(examples = "Labels of the data protection team, June 2026")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\x00]*")
        String reason) {

  ImportMap.Order toOrder(UUID system) {
    return new ImportMap.Order(
        system, format, text, overrule == null ? Set.of() : overrule, expected);
  }
}
