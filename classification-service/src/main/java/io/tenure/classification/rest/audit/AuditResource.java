package io.tenure.classification.rest.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.audit.AuditLog;
import io.tenure.classification.usecase.audit.ReadAudit;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, when and why. */
@Path("/api/v1/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
public class AuditResource {

  private static final String LIST = "audit";

  private final ReadAudit audit;

  AuditResource(ReadAudit audit) {
    this.audit = audit;
  }

  @GET
  @Operation(
      summary = "Every act with an effect, oldest first",
      description =
          "One entry for each, written with the act itself and never changed: numbers have no gaps. What was"
              + " decided stands in the decisions of the draft, under the same id.")
  public Page<AuditView> list(
      @BeanParam @Valid AuditQuery query, @BeanParam @Valid PageQuery page) {
    long after = page.after(2).map(cursor -> cursor.numberIn(LIST)).orElse(0L);
    return Page.of(
            audit.page(after, query.toFilter(), page.fetch()),
            page.limit(),
            (AuditLog.Entry last) -> Cursor.of(LIST, last.seq()))
        .map(AuditView::of);
  }
}
