package io.tenure.classification.rest.structure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.discovery.ReadStructure;
import io.tenure.connector.schema.Table;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Definitions of a system's tables and views. */
@Path("/api/v1/systems/{id}/structure")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StructureResource {

  private final ReadStructure readStructure;

  StructureResource(ReadStructure readStructure) {
    this.readStructure = readStructure;
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
  @Operation(
      summary = "Tables and views as the last discovery saw them",
      description =
          "Columns with types, defaults, enum values and comments; keys, indexes, CHECKs and triggers;"
              + " rows (exact or not) and an estimate of the size. Views are here and not in the map.")
  public Page<Table> tables(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
        readStructure.tables(id, after, page.fetch()),
        page.limit(),
        last -> Cursor.of("structure", last.qualifiedName()));
  }
}
