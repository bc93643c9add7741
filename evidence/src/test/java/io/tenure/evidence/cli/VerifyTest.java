package io.tenure.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.evidence.certificate.Samples;
import io.tenure.evidence.note.NoteSigner;
import io.tenure.evidence.receipt.KeySet;
import io.tenure.evidence.receipt.ReceiptSigner;
import io.tenure.evidence.receipt.Receipts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
  private final NoteSigner signer = NoteSigner.generate(Samples.ORIGIN);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir Path folder;

  @Test
  void aGoodFileEndsWithZeroAndTellsWhy() throws Exception {
    Path file = Files.writeString(folder.resolve("a b.json"), Samples.text(signer));
    Path key = Files.writeString(folder.resolve("key"), signer.key().text() + "\n");
    assertThat(run("--key", key.toString(), file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("VALID", "Sales policy § 4", "ABSENT")
        .doesNotContain("Give --key");
  }

  @Test
  void aChangedFileEndsWithOneAndNamesThePart() throws Exception {
    Path good = Files.writeString(folder.resolve("good.json"), Samples.text(signer));
    Path bad =
        Files.writeString(
            folder.resolve("bad.json"),
            Samples.text(signer).replace("crm.contacts", "crm.contactz"));
    assertThat(run(good.toString(), bad.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("VALID   ", "INVALID ", "  signature: ");
  }

  @Test
  void anotherKeyEndsWithOne() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), Samples.text(signer));
    Path key =
        Files.writeString(folder.resolve("key"), NoteSigner.generate(Samples.ORIGIN).key().text());
    assertThat(run("--key", key.toString(), file.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("  key: ");
  }

  @Test
  void wrongUseEndsWithTwo() throws Exception {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--what")).isEqualTo(2);
    assertThat(run(folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(run("--key", folder.resolve("none").toString(), "x")).isEqualTo(2);
    assertThat(run("--key", Files.writeString(folder.resolve("k"), "x+y").toString(), "x"))
        .isEqualTo(2);
  }

  @Test
  void receiptsAreCheckedBesideCertificates() throws Exception {
    ReceiptSigner issuer = ReceiptSigner.generate();
    String receipt = issuer.sign(Receipts.content());
    Path good = Files.writeString(folder.resolve("good.jws"), receipt + "\n" + receipt + "\n");
    Path keys =
        Files.writeString(folder.resolve("jwks.json"), KeySet.of(List.of(issuer.key())).toString());
    Path certificate = Files.writeString(folder.resolve("a.json"), Samples.text(signer));
    assertThat(run("--jwks", keys.toString(), good.toString(), certificate.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("good.jws:2", "marketing.email", "dpv:ConsentGiven", "in the key set")
        .contains("Give --key KEYFILE")
        .doesNotContain("Give --jwks");
    out.reset();
    assertThat(run(good.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(issuer.key().kid(), "taken from the receipt itself", "Give --jwks");
    out.reset();
    int payload = receipt.indexOf('.') + 40;
    Path bad =
        Files.writeString(
            folder.resolve("bad.jws"),
            receipt.substring(0, payload)
                + (receipt.charAt(payload) == 'A' ? 'B' : 'A')
                + receipt.substring(payload + 1));
    assertThat(run("--jwks", keys.toString(), bad.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("INVALID ", "  payload: the payload was changed");
    assertThat(run("--jwks", certificate.toString(), good.toString())).isEqualTo(2);
  }

  private int run(String... args) {
    return new Verify(new PrintStream(out, true, StandardCharsets.UTF_8)).run(List.of(args));
  }
}
