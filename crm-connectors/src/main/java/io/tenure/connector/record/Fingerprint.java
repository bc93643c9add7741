package io.tenure.connector.record;

import io.tenure.connector.record.SourceRecord.ConsentFact;
import io.tenure.connector.record.SourceRecord.SubjectValue;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over the canonical form of a record's facts: every part with its length, in fixed order.
 */
final class Fingerprint {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  static byte[] of(
      List<String> key,
      Map<String, Instant> triggers,
      List<SubjectValue> subjects,
      String jurisdiction,
      String controller,
      List<ConsentFact> consents,
      boolean softDeleted) {
    try {
      Fingerprint f = new Fingerprint();
      f.text("tenure/record-facts/v1");
      f.out.writeInt(key.size());
      for (String part : key) {
        f.text(part);
      }
      f.triggers(triggers);
      f.out.writeInt(subjects.size());
      for (SubjectValue s : subjects) {
        f.text(s.identifier().name());
        f.text(s.dataset());
        f.text(s.value());
      }
      f.text(jurisdiction);
      f.text(controller);
      f.consents(consents);
      f.out.writeBoolean(softDeleted);
      return MessageDigest.getInstance("SHA-256").digest(f.bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void triggers(Map<String, Instant> triggers) throws IOException {
    out.writeInt(triggers.size());
    for (Map.Entry<String, Instant> t : new TreeMap<>(triggers).entrySet()) {
      text(t.getKey());
      instant(t.getValue());
    }
  }

  private void consents(List<ConsentFact> consents) throws IOException {
    out.writeInt(consents.size());
    for (ConsentFact c : consents) {
      text(c.purpose());
      out.writeBoolean(c.given());
      instant(c.at());
    }
  }

  private void instant(Instant at) throws IOException {
    out.writeBoolean(at != null);
    if (at != null) {
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
    }
  }

  private void text(String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
