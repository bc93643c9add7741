package io.tenure.evidence.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.note.NoteSigner;

/** Signs receipts. The private key never leaves this object. */
public final class ReceiptSigner {
  private final NoteSigner signer;

  private ReceiptSigner(NoteSigner signer) {
    this.signer = signer;
  }

  /**
   * A signer from the base64 text of a PKCS#8 encoded Ed25519 private key.
   *
   * @throws IllegalArgumentException where it is none; the message never holds any of it
   */
  public static ReceiptSigner ofPkcs8(String base64) {
    return new ReceiptSigner(NoteSigner.ofPkcs8("receipt", base64));
  }

  /** A signer with a fresh key. */
  public static ReceiptSigner generate() {
    return new ReceiptSigner(NoteSigner.generate("receipt"));
  }

  /** The private key as {@link #ofPkcs8} reads it; for setting up an installation. */
  public String pkcs8() {
    return signer.pkcs8();
  }

  /** The matching public key. */
  public ReceiptKey key() {
    return new ReceiptKey(signer.key().publicKey());
  }

  /**
   * The signed receipt as a compact JWS. The same content and key always make the same text.
   *
   * @throws IllegalArgumentException where the content has no canonical form
   */
  public String sign(JsonNode content) {
    byte[] payload = CanonicalJson.bytes(content);
    String header = ReceiptJws.header(key(), payload);
    byte[] signature = signer.sign(ReceiptJws.input(header, payload));
    return header + "." + StrictBase64.encodeUrl(payload) + "." + StrictBase64.encodeUrl(signature);
  }
}
