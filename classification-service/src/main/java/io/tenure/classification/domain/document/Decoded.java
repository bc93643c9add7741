package io.tenure.classification.domain.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of bytes, where they are text: by their mark, as UTF-8, or as Latin letters of one byte. */
final class Decoded {

  private static final double MOST_HIGH = 0.3;

  private Decoded() {}

  /** The text; empty where the bytes are none. */
  static Optional<String> of(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return readable(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return readable(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    Optional<String> utf8 = strict(bytes);
    if (utf8.isPresent()) {
      return readable(utf8.get());
    }
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    return high > MOST_HIGH * bytes.length
        ? Optional.empty()
        : readable(new String(bytes, Charset.forName("windows-1252")));
  }

  /** UTF-8 without fault; a letter that was cut at the end is left out. */
  private static Optional<String> strict(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean fault = decoder.decode(ByteBuffer.wrap(bytes), out, false).isError();
    String text = out.flip().toString();
    return fault
        ? Optional.empty()
        : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Optional<String> readable(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += c < ' ' && "\t\r\n\f".indexOf(c) < 0 || c == 0x7F ? 1 : 0;
    }
    return controls > text.length() / 500 ? Optional.empty() : Optional.of(text);
  }
}
