package io.tenure.policy.rest.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream into lines without ever holding more than one line and one buffer. Lines end with
 * LF, with or without CR before it; the last one may go without. Blank lines count, and are
 * skipped.
 */
final class LineReader {

  /** Longer lines are skipped and reported. */
  static final int LONGEST = 1 << 20;

  private static final int BUFFER = 1 << 14;

  private final InputStream in;
  private final Waiting beforeWaiting;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long number;

  /**
   * @param beforeWaiting what to do before each read that may have to wait for the sender
   */
  LineReader(InputStream in, Waiting beforeWaiting) {
    this.in = in;
    this.beforeWaiting = beforeWaiting;
  }

  /** The next line that is not blank; null at the end of the stream. */
  Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(512);
      boolean tooLong = false;
      boolean ended = false;
      boolean any = false;
      while (!ended && (position < filled || fill())) {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        any = true;
        tooLong = tooLong || line.size() + end - position > LONGEST;
        if (!tooLong) {
          line.write(buffer, position, end - position);
        }
        ended = end < filled;
        position = ended ? end + 1 : end;
      }
      if (!any) {
        return null;
      }
      number++;
      if (tooLong) {
        return new Line(number, null);
      }
      byte[] bytes = line.toByteArray();
      if (!blank(bytes)) {
        return new Line(number, bytes);
      }
    }
  }

  private boolean fill() throws IOException {
    beforeWaiting.run();
    position = 0;
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  private static boolean blank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * A line.
   *
   * @param number counted from 1, blank lines included
   * @param bytes without the line's end; null for a line that is too long
   */
  record Line(long number, byte[] bytes) {}

  /** What happens before a wait. */
  @FunctionalInterface
  interface Waiting {
    void run() throws IOException;
  }
}
