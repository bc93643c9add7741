package io.tenure.consent.rest.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides one line of CSV (RFC 4180): commas, fields in double quotes, a quote within them twice. A
 * field goes over no line's end; nothing in an event needs it.
 */
final class CsvFields {
  private CsvFields() {}

  /** The fields; empty where a quote is not closed or stands in the middle of a field. */
  static Optional<List<String>> of(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int at = 0;
    while (true) {
      field.setLength(0);
      if (at < line.length() && line.charAt(at) == '"') {
        at = quoted(line, at + 1, field);
        if (at < 0) {
          return Optional.empty();
        }
      } else {
        int end = line.indexOf(',', at);
        field.append(line, at, end < 0 ? line.length() : end);
        if (field.indexOf("\"") >= 0) {
          return Optional.empty();
        }
        at = end < 0 ? line.length() : end;
      }
      fields.add(field.toString());
      if (at >= line.length()) {
        return Optional.of(fields);
      }
      at++;
    }
  }

  /** Reads up to the closing quote; answers the place after it, or -1. */
  private static int quoted(String line, int from, StringBuilder field) {
    int at = from;
    while (at < line.length()) {
      char each = line.charAt(at);
      boolean twice = each == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
      if (each == '"' && !twice) {
        return at + 1 == line.length() || line.charAt(at + 1) == ',' ? at + 1 : -1;
      }
      field.append(each);
      at += twice ? 2 : 1;
    }
    return -1;
  }
}
