package io.tenure.consent.rest.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.consent.usecase.receipt.ReceiptKeys;
import io.tenure.evidence.receipt.KeySet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes the keys with which receipts can be checked. */
@Path("/.well-known/jwks.json")
@Tag(name = "Receipts")
public class KeySetResource {
  private final ReceiptKeys keys;

  KeySetResource(ReceiptKeys keys) {
    this.keys = keys;
  }

  /** Without a token: whoever was handed a receipt may check it. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Public keys of receipts",
      description =
          "JSON Web Key Set (RFC 7517), the key that signs now first; a kid is the thumbprint of RFC 7638.")
  @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public JsonNode keys() {
    return KeySet.of(keys.published());
  }
}
