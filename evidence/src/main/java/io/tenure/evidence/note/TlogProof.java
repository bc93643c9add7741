package io.tenure.evidence.note;

import io.tenure.evidence.StrictBase64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Offline proof that an entry is in a log (C2SP tlog-proof): position, path, and the checkpoint it
 * leads to, as one text.
 *
 * @param index of the entry, from 0
 * @param path hashes, the leaf's sibling first
 * @param checkpoint the signed note, verbatim
 */
public record TlogProof(long index, List<byte[]> path, String checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final int MAX_PATH = 63;

  public TlogProof {
    path = List.copyOf(path);
    if (index < 0 || path.size() > MAX_PATH) {
      throw new IllegalArgumentException("a proof has an index and at most 63 hashes");
    }
  }

  /** The text form. */
  public String encode() {
    var out = new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
    path.forEach(hash -> out.append(StrictBase64.encode(hash)).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }

  /**
   * Reads the text form; nothing is proven by that.
   *
   * @throws IllegalArgumentException where it is malformed
   */
  public static TlogProof parse(String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new IllegalArgumentException("a proof has a blank line before its checkpoint");
    }
    List<String> lines = Arrays.asList(text.substring(0, blank).split("\n", -1));
    if (lines.size() < 2
        || !lines.get(0).equals(HEADER)
        || !lines.get(1).matches("index (0|[1-9][0-9]{0,17})")) {
      throw new IllegalArgumentException("a proof begins with its version and an index");
    }
    var path = new ArrayList<byte[]>();
    lines.subList(2, lines.size()).forEach(line -> path.add(StrictBase64.decode(line)));
    long index = Long.parseLong(lines.get(1).substring("index ".length()));
    return new TlogProof(index, path, text.substring(blank + 2));
  }
}
