package io.tenure.classification.domain.document;

import java.nio.charset.StandardCharsets;

/** What the bytes of an attachment are, by how they begin. */
enum Format {
  PDF("%PDF-"),
  RTF("{\\rtf"),
  ZIP_OR_OFFICE("PK\u0003\u0004"),
  OLE_OFFICE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  JPEG("\u00FF\u00D8\u00FF"),
  PNG("\u0089PNG\r\n\u001A\n"),
  GIF("GIF8"),
  TIFF("II*\u0000"),
  TIFF_MOTOROLA("MM\u0000*"),
  RIFF("RIFF"),
  GZIP("\u001F\u008B"),
  SEVEN_ZIP("7z\u00BC\u00AF\u0027\u001C"),
  MP3("ID3"),
  POSTSCRIPT("%!PS"),
  /** Text that is read. */
  TEXT(null),
  /** No text, and of no form that is known. */
  UNKNOWN(null);

  private final byte[] start;

  Format(String start) {
    this.start = start == null ? null : start.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A known form that is no plain text; null where the bytes begin like none. */
  static Format binary(byte[] bytes) {
    for (Format format : values()) {
      if (format.start != null && begins(bytes, format.start)) {
        return format;
      }
    }
    return null;
  }

  private static boolean begins(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
