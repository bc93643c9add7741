package io.tenure.consent.rest.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.kit.page.Page;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Issues receipts for those who keep consent. */
@Path("/api/v1/receipts")
@Tag(name = "Receipts")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE, Roles.AUDITOR})
@RunOnVirtualThread
public class ReceiptResource {
  private final IssueReceipts issueReceipts;
  private final ReceiptPages pages;

  ReceiptResource(IssueReceipts issueReceipts, ReceiptPages pages) {
    this.issueReceipts = issueReceipts;
    this.pages = pages;
  }

  @GET
  @Path("/{event}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The receipt of an event",
      description =
          "Consent record and receipt of ISO/IEC TS 27560 as JSON-LD, signed. The same bytes whenever"
              + " it is asked for, until another key signs.")
  public ReceiptAnswer ofEvent(@PathParam("event") UUID event) {
    return ReceiptAnswer.of(issueReceipts.of(event));
  }

  @GET
  @Path("/{event}/jws")
  @Produces("application/jose")
  @Operation(
      summary = "The receipt of an event as a file",
      description = "A compact JWS, as ./tenure verify takes it.")
  public String fileOfEvent(@PathParam("event") UUID event) {
    return issueReceipts.of(event).jws() + "\n";
  }

  @POST
  @Path("/search")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(
      summary = "All receipts of a person, by reference",
      description =
          "A question, without effect; in the body, so that no reference stands in a URL. In the order"
              + " in which the events were recorded; also of events under other references that were"
              + " merged with this one.")
  public Page<ReceiptAnswer> ofSubject(@NotNull @Valid ReceiptQuestion question) {
    return pages.of(Set.of(question.reference()), question.cursor(), question.limitOrDefault());
  }
}
