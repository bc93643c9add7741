package io.tenure.classification.domain.document;

import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.value.ColumnSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks into the attachments of one column: what is text is cut into pieces and judged; what is not
 * is counted by its form and not looked at.
 */
public final class Attachments {

  private static final int MOST_PIECES = 20_000;
  private static final int ROOM = 4_000_000;

  private final List<String> pieces = new ArrayList<>();
  private final Map<String, Integer> unread = new TreeMap<>();
  private int room = ROOM;
  private int read;
  private int cut;

  /** Takes one as bytes. */
  public void add(byte[] bytes, boolean whole) {
    if (bytes.length == 0) {
      return;
    }
    Format binary = Format.binary(bytes);
    String text = binary == null ? Decoded.of(bytes).orElse(null) : null;
    if (text == null) {
      unread.merge((binary == null ? Format.UNKNOWN : binary).name(), 1, Integer::sum);
    } else {
      add(text, whole);
    }
  }

  /** Takes one as text. */
  public void add(String text, boolean whole) {
    if (!text.isBlank()) {
      read++;
      cut += whole ? 0 : 1;
      new TextParts(this::keep).cut(text);
    }
  }

  private void keep(String piece) {
    if (pieces.size() < MOST_PIECES && room >= piece.length()) {
      room -= piece.length();
      pieces.add(piece);
    }
  }

  /** What was found; the texts are judged and forgotten. */
  public AttachmentFacts facts() {
    return new AttachmentFacts(read, cut, unread, Combiner.contains(ColumnSample.of(pieces)));
  }
}
