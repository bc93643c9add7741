package io.tenure.evidence.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.receipt.ReceiptReport.Fault;
import io.tenure.evidence.receipt.ReceiptReport.Part;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Checks a receipt, offline, and names the part that was changed. Since the header follows from key
 * and payload, the header that must have been signed can be made anew: where the signature fits
 * that one, only the header was changed; where the header is that one, only the signature was; and
 * the digest in the header tells whether the payload is the one that was signed.
 */
public final class ReceiptCheck {
  private final List<ReceiptKey> trusted;

  private ReceiptCheck(Collection<ReceiptKey> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /** Accepts signatures of these keys only. */
  public static ReceiptCheck trusting(Collection<ReceiptKey> keys) {
    return new ReceiptCheck(keys);
  }

  /**
   * Takes the key from the receipt itself: shows that nothing was changed since it was signed, not
   * who signed.
   */
  public static ReceiptCheck withoutTrust() {
    return new ReceiptCheck(List.of());
  }

  /** Checks a compact JWS. */
  public ReceiptReport check(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return report(null, null, List.of(new Fault(Part.FORM, "a receipt has three parts")));
    }
    List<Fault> faults = new ArrayList<>();
    Optional<JsonNode> header =
        decode(parts[0]).flatMap(ReceiptCheck::json).filter(JsonNode::isObject);
    Optional<byte[]> payload = decode(parts[1]);
    Optional<byte[]> signature = decode(parts[2]);
    if (payload.isEmpty()) {
      faults.add(new Fault(Part.PAYLOAD, "the payload is not base64url in its one spelling"));
    }
    if (signature.isEmpty()) {
      faults.add(new Fault(Part.SIGNATURE, "the signature is not base64url in its one spelling"));
    }
    Optional<JsonNode> content = payload.flatMap(ReceiptCheck::json);
    ReceiptKey key = null;
    if (payload.isPresent() && signature.isPresent()) {
      key = signedBy(parts[0], header, payload.get(), signature.get(), faults);
      if (faults.isEmpty()) {
        content.ifPresentOrElse(
            c -> kind(c, faults),
            () -> faults.add(new Fault(Part.PAYLOAD, "the payload is not JSON in canonical form")));
      }
    } else if (header.isEmpty()) {
      faults.add(new Fault(Part.HEADER, "the header cannot be read"));
    }
    return report(content.orElse(null), key, faults);
  }

  private ReceiptReport report(JsonNode content, ReceiptKey key, List<Fault> faults) {
    return new ReceiptReport(content, key, key != null && trusted.contains(key), faults);
  }

  /** The key whose signature it is, or faults. */
  private ReceiptKey signedBy(
      String headerText,
      Optional<JsonNode> header,
      byte[] payload,
      byte[] signature,
      List<Fault> faults) {
    Optional<ReceiptKey> own = header.flatMap(ReceiptCheck::keyIn);
    List<ReceiptKey> candidates = trusted.isEmpty() ? own.stream().toList() : trusted;
    for (ReceiptKey key : candidates) {
      String expected = ReceiptJws.header(key, payload);
      if (key.verifies(ReceiptJws.input(expected, payload), signature)) {
        if (!expected.equals(headerText)) {
          faults.add(
              new Fault(
                  Part.HEADER, "the header was changed; payload and signature belong together"));
        }
        return key;
      }
    }
    if (own.isPresent()
        && !candidates.contains(own.get())
        && own.get()
            .verifies(
                ReceiptJws.input(ReceiptJws.header(own.get(), payload), payload), signature)) {
      faults.add(
          new Fault(Part.KEY, "it was signed with a key that is not trusted: " + own.get().kid()));
      return own.get();
    }
    blame(headerText, header, own, payload, faults);
    return null;
  }

  /** No key's signature fits: says what differs from what must have been signed. */
  private static void blame(
      String headerText,
      Optional<JsonNode> header,
      Optional<ReceiptKey> own,
      byte[] payload,
      List<Fault> faults) {
    String digest = header.map(h -> h.path(ReceiptJws.DIGEST).asText()).orElse("");
    String actual = Hashes.digest(payload);
    boolean whole = own.isPresent() && ReceiptJws.header(own.get(), digest).equals(headerText);
    if (!whole) {
      faults.add(
          new Fault(
              Part.HEADER,
              header.isEmpty()
                  ? "the header cannot be read"
                  : "the header is not one that Tenure writes: key, kid or type do not belong together"));
    }
    if (!digest.isEmpty() && !digest.equals(actual)) {
      faults.add(
          new Fault(
              Part.PAYLOAD,
              "the payload was changed: the header says %s, it is %s".formatted(digest, actual)));
    } else if (whole) {
      faults.add(
          new Fault(
              Part.SIGNATURE,
              "the signature was changed or made with another key; header and payload belong together"));
    }
  }

  private static Optional<ReceiptKey> keyIn(JsonNode header) {
    try {
      return Optional.of(ReceiptKey.ofJwk(header.path("jwk")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void kind(JsonNode content, List<Fault> faults) {
    if (!content.path("@type").asText().equals("dpv:ConsentReceipt")) {
      faults.add(new Fault(Part.PAYLOAD, "what was signed is not a consent receipt"));
    }
  }

  private static Optional<byte[]> decode(String part) {
    try {
      return Optional.of(StrictBase64.decodeUrl(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> json(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(CanonicalJson.read(decoder.decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
