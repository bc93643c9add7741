package io.tenure.evidence.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.evidence.certificate.CertificateCheck.Part;
import io.tenure.evidence.certificate.CertificateCheck.Report;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.note.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CertificateTest {
  private final NoteSigner signer = NoteSigner.generate(Samples.ORIGIN);
  private final String text = Samples.text(signer);
  private final CertificateCheck check = CertificateCheck.trusting(List.of(signer.key()));

  @Test
  void aCertificateHoldsWithItsKeyAndWithout() {
    Report pinned = check.check(bytes(text));
    assertThat(pinned.faults()).isEmpty();
    assertThat(pinned.pinned()).isTrue();
    assertThat(pinned.certificate()).isEqualTo(Samples.certificate());
    Report free = CertificateCheck.withoutTrust().check(bytes(text));
    assertThat(free.valid()).isTrue();
    assertThat(free.pinned()).isFalse();
  }

  @Test
  void everyChangedByteIsNamed() {
    byte[] bytes = bytes(text);
    for (CertificateCheck each : List.of(check, CertificateCheck.withoutTrust())) {
      for (int i = 0; i < bytes.length; i++) {
        for (int change : new int[] {0x01, 0x20, 0x80}) {
          byte[] changed = bytes.clone();
          changed[i] ^= (byte) change;
          assertThat(each.check(changed).faults()).as("byte %d, %x", i, change).isNotEmpty();
        }
      }
    }
  }

  @Test
  void everyMissingOrDoubledByteIsNamed() {
    for (int i = 0; i < text.length(); i++) {
      assertThat(check.check(bytes(text.substring(0, i) + text.substring(i + 1))).valid())
          .as("without %d", i)
          .isFalse();
      assertThat(
              check.check(bytes(text.substring(0, i) + text.charAt(i) + text.substring(i))).valid())
          .as("double %d", i)
          .isFalse();
    }
  }

  @Test
  void thePartThatIsWrongIsNamed() {
    String other = Samples.text(NoteSigner.generate(Samples.ORIGIN));
    assertThat(
            parts(
                with(
                    n -> ((ObjectNode) n.get("certificate").get("target")).put("system", "other"))))
        .containsExactlyInAnyOrder(Part.SIGNATURE, Part.INCLUSION);
    assertThat(
            parts(
                with(n -> n.set("signature", CanonicalJson.read(other.strip()).get("signature")))))
        .containsExactly(Part.SIGNATURE);
    assertThat(
            parts(with(n -> n.put("proof", n.get("proof").asText().replace("index 6", "index 5")))))
        .containsExactly(Part.INCLUSION);
    assertThat(
            parts(with(n -> n.put("proof", n.get("proof").asText().replace("\n11\n", "\n12\n")))))
        .containsExactly(Part.CHECKPOINT);
    assertThat(parts(with(n -> n.set("salt", CanonicalJson.read(other.strip()).get("salt")))))
        .containsExactly(Part.INCLUSION);
    assertThat(parts(other)).containsExactly(Part.KEY);
    assertThat(parts(text + " ")).containsExactly(Part.FORM);
    assertThat(parts("")).containsExactly(Part.FORM);
    assertThat(parts("[]\n")).containsExactly(Part.FORM);
  }

  @Test
  void claimsAreCheckedEvenWhereTheSignatureHolds() {
    ObjectNode tree = (ObjectNode) CertificateJson.tree(Samples.certificate());
    ((ObjectNode) tree.get("responsible").get("approvedBy").get(0)).put("id", "p1");
    ((ObjectNode) tree.get("verification")).put("result", "RECORDED");
    ((ObjectNode) tree.get("holdCheck")).put("result", "HELD");
    byte[] content = CanonicalJson.bytes(tree);
    Certificate wrong = CertificateJson.read(tree);
    var forged =
        new SignedCertificate(wrong, Jws.sign(content, signer), CertificateLeaf.of(wrong, content));
    Report report = check.check(bytes(Samples.file(forged, signer).text()));
    assertThat(report.faults()).extracting(CertificateCheck.Fault::part).containsOnly(Part.CLAIMS);
    assertThat(report.faults())
        .extracting(CertificateCheck.Fault::sentence)
        .containsExactlyInAnyOrder(
            "the requester approved", "the result does not fit the method", "a hold covered it");
  }

  /** I-PROOF: what did not pass every check cannot be made a certificate. */
  @Test
  void I_PROOF_whatWasNotReadBackIsNotSigned() {
    for (String[] change :
        List.of(
            new String[] {"verification", "credential", "erase"},
            new String[] {"verification", "result", "AS_SPECIFIED"},
            new String[] {"verification", "at", "2026-11-24T09:59:59Z"},
            new String[] {"intent", "at", "2026-09-30T23:59:59Z"},
            new String[] {"responsible", "authority", "NOBODY"},
            new String[] {"legal", "disposition", "RESTRICT"},
            new String[] {"legal", "retainUntil", "2030-01-01T00:00:00Z"},
            new String[] {"holdCheck", "result", "HELD"})) {
      ObjectNode tree = (ObjectNode) CertificateJson.tree(Samples.certificate());
      ((ObjectNode) tree.get(change[0])).put(change[1], change[2]);
      assertThat(VerifiedErasure.check(CertificateJson.read(tree)))
          .as(String.join(".", change))
          .isInstanceOf(VerifiedErasure.Check.Failed.class);
    }
  }

  private List<Part> parts(String file) {
    return check.check(bytes(file)).faults().stream().map(CertificateCheck.Fault::part).toList();
  }

  private String with(Consumer<ObjectNode> change) {
    ObjectNode node = (ObjectNode) CanonicalJson.read(text.strip());
    change.accept(node);
    return CanonicalJson.write(node) + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
