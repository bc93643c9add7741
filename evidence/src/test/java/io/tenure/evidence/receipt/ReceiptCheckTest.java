package io.tenure.evidence.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.receipt.ReceiptReport.Fault;
import io.tenure.evidence.receipt.ReceiptReport.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptCheckTest {
  private final ReceiptSigner signer = ReceiptSigner.generate();
  private final String receipt = signer.sign(Receipts.content());
  private final ReceiptCheck trusting = ReceiptCheck.trusting(List.of(signer.key()));

  @Test
  void aReceiptIsValidWithItsKeySetAndWithoutOne() {
    ReceiptReport pinned = trusting.check(receipt);
    assertThat(pinned.faults()).isEmpty();
    assertThat(pinned.pinned()).isTrue();
    assertThat(pinned.key()).isEqualTo(signer.key());
    assertThat(pinned.content()).isEqualTo(Receipts.content());
    ReceiptReport own = ReceiptCheck.withoutTrust().check(receipt);
    assertThat(own.faults()).isEmpty();
    assertThat(own.pinned()).isFalse();
    assertThat(own.key()).isEqualTo(signer.key());
  }

  @Test
  void theSameContentAndKeyMakeTheSameText() {
    assertThat(signer.sign(Receipts.content())).isEqualTo(receipt);
    assertThat(ReceiptSigner.ofPkcs8(signer.pkcs8()).sign(Receipts.content())).isEqualTo(receipt);
  }

  /** Each character of a receipt, replaced: the check names the part it stands in. */
  @Test
  void aChangedByteIsNamedByItsPart() {
    int first = receipt.indexOf('.');
    int second = receipt.lastIndexOf('.');
    for (int i = 0; i < receipt.length(); i++) {
      for (char other : new char[] {'A', 'B', '7', '_'}) {
        if (receipt.charAt(i) == other) {
          continue;
        }
        String changed = receipt.substring(0, i) + other + receipt.substring(i + 1);
        Part expected =
            i == first || i == second
                ? Part.FORM
                : i < first ? Part.HEADER : i < second ? Part.PAYLOAD : Part.SIGNATURE;
        assertThat(trusting.check(changed).faults())
            .as("character %d -> %s", i, other)
            .extracting(Fault::part)
            .containsExactly(expected);
        ReceiptReport alone = ReceiptCheck.withoutTrust().check(changed);
        assertThat(alone.valid()).as("character %d -> %s, without trust", i, other).isFalse();
        if (expected == Part.PAYLOAD || expected == Part.SIGNATURE) {
          assertThat(alone.faults()).extracting(Fault::part).containsExactly(expected);
        }
      }
    }
  }

  @Test
  void aChangedPayloadIsToldWithBothDigests() {
    String[] parts = receipt.split("\\.");
    String payload = new String(StrictBase64.decodeUrl(parts[1]), StandardCharsets.UTF_8);
    String forged = payload.replace("dpv:ConsentGiven", "dpv:ConsentWithdrawn");
    String changed =
        parts[0]
            + "."
            + StrictBase64.encodeUrl(forged.getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];
    assertThat(trusting.check(changed).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.part()).isEqualTo(Part.PAYLOAD);
              assertThat(fault.sentence()).containsPattern("sha256:[0-9a-f]{64}, it is sha256:");
            });
  }

  @Test
  void aForgedReceiptIsSignedByAStranger() {
    ReceiptSigner stranger = ReceiptSigner.generate();
    String forged = stranger.sign(Receipts.content());
    assertThat(trusting.check(forged).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.part()).isEqualTo(Part.KEY);
              assertThat(fault.sentence()).contains(stranger.key().kid());
            });
    // with the header of the true key the signature does not fit
    String[] mine = receipt.split("\\.");
    String[] theirs = forged.split("\\.");
    assertThat(trusting.check(mine[0] + "." + theirs[1] + "." + theirs[2]).faults())
        .extracting(Fault::part)
        .containsExactly(Part.SIGNATURE);
  }

  @Test
  void afterRotationTheOldKeyStillVerifies() {
    ReceiptSigner next = ReceiptSigner.generate();
    ReceiptCheck both =
        ReceiptCheck.trusting(
            KeySet.parse(KeySet.of(List.of(next.key(), signer.key())).toString()));
    assertThat(both.check(receipt).valid()).isTrue();
    assertThat(both.check(next.sign(Receipts.content())).key()).isEqualTo(next.key());
  }

  @Test
  void anUnsignedReceiptIsNone() {
    String none = StrictBase64.encodeUrl("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    String[] parts = receipt.split("\\.");
    assertThat(trusting.check(none + "." + parts[1] + ".").valid()).isFalse();
    assertThat(ReceiptCheck.withoutTrust().check(none + "." + parts[1] + ".").valid()).isFalse();
  }

  @Test
  void otherSignedThingsAreNoReceipts() {
    String other = signer.sign(Receipts.content().put("@type", "dpv:ConsentRecord"));
    assertThat(trusting.check(other).faults())
        .extracting(Fault::part)
        .containsExactly(Part.PAYLOAD);
  }

  @Test
  void rfc7638GivesTheKidItsExample() {
    // RFC 8037, appendix A.3
    ReceiptKey key =
        new ReceiptKey(StrictBase64.decodeUrl("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    assertThat(key.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void keySetsWithoutAUsableKeyAreRefused() {
    assertThatThrownBy(() -> KeySet.parse("{\"keys\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeySet.parse("no json")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReceiptKey.ofSpki(signer.pkcs8()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
