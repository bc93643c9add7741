package io.tenure.policy.cli.imports;

import io.tenure.policy.cli.say.CliException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A CSV file with a header (RFC 4180): comma, semicolon or tabulator, whichever the header has most
 * of; quotes as spreadsheets write them; UTF-8 with or without a byte order mark.
 *
 * @param columns of the header, in lower case without spaces, underscores and hyphens
 */
public record CsvTable(List<String> columns, List<Row> rows) {
  private static final int MAX_BYTES = 5 * 1024 * 1024;
  private static final int MAX_ROWS = 2000;

  /**
   * A row by column.
   *
   * @param number from 1, the header not counted
   */
  public record Row(int number, Map<String, String> cells) {
    /** The cell without spaces around it; empty where there is none. */
    public String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /** Reads a file; what is no table is refused with one sentence. */
  public static CsvTable read(Path file) {
    String text = text(file);
    char separator = separator(text.lines().findFirst().orElse(""));
    List<List<String>> lines = split(file, text, separator);
    if (lines.isEmpty()) {
      throw CliException.usage(file + " is empty; the first line names the columns.");
    }
    if (lines.size() > MAX_ROWS) {
      throw CliException.usage(file + " has more than " + MAX_ROWS + " rows; divide it.");
    }
    List<String> columns = lines.getFirst().stream().map(CsvTable::plain).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> cells = new HashMap<>();
      for (int c = 0; c < Math.min(columns.size(), lines.get(i).size()); c++) {
        cells.putIfAbsent(columns.get(c), lines.get(i).get(c));
      }
      if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new Row(i, cells));
      }
    }
    return new CsvTable(columns, List.copyOf(rows));
  }

  /** Refuses a table that lacks columns. */
  void require(Path file, String... needed) {
    for (String column : needed) {
      if (!columns.contains(column)) {
        throw CliException.usage(
            "%s has no column '%s'; the guide says which there have to be."
                .formatted(file, column));
      }
    }
  }

  private static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<List<String>> split(Path file, String text, char separator) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c == '"' && !twice) {
          quoted = false;
        } else {
          cell.append(c);
          i += twice ? 1 : 0;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator || c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw CliException.usage(file + " has a quotation mark that is never closed.");
    }
    if (!cell.isEmpty() || !line.isEmpty()) {
      line.add(cell.toString());
      lines.add(line);
    }
    return lines;
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw CliException.usage(file + " is larger than 5 MiB; divide it.");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw CliException.usage(file + " is not UTF-8; save it as CSV UTF-8.");
    } catch (IOException e) {
      throw CliException.usage(file + " cannot be read.");
    }
  }
}
