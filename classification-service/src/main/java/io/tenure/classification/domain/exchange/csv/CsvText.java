package io.tenure.classification.domain.exchange.csv;

import io.tenure.classification.domain.exchange.ExchangeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values after RFC 4180, safe to open in a spreadsheet: a text that a spreadsheet
 * would take for a formula, and one that begins with an apostrophe, gets an apostrophe before it,
 * which reading takes away again.
 */
final class CsvText {

  private static final int MAX_CELLS = 60;
  private static final int MAX_CELL = 4000;

  private CsvText() {}

  /** A line with its end. */
  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(quoted(safe(cells.get(i))));
    }
    return line.append("\r\n").toString();
  }

  private static String safe(String cell) {
    return cell == null ? "" : risky(cell) ? "'" + cell : cell;
  }

  private static boolean risky(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** A line as it was read; {@code number} is that of its first line in the text, from 1. */
  record Line(int number, List<String> cells) {}

  /**
   * All lines; empty ones are passed over.
   *
   * @throws ExchangeException with the line
   */
  static List<Line> read(String text) {
    return new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
  }

  private static final class Reader {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int first = 1;

    Reader(String text) {
      this.text = text;
    }

    List<Line> lines() {
      while (at < text.length()) {
        cells.add(cell());
        if (cells.size() > MAX_CELLS) {
          throw wrong("A line has at most " + MAX_CELLS + " cells.");
        }
        if (at < text.length() && text.charAt(at) == ',') {
          at++;
          if (at == text.length()) {
            cells.add("");
          }
        } else {
          end();
        }
      }
      if (!cells.isEmpty()) {
        end();
      }
      return lines;
    }

    private void end() {
      if (at < text.length() && text.charAt(at) == '\r') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
        lines.add(new Line(first, cells));
      }
      cells = new ArrayList<>();
      line++;
      first = line;
    }

    private String cell() {
      return plain(at < text.length() && text.charAt(at) == '"' ? quotedCell() : bareCell());
    }

    private static String plain(String cell) {
      return cell.length() > 1 && cell.charAt(0) == '\'' && risky(cell.substring(1))
          ? cell.substring(1)
          : cell;
    }

    private String bareCell() {
      int from = at;
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        if (text.charAt(at) == '"') {
          throw wrong("A cell with a quotation mark stands in quotation marks.");
        }
        at++;
      }
      return bounded(text.substring(from, at));
    }

    private String quotedCell() {
      StringBuilder cell = new StringBuilder();
      at++;
      while (true) {
        if (at >= text.length()) {
          throw wrong("A quotation mark is not closed.");
        }
        char c = text.charAt(at++);
        if (c != '"') {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          at++;
          cell.append('"');
        } else {
          break;
        }
      }
      if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        throw wrong("After a closing quotation mark comes a comma or the end of the line.");
      }
      return bounded(cell.toString());
    }

    private String bounded(String cell) {
      if (cell.indexOf('\0') >= 0) {
        throw wrong("A cell holds the character 0, which no name has.");
      }
      if (cell.length() > MAX_CELL) {
        throw wrong("A cell has at most " + MAX_CELL + " characters.");
      }
      return cell;
    }

    private ExchangeException wrong(String detail) {
      return new ExchangeException("line " + line, detail);
    }
  }
}
