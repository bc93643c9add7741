package io.tenure.consent.rest.subject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes subject references of identifiers, which are neither stored nor logged. */
@Path("/api/v1/subject-references")
@Tag(name = "Subjects")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
@RunOnVirtualThread
public class SubjectReferenceResource {
  private final MakeReferences makeReferences;

  SubjectReferenceResource(MakeReferences makeReferences) {
    this.makeReferences = makeReferences;
  }

  @POST
  @Operation(
      operationId = "makeSubjectReference",
      summary = "The reference of a person",
      description =
          "A keyed hash of the normalised identifier, the same as disposal-service makes. A question"
              + " without effect; nothing is stored or logged. KEY values have the form"
              + " system/dataset/key.")
  public References make(@NotNull @Valid Identifier identifier) {
    return References.of(makeReferences.of(identifier.kind(), identifier.value()));
  }

  /** A person under the current key, and under the keys before it. */
  @Schema(name = "SubjectReferences")
  public record References(
      String subject,
      @Schema(description = "The same person under former keys that are still held")
          List<String> former) {
    static References of(List<SubjectReference> references) {
      List<String> texts = references.stream().map(SubjectReference::value).toList();
      return new References(texts.getFirst(), texts.subList(1, texts.size()));
    }
  }
}
