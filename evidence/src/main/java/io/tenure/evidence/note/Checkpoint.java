package io.tenure.evidence.note;

import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;

/**
 * The head of a log (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size number of entries
 * @param root of the tree of that size
 */
public record Checkpoint(String origin, long size, byte[] root) {
  public Checkpoint {
    if (origin.isEmpty() || origin.chars().anyMatch(c -> c <= ' ' || c == '+')) {
      throw new IllegalArgumentException("an origin has no blanks and no plus sign");
    }
    if (size < 0 || root.length != Hashes.LENGTH) {
      throw new IllegalArgumentException("a checkpoint has a size and a root of 32 bytes");
    }
  }

  /** The text that is signed. */
  public String body() {
    return origin + "\n" + size + "\n" + StrictBase64.encode(root) + "\n";
  }

  /** Signs it under the log's own key. */
  public SignedNote sign(NoteSigner signer) {
    if (!signer.key().name().equals(origin)) {
      throw new IllegalArgumentException("a log signs under its origin");
    }
    return SignedNote.sign(body(), signer);
  }

  /**
   * Reads the text of a note; lines after the third are extensions and refused.
   *
   * @throws IllegalArgumentException where it is malformed
   */
  public static Checkpoint parse(String body) {
    String[] lines = body.split("\n", -1);
    if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,18}")) {
      throw new IllegalArgumentException("a checkpoint has three lines: origin, size, root");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), StrictBase64.decode(lines[2]));
  }
}
