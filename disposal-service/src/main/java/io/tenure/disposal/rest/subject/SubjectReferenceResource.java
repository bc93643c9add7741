package io.tenure.disposal.rest.subject;

import static io.tenure.kit.security.Roles.CONSENT_MANAGER;
import static io.tenure.kit.security.Roles.DATA_STEWARD;
import static io.tenure.kit.security.Roles.HOLD_OFFICER;
import static io.tenure.kit.security.Roles.REQUEST_AGENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import io.tenure.kit.subject.SubjectKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Makes subject references: the only place where an identifier comes in over HTTP; it is neither
 * stored nor logged.
 */
@Path("/api/v1/subject-references")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects")
@RolesAllowed({REQUEST_AGENT, HOLD_OFFICER, CONSENT_MANAGER, DATA_STEWARD})
@RunOnVirtualThread
public class SubjectReferenceResource {

  private final RecordRefs refs;

  SubjectReferenceResource(RecordRefs refs) {
    this.refs = refs;
  }

  @POST
  @Operation(
      operationId = "makeSubjectReference",
      summary = "The reference of a person",
      description =
          "A keyed hash of the normalised identifier. A question without effect; nothing is stored or logged. KEY values have the form system/dataset/key.")
  public Reference make(@NotNull @Valid Identifier identifier) {
    return new Reference(refs.subject(identifier.kind(), identifier.value()));
  }

  /** An identifier of a person; hidden in {@code toString}. */
  public record Identifier(@NotNull SubjectKind kind, @NotBlank @Size(max = 500) String value) {
    @Override
    public String toString() {
      return "Identifier[" + kind + "]";
    }
  }

  /** A subject reference. */
  public record Reference(String subject) {}
}
