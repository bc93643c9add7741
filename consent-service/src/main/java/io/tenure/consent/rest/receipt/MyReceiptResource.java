package io.tenure.consent.rest.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.consent.usecase.subject.CurrentSubject;
import io.tenure.kit.page.Page;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives people the receipts of what they said. */
@Path("/api/v1/me/receipts")
@Tag(name = "Receipts")
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class MyReceiptResource {
  private final IssueReceipts issueReceipts;
  private final ReceiptPages pages;
  private final CurrentSubject currentSubject;

  MyReceiptResource(
      IssueReceipts issueReceipts, ReceiptPages pages, CurrentSubject currentSubject) {
    this.issueReceipts = issueReceipts;
    this.pages = pages;
    this.currentSubject = currentSubject;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "All receipts of the caller",
      description =
          "In the order in which the events were recorded; also of events under other references that"
              + " were merged with the caller's.")
  public Page<ReceiptAnswer> mine(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(ReceiptPages.LARGEST) int limit) {
    return pages.of(me(), cursor, limit);
  }

  @GET
  @Path("/jws")
  @Produces("application/jose")
  @Operation(
      summary = "All receipts of the caller as one file",
      description = "Compact JWS, one a line, as ./tenure verify takes them.")
  @APIResponse(
      responseCode = "200",
      description = "Receipts as a stream",
      content =
          @Content(mediaType = "application/jose", schema = @Schema(type = SchemaType.STRING)))
  public Response everyFile() {
    issueReceipts.requireSigner();
    return Response.ok(new ReceiptFile(issueReceipts, me()), "application/jose")
        .header("Content-Disposition", "attachment; filename=\"receipts.jws\"")
        .build();
  }

  @GET
  @Path("/{event}/jws")
  @Produces("application/jose")
  @Operation(
      summary = "A receipt of the caller as a file",
      description =
          "A compact JWS, as ./tenure verify takes it. The receipt of somebody else's event is"
              + " receipt.unknown, like one of none.")
  public String file(@PathParam("event") UUID event) {
    return issueReceipts.of(event, me()).jws() + "\n";
  }

  private Set<String> me() {
    return currentSubject.references().stream()
        .map(SubjectReference::value)
        .collect(Collectors.toSet());
  }
}
