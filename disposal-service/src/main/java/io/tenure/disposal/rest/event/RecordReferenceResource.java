package io.tenure.disposal.rest.event;

import static io.tenure.kit.security.Roles.DATA_STEWARD;
import static io.tenure.kit.security.Roles.EVENT_POSTER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.inventory.MakeRecordReferences;
import io.tenure.kit.http.BulkBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes ids of records of their keys; keys are neither stored nor logged. */
@Path("/api/v1/record-references")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@RolesAllowed({EVENT_POSTER, DATA_STEWARD})
@RunOnVirtualThread
public class RecordReferenceResource {

  private final MakeRecordReferences references;

  RecordReferenceResource(MakeRecordReferences references) {
    this.references = references;
  }

  @POST
  @BulkBody
  @Operation(
      operationId = "makeRecordReferences",
      summary = "The ids of up to 10,000 records",
      description =
          "Keyed hashes of system, dataset and key, to post events about at policy-service. A question without effect; nothing is stored or logged, and whether there is such a record is not told.")
  public References make(@NotNull @Valid Keys body) {
    return new References(references.make(body.system(), body.dataset(), body.keys()));
  }

  /**
   * Keys of records of one dataset; hidden in {@code toString}.
   *
   * @param system key of the system
   * @param dataset name of the dataset in the data map
   * @param keys each the parts of a primary key, as the system prints them
   */
  public record Keys(
      @NotBlank @Size(max = 200) String system,
      @NotBlank @Size(max = 500) String dataset,
      @NotNull @Size(max = 10_000)
          List<@NotEmpty @Size(max = 16) List<@NotNull @Size(max = 500) String>> keys) {
    @Override
    public String toString() {
      return "Keys[" + system + ", " + dataset + "]";
    }
  }

  /** Ids in the order of the question. */
  public record References(List<UUID> records) {}
}
