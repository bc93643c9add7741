package io.tenure.consent.rest.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.usecase.notice.CompareNotices;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says what of a notice people have to hear of, and who they are. */
@Path("/api/v1/notices/{key}/attention")
@Tag(name = "Notices")
@RunOnVirtualThread
public class AttentionResource {
  private final CompareNotices compareNotices;

  AttentionResource(CompareNotices compareNotices) {
    this.compareNotices = compareNotices;
  }

  @GET
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR, Roles.SERVICE})
  @Operation(
      summary = "What changed that matters, and from whom it asks what",
      description =
          "The notice in force, compared with the one before it and with purposes and retention periods"
              + " of today. A new purpose, category, recipient or country, another legal basis or a"
              + " longer period asks for a new notice (NEW_NOTICE), for consent to be renewed"
              + " (RENEWED_CONSENT), or for telling people again (TELL_AGAIN).")
  public AttentionAnswer attention(@PathParam("key") String key) {
    return AttentionAnswer.of(compareNotices.attention(NoticeKey.known(key)));
  }

  @GET
  @Path("/people")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
  @Operation(
      summary = "Whose valid consents for a purpose rest on what was said before",
      description = "Subject references, for the system that will ask them again.")
  public Page<String> people(
      @PathParam("key") String key,
      @NotNull @QueryParam("purpose") String purpose,
      @BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
            compareNotices.people(NoticeKey.known(key), purpose, after, page.fetch()),
            page.limit(),
            row -> Cursor.of("people", row.place()))
        .map(row -> row.subject().value());
  }
}
