package io.tenure.consent.rest.subject;

import io.tenure.kit.subject.SubjectKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An identifier of a person; hidden in {@code toString}. */
@Schema(name = "PersonIdentifier")
public record Identifier(
    @NotNull SubjectKind kind,
    @NotBlank @Size(max = 500) @Schema(description = "Never stored, logged or repeated")
        String value) {
  @Override
  public String toString() {
    return "Identifier[" + kind + "]";
  }
}
