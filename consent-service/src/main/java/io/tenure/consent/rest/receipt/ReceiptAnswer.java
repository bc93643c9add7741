package io.tenure.consent.rest.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.consent.usecase.receipt.Receipt;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receipt.
 *
 * @param event the event it is for
 * @param created when the event was recorded
 * @param content JSON-LD with terms of the W3C Data Privacy Vocabulary (ISO/IEC TS 27560)
 * @param jws the same content, signed: keep this one; {@code ./tenure verify} checks it offline
 */
@Schema(name = "ConsentReceipt")
public record ReceiptAnswer(
    UUID id,
    UUID event,
    Instant created,
    @Schema(type = SchemaType.OBJECT) JsonNode content,
    String jws) {

  static ReceiptAnswer of(Receipt receipt) {
    return new ReceiptAnswer(
        receipt.id(), receipt.event(), receipt.created(), receipt.content(), receipt.jws());
  }
}
