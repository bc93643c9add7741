package io.tenure.consent.rest.page;

import io.tenure.kit.http.EntityTags;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of the pages. Open to everybody: pages are read without a token. */
@Path("/preferences/style.css")
@PermitAll
public class StyleResource {
  private final Style style;

  StyleResource(Style style) {
    this.style = style;
  }

  @GET
  @Produces("text/css;charset=UTF-8")
  @Operation(hidden = true)
  public Response css(@HeaderParam("If-None-Match") String ifNoneMatch) {
    Response answer =
        EntityTags.ok(ifNoneMatch, EntityTags.ofDigest(style.tag()), () -> style.css());
    return Response.fromResponse(answer).header("Cache-Control", "public, max-age=3600").build();
  }
}
