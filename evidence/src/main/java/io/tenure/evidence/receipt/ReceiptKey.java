package io.tenure.evidence.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.note.NoteKey;
import java.util.Arrays;

/**
 * The public half of an Ed25519 key that signs receipts, as a JSON Web Key (RFC 8037).
 *
 * @param x the 32 bytes of the public key
 */
public record ReceiptKey(byte[] x) {
  private static final int LENGTH = 32;
  private static final byte[] SPKI = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  public ReceiptKey {
    if (x.length != LENGTH) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
    x = x.clone();
  }

  /**
   * A public key from base64 of its X.509 form (SubjectPublicKeyInfo).
   *
   * @throws IllegalArgumentException where it is none
   */
  public static ReceiptKey ofSpki(String base64) {
    byte[] bytes = StrictBase64.decode(base64.strip());
    if (bytes.length != SPKI.length + LENGTH
        || !Arrays.equals(bytes, 0, SPKI.length, SPKI, 0, SPKI.length)) {
      throw new IllegalArgumentException("not an Ed25519 public key");
    }
    return new ReceiptKey(Arrays.copyOfRange(bytes, SPKI.length, bytes.length));
  }

  /**
   * The key that a JWK describes; other members than {@code kty}, {@code crv} and {@code x} are
   * passed over.
   *
   * @throws IllegalArgumentException where it describes no Ed25519 public key
   */
  public static ReceiptKey ofJwk(JsonNode jwk) {
    if (!jwk.path("kty").asText().equals("OKP")
        || !jwk.path("crv").asText().equals("Ed25519")
        || !jwk.path("x").isTextual()) {
      throw new IllegalArgumentException("not an Ed25519 key in JWK form");
    }
    return new ReceiptKey(StrictBase64.decodeUrl(jwk.path("x").textValue()));
  }

  /** Whether this key made that signature over those bytes. */
  public boolean verifies(byte[] message, byte[] signature) {
    return new NoteKey("receipt", x).verifies(message, signature);
  }

  /** The thumbprint of RFC 7638: names the key and is its finger print for people. */
  public String kid() {
    return StrictBase64.encodeUrl(Hashes.sha256(CanonicalJson.bytes(bare())));
  }

  /** The members that make the key. */
  ObjectNode bare() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("crv", "Ed25519")
        .put("kty", "OKP")
        .put("x", StrictBase64.encodeUrl(x));
  }

  /** The key as it is published in a key set. */
  public ObjectNode jwk() {
    return bare().put("alg", "EdDSA").put("use", "sig").put("kid", kid());
  }

  @Override
  public byte[] x() {
    return x.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceiptKey(byte[] otherX) && Arrays.equals(x, otherX);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(x);
  }

  @Override
  public String toString() {
    return kid();
  }
}
