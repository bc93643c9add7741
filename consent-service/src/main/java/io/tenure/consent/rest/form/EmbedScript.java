package io.tenure.consent.rest.form;

import io.tenure.kit.http.EntityTags;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The script that puts a consent form on any page. Open to everybody: pages load it. */
@Path("/embed/consent.js")
@PermitAll
public class EmbedScript {
  private final String script = read();
  private final EntityTag tag = EntityTags.ofDigest(Integer.toHexString(script.hashCode()));

  @GET
  @Produces("text/javascript;charset=UTF-8")
  @Operation(hidden = true)
  public Response script(@HeaderParam("If-None-Match") String ifNoneMatch) {
    return Response.fromResponse(EntityTags.ok(ifNoneMatch, tag, () -> script))
        .header("Cache-Control", "public, max-age=300")
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }

  private static String read() {
    try (InputStream in = EmbedScript.class.getResourceAsStream("/pages/consent.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
