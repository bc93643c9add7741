package io.tenure.consent.rest.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Splits a stream into lines of UTF-8, holding one line and one buffer and no more. Lines end with
 * LF, with or without CR before it; a byte order mark at the start is passed over; blank lines
 * count and are skipped.
 */
public final class LineReader {
  /** Longer lines are skipped and named: no event needs a tenth of it. */
  public static final int LONGEST = 1 << 15;

  private static final int BUFFER = 1 << 14;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long number;

  public LineReader(InputStream in) {
    this.in = in;
  }

  /** How a line came. */
  public enum Kind {
    TEXT,
    TOO_LONG,
    NOT_UTF_8
  }

  /**
   * A line.
   *
   * @param number counted from 1, blank lines included
   * @param text without the line's end; null where it is no text
   */
  public record Line(long number, Kind kind, String text) {}

  /** The next line that is not blank; null at the end of the stream. */
  public Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
      boolean tooLong = false;
      boolean ended = false;
      boolean any = false;
      while (!ended && (position < filled || fill())) {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        any = true;
        tooLong = tooLong || bytes.size() + end - position > LONGEST;
        if (!tooLong) {
          bytes.write(buffer, position, end - position);
        }
        ended = end < filled;
        position = ended ? end + 1 : end;
      }
      if (!any) {
        return null;
      }
      number++;
      if (tooLong) {
        return new Line(number, Kind.TOO_LONG, null);
      }
      Line line = line(bytes.toByteArray());
      if (line.text() == null || !line.text().isBlank()) {
        return line;
      }
    }
  }

  private Line line(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new Line(number, Kind.TEXT, (marked ? text.substring(1) : text).stripTrailing());
    } catch (CharacterCodingException e) {
      return new Line(number, Kind.NOT_UTF_8, null);
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    return filled > 0;
  }
}
