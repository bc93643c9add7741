package io.tenure.evidence.note;

import io.tenure.evidence.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<Line> signatures) {
  private static final String DASH = "\u2014 ";
  private static final int MAX_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException(
          "a note is text that ends with a line feed, and signatures");
    }
    if (text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
      throw new IllegalArgumentException("a note has no control characters");
    }
  }

  /**
   * A signature line.
   *
   * @param name of the key
   * @param blob key id and signature
   */
  public record Line(String name, byte[] blob) {
    boolean claims(NoteKey key) {
      return name.equals(key.name())
          && blob.length > 4
          && Arrays.equals(blob, 0, 4, key.id(), 0, 4);
    }
  }

  /** Signs the text. */
  public static SignedNote sign(String text, NoteSigner signer) {
    byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] blob =
        ByteBuffer.allocate(4 + signature.length).put(signer.key().id()).put(signature).array();
    return new SignedNote(text, List.of(new Line(signer.key().name(), blob)));
  }

  /**
   * Reads a note; signatures are not checked.
   *
   * @throws IllegalArgumentException where it is malformed
   */
  public static SignedNote parse(String note) {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("a note has a blank line before its signatures");
    }
    var lines = new ArrayList<Line>();
    String below = note.substring(blank + 2);
    for (String line : below.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(line(line));
      }
    }
    var read = new SignedNote(note.substring(0, blank + 1), lines);
    if (!read.encode().equals(note)) {
      throw new IllegalArgumentException("the note is not in its one spelling");
    }
    return read;
  }

  private static Line line(String line) {
    String[] parts = line.split(" ", -1);
    if (!line.startsWith(DASH) || parts.length != 3) {
      throw new IllegalArgumentException("a signature line has a dash, a name and a signature");
    }
    return new Line(parts[1], StrictBase64.decode(parts[2]));
  }

  /**
   * Whether the key signed; false also where only others did. A line of this key that fails is
   * false.
   */
  public boolean verifiedBy(NoteKey key) {
    var own = signatures.stream().filter(line -> line.claims(key)).toList();
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return !own.isEmpty()
        && own.stream()
            .allMatch(l -> key.verifies(message, Arrays.copyOfRange(l.blob(), 4, l.blob().length)));
  }

  /** The note as it is published. */
  public String encode() {
    var out = new StringBuilder(text).append('\n');
    for (Line line : signatures) {
      out.append(DASH).append(line.name()).append(' ');
      out.append(StrictBase64.encode(line.blob())).append('\n');
    }
    return out.toString();
  }
}
