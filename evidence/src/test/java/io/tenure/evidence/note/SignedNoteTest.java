package io.tenure.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.evidence.Hashes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  /** The worked example of the C2SP signed-note specification. */
  private static final String KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String NOTE =
      "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  @Test
  void theExampleOfTheSpecificationIsVerified() {
    NoteKey key = NoteKey.parse(KEY);
    assertThat(key.text()).isEqualTo(KEY);
    assertThat(SignedNote.parse(NOTE).verifiedBy(key)).isTrue();
    assertThat(SignedNote.parse(NOTE.replace("example message", "other message")).verifiedBy(key))
        .isFalse();
  }

  @Test
  void signsAndReadsAgainFromTheStoredKey() {
    NoteSigner made = NoteSigner.generate("log.example/x");
    NoteSigner signer = NoteSigner.ofPkcs8("log.example/x", made.pkcs8());
    assertThat(signer.key()).isEqualTo(made.key());
    var note = new Checkpoint("log.example/x", 7, Hashes.sha256()).sign(signer);
    SignedNote read = SignedNote.parse(note.encode());
    assertThat(read.verifiedBy(made.key())).isTrue();
    assertThat(read.verifiedBy(NoteSigner.generate("log.example/x").key())).isFalse();
    assertThat(Checkpoint.parse(read.text()).size()).isEqualTo(7);
  }

  @Test
  void aSecondSignerIsIgnoredAndABadOneOfOursIsNot() {
    NoteSigner log = NoteSigner.generate("log.example/x");
    NoteSigner witness = NoteSigner.generate("witness.example");
    var note = SignedNote.sign("text\n", log);
    var other = SignedNote.sign("text\n", witness).signatures().getFirst();
    var both = new SignedNote("text\n", List.of(other, note.signatures().getFirst()));
    assertThat(SignedNote.parse(both.encode()).verifiedBy(log.key())).isTrue();
    var bad = SignedNote.sign("another\n", log).signatures().getFirst();
    assertThat(
            new SignedNote("text\n", List.of(note.signatures().getFirst(), bad))
                .verifiedBy(log.key()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "x\n",
        "x\n\n",
        "x\n\n\u2014 a\n",
        "x\n\n- a AAAAAAA=\n",
        "x\n\n\u2014 a AAAAAAB=\n",
        "x\n\n\u2014 a AAAAAAA=",
        "\t\n\n\u2014 a AAAAAAA=\n",
        "x\n\n\u2014 a AAAAAAA=\n\n"
      })
  void malformedNotesAreRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n01\nAA==\n",
        "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o 1\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextra\n",
        "o\n1\n\n",
        "o\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
      })
  void malformedCheckpointsAreRefused(String body) {
    assertThatThrownBy(() -> Checkpoint.parse(body)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a+b",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void malformedKeysAreRefused(String key) {
    assertThatThrownBy(() -> NoteKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSecretThatIsNoKeyIsNotRepeated() {
    assertThatThrownBy(() -> NoteSigner.ofPkcs8("a", "c2VjcmV0"))
        .hasMessageNotContaining("c2VjcmV0")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProofIsReadAsItWasWritten() {
    var proof = new TlogProof(3, List.of(Hashes.sha256(), Hashes.sha256(new byte[1])), NOTE);
    TlogProof read = TlogProof.parse(proof.encode());
    assertThat(read.encode()).isEqualTo(proof.encode());
    assertThat(read.checkpoint()).isEqualTo(NOTE);
    for (String bad :
        List.of(
            "",
            "x\n\n",
            "c2sp.org/tlog-proof@v1\n\n",
            "c2sp.org/tlog-proof@v1\nindex 01\n\n",
            "c2sp.org/tlog-proof@v1\nindex 1\nzz\n\n")) {
      assertThatThrownBy(() -> TlogProof.parse(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
