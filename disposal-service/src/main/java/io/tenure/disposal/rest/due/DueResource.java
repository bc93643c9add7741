package io.tenure.disposal.rest.due;

import static io.tenure.kit.security.Roles.AUDITOR;
import static io.tenure.kit.security.Roles.DATA_STEWARD;
import static io.tenure.kit.security.Roles.DISPOSAL_APPROVER;
import static io.tenure.kit.security.Roles.DISPOSAL_REQUESTER;
import static io.tenure.kit.security.Roles.HOLD_OFFICER;
import static io.tenure.kit.security.Roles.HOLD_RELEASER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.due.DueQueries;
import io.tenure.disposal.usecase.due.DueQueries.DueSummary;
import io.tenure.disposal.usecase.due.DueQueries.InventorySummary;
import io.tenure.disposal.usecase.due.DueStore.DueFilter;
import io.tenure.disposal.usecase.due.DueStore.DueItem;
import io.tenure.disposal.usecase.due.ReadRecord;
import io.tenure.disposal.usecase.due.RecordView;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.plan.Clause;
import io.tenure.plan.GroupOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What is due, and why. Instants are UTC and half-open: the first moment after the last day of a
 * period in its rule's zone.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Due")
@RolesAllowed({
  AUDITOR,
  DATA_STEWARD,
  DISPOSAL_REQUESTER,
  DISPOSAL_APPROVER,
  HOLD_OFFICER,
  HOLD_RELEASER
})
@RunOnVirtualThread
public class DueResource {

  private final DueQueries queries;
  private final ReadRecord readRecord;

  DueResource(DueQueries queries, ReadRecord readRecord) {
    this.queries = queries;
    this.readRecord = readRecord;
  }

  @GET
  @Path("/inventory/summary")
  @Operation(
      operationId = "inventorySummary",
      summary = "Records by dataset, as of which sync, and what could not be read as a fact")
  public InventorySummary inventory(@QueryParam("system") UUID system) {
    return queries.inventory(system);
  }

  @GET
  @Path("/due/summary")
  @Operation(
      operationId = "dueSummary",
      summary = "Items by dataset, status, disposition and rule",
      description =
          "policy.stale tells that policy-service gave no answer last time: everything stays as it was, and nothing is disposed of.")
  public DueSummary summary(@QueryParam("system") UUID system) {
    return queries.summary(system);
  }

  @GET
  @Path("/due")
  @Operation(
      operationId = "listDue",
      summary = "Items, the longest overdue first",
      description =
          "An item is one field group of one record. rule matches the deciding minimum or maximum.")
  public Page<DueItem> due(
      @QueryParam("system") UUID system,
      @QueryParam("dataset") String dataset,
      @QueryParam("status") GroupOutcome.Status status,
      @QueryParam("disposition") Clause.Disposition disposition,
      @QueryParam("rule") String rule,
      @BeanParam @Valid PageQuery page) {
    return queries.items(
        new DueFilter(system, dataset, name(status), name(disposition), rule), page);
  }

  @GET
  @Path("/records/{id}")
  @Operation(
      operationId = "getRecord",
      summary = "One record, and why it stays or goes",
      description =
          "The key of the record, its facts, each field group with status, dates and rules with their citations, versions and holds.")
  public RecordView record(@PathParam("id") UUID id) {
    return readRecord.view(id);
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
