package io.tenure.classification.domain.detect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Other people's labelled data, read from where they lie; rows as maps by column name. */
final class Labelled {

  private Labelled() {}

  /** The folder of the labelled files, below {@code -Dtenure.shared}; may be absent. */
  static Path folder() {
    String shared = System.getProperty("tenure.shared");
    return Path.of(shared == null ? "absent" : shared, "reference", "classification");
  }

  static List<Map<String, String>> rows(String file) {
    try {
      List<List<String>> lines = parse(Files.readString(folder().resolve(file)));
      List<String> head = lines.getFirst();
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> line : lines.subList(1, lines.size())) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < head.size() && i < line.size(); i++) {
          row.put(head.get(i), line.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Half A is looked at while rules are written, half B only to see whether they hold. */
  static char half(String group) {
    CRC32 crc = new CRC32();
    crc.update(group.getBytes(StandardCharsets.UTF_8));
    return (crc.getValue() >> 3) % 2 == 0 ? 'A' : 'B';
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!line.isEmpty() || !cell.isEmpty()) {
      line.add(cell.toString());
      lines.add(line);
    }
    return lines;
  }
}
