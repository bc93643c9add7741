package io.tenure.evidence.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.note.NoteKey;
import io.tenure.evidence.note.TlogProof;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is needed to check a certificate without any server, as one canonical JSON text
 * of one line.
 *
 * @param certificate the content as it was signed
 * @param signature detached JWS
 * @param entry the log's entry
 * @param salt opening of the entry's commitment, base64
 * @param proof tlog-proof with the checkpoint
 * @param key verifier key of log and certificates, in note form
 */
public record CertificateFile(
    JsonNode certificate, String signature, String entry, String salt, String proof, String key) {
  private static final Set<String> MEMBERS =
      new TreeSet<>(Set.of("certificate", "signature", "entry", "salt", "proof", "key"));

  /** A file for a certificate whose entry is in a published checkpoint. */
  public static CertificateFile of(SignedCertificate signed, TlogProof proof, NoteKey key) {
    return new CertificateFile(
        CertificateJson.tree(signed.certificate()),
        signed.signature(),
        signed.leaf().text(),
        StrictBase64.encode(signed.leaf().salt()),
        proof.encode(),
        key.text());
  }

  /** The content of the file, ending with a line feed. */
  public String text() {
    var node = JsonNodeFactory.instance.objectNode();
    node.set("certificate", certificate);
    node.put("signature", signature);
    node.put("entry", entry);
    node.put("salt", salt);
    node.put("proof", proof);
    node.put("key", key);
    return CanonicalJson.write(node) + "\n";
  }

  /**
   * Reads a file; nothing is checked by that but its form.
   *
   * @throws IllegalArgumentException where the form is another one
   */
  public static CertificateFile parse(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the file does not end with a line feed");
    }
    JsonNode node = CanonicalJson.read(text.substring(0, text.length() - 1));
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    if (!names.equals(MEMBERS)) {
      throw new IllegalArgumentException("the file has other members than a certificate file");
    }
    return new CertificateFile(
        node.get("certificate"),
        text(node, "signature"),
        text(node, "entry"),
        text(node, "salt"),
        text(node, "proof"),
        text(node, "key"));
  }

  private static String text(JsonNode node, String name) {
    if (!node.get(name).isTextual()) {
      throw new IllegalArgumentException(name + " is not text");
    }
    return node.get(name).textValue();
  }
}
