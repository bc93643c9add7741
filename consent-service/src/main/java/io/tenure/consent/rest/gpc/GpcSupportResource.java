package io.tenure.consent.rest.gpc;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Says that this site heeds the signal, where everybody looks for it (W3C, Global Privacy Control,
 * section 4). Open to everybody: browsers and authorities ask without a token.
 */
@Path("/.well-known/gpc.json")
@Tag(name = "Global Privacy Control")
public class GpcSupportResource {
  private final Support support;

  GpcSupportResource(
      @ConfigProperty(name = "tenure.gpc.heeded") boolean heeded,
      @ConfigProperty(name = "tenure.gpc.last-update") LocalDate lastUpdate) {
    support = new Support(heeded, lastUpdate);
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Whether the signal Global Privacy Control is heeded here")
  public Support get() {
    return support;
  }

  /** The document. */
  @Schema(name = "GpcSupport")
  public record Support(boolean gpc, LocalDate lastUpdate) {}
}
