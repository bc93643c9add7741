package io.tenure.evidence.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import java.nio.charset.StandardCharsets;

/**
 * The form of a receipt: a compact JWS (RFC 7515) with EdDSA (RFC 8037). The header follows wholly
 * from key and payload, and it holds the digest of the payload: so a check can tell which of the
 * three parts was changed.
 */
final class ReceiptJws {
  static final String TYPE = "consent-receipt+jws";
  static final String DIGEST = "digest";

  private ReceiptJws() {}

  /** The one header of a receipt, in base64url. */
  static String header(ReceiptKey key, byte[] payload) {
    return header(key, Hashes.digest(payload));
  }

  static String header(ReceiptKey key, String digest) {
    var header =
        JsonNodeFactory.instance
            .objectNode()
            .put("alg", "EdDSA")
            .put("cty", "application/ld+json")
            .put(DIGEST, digest)
            .put("kid", key.kid())
            .put("typ", TYPE);
    header.set("jwk", key.bare());
    return StrictBase64.encodeUrl(CanonicalJson.bytes(header));
  }

  /** What is signed. */
  static byte[] input(String header, byte[] payload) {
    return (header + "." + StrictBase64.encodeUrl(payload)).getBytes(StandardCharsets.US_ASCII);
  }
}
