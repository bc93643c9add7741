package io.tenure.evidence.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tenure.evidence.Commitment;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import java.nio.charset.StandardCharsets;

/**
 * The log's entry for a certificate: a salted commitment to serial, revision and content. Without
 * the salt, which travels in the certificate's file, the entry tells nothing.
 *
 * @param entry bytes as they are stored and hashed
 * @param salt opening of the commitment
 */
public record CertificateLeaf(byte[] entry, byte[] salt) {

  /** A fresh entry for a certificate. */
  public static CertificateLeaf of(Certificate certificate, byte[] content) {
    Commitment commitment = Commitment.to(fields(certificate, content));
    var node = JsonNodeFactory.instance.objectNode();
    node.put("v", 1);
    node.put("type", "CERT");
    node.put("at", certificate.issuedAt().toString());
    node.put("commitment", StrictBase64.encode(commitment.value()));
    return new CertificateLeaf(CanonicalJson.bytes(node), commitment.salt());
  }

  /** Whether the entry is the one for this certificate. */
  static boolean matches(String entry, byte[] salt, Certificate certificate, byte[] content) {
    JsonNode node = CanonicalJson.read(entry);
    return node.path("v").asInt() == 1
        && node.path("type").asText().equals("CERT")
        && node.path("at").asText().equals(certificate.issuedAt().toString())
        && Commitment.opens(
            StrictBase64.decode(node.path("commitment").asText()),
            salt,
            fields(certificate, content));
  }

  private static String[] fields(Certificate certificate, byte[] content) {
    return new String[] {
      "CERT", certificate.serial(), Integer.toString(certificate.revision()), Hashes.digest(content)
    };
  }

  /** The entry as text; entries are JSON. */
  public String text() {
    return new String(entry, StandardCharsets.UTF_8);
  }
}
