package io.tenure.consent.rest.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.rest.page.Pages;
import io.tenure.consent.usecase.notice.FindNotices;
import io.tenure.consent.usecase.notice.ServeNotice;
import io.tenure.consent.usecase.notice.ServedNotice;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices as people read them: what everybody may see, without a token (GDPR Art. 12(1)). */
@Path("/api/v1/notices/{key}")
@Tag(name = "Notices")
@RunOnVirtualThread
public class PublicNoticeResource {
  private final ServeNotice serveNotice;
  private final FindNotices findNotices;
  private final Pages pages;

  PublicNoticeResource(ServeNotice serveNotice, FindNotices findNotices, Pages pages) {
    this.serveNotice = serveNotice;
    this.findNotices = findNotices;
    this.pages = pages;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      summary = "The notice in force, in plain words",
      description =
          "As JSON or as a page (Accept: text/html). The language is that of the parameter, else of"
              + " Accept-Language, among those that the notice is written in. The retention periods are"
              + " those that policy-service publishes now; where it does not answer, the last ones with"
              + " their date.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NoticeAnswer.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  public Response notice(
      @PathParam("key") @Size(max = 100) String key,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("layer") @DefaultValue("FULL") Layer layer,
      @HeaderParam("Accept-Language") String acceptLanguage,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      @Context Request request) {
    ServedNotice served =
        serveNotice.serve(NoticeKey.known(key), language, acceptLanguage, layer, null);
    boolean page = wantsPage(request);
    EntityTag tag =
        EntityTags.ofDigest(served.rendered().digest() + (page ? "-page-" + pages.tag() : ""));
    Response answer =
        EntityTags.ok(
            ifNoneMatch, tag, () -> page ? pages.notice(served) : NoticeAnswer.of(served));
    Response.ResponseBuilder finished =
        Response.fromResponse(answer)
            .language(served.rendered().language().tag())
            .header("Vary", "Accept, Accept-Language");
    return page
        ? pages.secured(finished.type(Pages.HTML), "public, no-cache").build()
        : finished.type(MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("/versions/{version}/preview")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "Any version, also a draft, as it would be shown today")
  public Response preview(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("layer") @DefaultValue("FULL") Layer layer) {
    NoticeVersion notice = findNotices.find(NoticeKey.known(key), version);
    ServedNotice served = serveNotice.preview(notice, language, layer);
    return pages.secured(Response.ok(pages.notice(served), Pages.HTML), "no-store").build();
  }

  /** JSON where both are welcome alike. */
  private static boolean wantsPage(Request request) {
    Variant chosen =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE).build());
    return chosen != null && MediaType.TEXT_HTML_TYPE.isCompatible(chosen.getMediaType());
  }
}
