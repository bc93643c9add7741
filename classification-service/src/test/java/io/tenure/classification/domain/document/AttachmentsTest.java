package io.tenure.classification.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

  private static AttachmentFacts of(String... texts) {
    Attachments files = new Attachments();
    for (String text : texts) {
      files.add(text.getBytes(StandardCharsets.UTF_8), true);
    }
    return files.facts();
  }

  @Test
  void textCsvJsonMarkupAndMailAreLookedInto() {
    assertThat(of("Dear Sir,\nplease write to nora@example.org.\n").contains())
        .containsKey("EMAIL");
    assertThat(
            of("name;iban\nNora;DE89370400440532013000\nOle;GB82WEST12345698765432\n").contains())
        .containsKey("IBAN");
    assertThat(of("{\"a\": [{\"b\": \"nora@example.org\"}]}").contains()).containsKey("EMAIL");
    assertThat(of("<p>Write <a href=\"mailto:nora@example.org\">me</a></p>").contains())
        .containsKey("EMAIL");
    assertThat(of("<p>nora&#64;example.org is mine, ole&commat;example.org too</p>").contains())
        .containsEntry("EMAIL", 1);
    assertThat(
            of("""
               From: Nora <nora@example.org>
               To: Ole <ole@example.org>
               Subject: =?utf-8?Q?Konto_DE89370400440532013000?=
               Content-Type: text/plain

               Hello.
               """)
                .contains())
        .containsKeys("EMAIL", "IBAN");
  }

  @Test
  void theTextPartOfAMailIsDecodedAndOtherPartsArePassedOver() {
    String base64 =
        Base64.getMimeEncoder()
            .encodeToString(
                "My account is DE89370400440532013000, thanks.".getBytes(StandardCharsets.UTF_8));
    String hidden =
        Base64.getMimeEncoder()
            .encodeToString("Card 4111 1111 1111 1111".getBytes(StandardCharsets.UTF_8));
    AttachmentFacts facts =
        of(
            "From: shop <a@b>\r\nTo: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"zz\"\r\n\r\n--zz\r\n"
                + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64
                + "\r\n--zz\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + hidden
                + "\r\n--zz--\r\n");
    assertThat(facts.contains()).containsKey("IBAN").doesNotContainKey("CARD");
  }

  @Test
  void externalEntitiesAreLettersAndNothingElse() {
    assertThat(
            of("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x; nora@example.org</a>")
                .contains())
        .containsKey("EMAIL");
  }

  @Test
  void whatIsNoTextIsNamedAndNeverGuessed() {
    Attachments files = new Attachments();
    byte[] noise = new byte[4000];
    new Random(3).nextBytes(noise);
    files.add("%PDF-1.7 nora@example.org".getBytes(StandardCharsets.US_ASCII), true);
    files.add(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}, true);
    files.add(new byte[] {'P', 'K', 3, 4, 20}, true);
    files.add(noise, true);
    files.add(new byte[0], true);
    AttachmentFacts facts = files.facts();
    assertThat(facts.read()).isZero();
    assertThat(facts.contains()).isEmpty();
    assertThat(facts.unread())
        .containsEntry("PDF", 1)
        .containsEntry("JPEG", 1)
        .containsEntry("ZIP_OR_OFFICE", 1)
        .containsEntry("UNKNOWN", 1);
  }

  @Test
  void otherEncodingsAndTextThatWasCutInALetter() {
    Attachments files = new Attachments();
    files.add("\uFEFFGrüße an nora@example.org".getBytes(StandardCharsets.UTF_16LE), true);
    files.add("Müller, ole@example.org, Köln".getBytes(StandardCharsets.ISO_8859_1), true);
    byte[] cut = "ida@example.org wohnt in Köln ö".getBytes(StandardCharsets.UTF_8);
    files.add(java.util.Arrays.copyOf(cut, cut.length - 1), false);
    AttachmentFacts facts = files.facts();
    assertThat(facts.read()).isEqualTo(3);
    assertThat(facts.cut()).isEqualTo(1);
    assertThat(facts.contains()).containsEntry("EMAIL", 3);
  }
}
