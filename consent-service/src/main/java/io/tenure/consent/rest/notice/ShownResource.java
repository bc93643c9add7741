package io.tenure.consent.rest.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.consent.usecase.notice.ServeNotice;
import io.tenure.consent.usecase.notice.ServedNotice;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs of what people were shown. */
@Path("/api/v1/shown-notices")
@Tag(name = "Shown notices")
@RunOnVirtualThread
public class ShownResource {
  private final ServeNotice serveNotice;
  private final ProveShown proveShown;

  ShownResource(ServeNotice serveNotice, ProveShown proveShown) {
    this.serveNotice = serveNotice;
    this.proveShown = proveShown;
  }

  /** A notice to put on a page as it is, and the proof of it. */
  public record NoticeToPutOnPage(ShownAnswer shown, NoticeAnswer notice) {}

  @POST
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
  @Operation(
      summary = "Fetch a notice for a consent form, with proof that it is shown",
      description =
          "Put html on the page as it is and send shown.id as notice with the consent event. One proof for"
              + " each (notice version, text, context, day): the call can be repeated at every page view.")
  public NoticeToPutOnPage show(@NotNull @Valid ShownRequest request) {
    Layer layer = request.layer() == null ? Layer.SHORT : request.layer();
    ServedNotice served =
        serveNotice.serve(
            NoticeKey.known(request.notice()), request.language(), null, layer, request.purposes());
    ShownNotice shown = proveShown.prove(served, request.context());
    return new NoticeToPutOnPage(ShownAnswer.of(shown), NoticeAnswer.of(served));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR, Roles.REQUEST_AGENT, Roles.SERVICE})
  @Operation(summary = "What was shown, where and when")
  public ShownAnswer shown(@PathParam("id") UUID id) {
    return ShownAnswer.of(proveShown.find(id));
  }

  @GET
  @Path("/{id}/text")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR, Roles.REQUEST_AGENT, Roles.SERVICE})
  @Operation(summary = "The text itself, byte for byte: its SHA-256 is the digest of the proof")
  public String text(@PathParam("id") UUID id) {
    return proveShown.text(id);
  }
}
