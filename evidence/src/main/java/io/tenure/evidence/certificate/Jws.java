package io.tenure.evidence.certificate;

import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.note.NoteKey;
import io.tenure.evidence.note.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Detached JWS (RFC 7515 appendix F) with EdDSA; the header is fixed but for the key id. */
final class Jws {
  private Jws() {}

  /** {@code header..signature}. */
  static String sign(byte[] payload, NoteSigner signer) {
    String header = header(signer.key());
    return header + ".." + StrictBase64.encodeUrl(signer.sign(input(header, payload)));
  }

  /** Whether it is this key's signature over the payload, spelled in the one possible way. */
  static boolean verifies(String jws, byte[] payload, NoteKey key) {
    String header = header(key);
    if (!jws.startsWith(header + "..")) {
      return false;
    }
    try {
      byte[] signature = StrictBase64.decodeUrl(jws.substring(header.length() + 2));
      return key.verifies(input(header, payload), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] input(String header, byte[] payload) {
    return (header + "." + StrictBase64.encodeUrl(payload)).getBytes(StandardCharsets.US_ASCII);
  }

  private static String header(NoteKey key) {
    String json =
        "{\"alg\":\"EdDSA\",\"kid\":\""
            + HexFormat.of().formatHex(key.id())
            + "\",\"typ\":\"disposal-certificate+jws\"}";
    return StrictBase64.encodeUrl(json.getBytes(StandardCharsets.UTF_8));
  }
}
