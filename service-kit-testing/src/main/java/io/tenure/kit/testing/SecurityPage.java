package io.tenure.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of one service in the page that says who may call what. */
final class SecurityPage {

  private static final String ROW = "| `";

  private final Path file;
  private final String heading;

  SecurityPage(Path file, String service) {
    this.file = file;
    this.heading = "### " + service;
  }

  /** Whether the page has a section of that service. */
  boolean exists() throws IOException {
    return Files.exists(file) && Files.readAllLines(file).contains(heading);
  }

  /** The rows of its table. */
  List<String> rows() throws IOException {
    return section(Files.readAllLines(file)).stream().filter(l -> l.startsWith(ROW)).toList();
  }

  /** Replaces the rows of its table. */
  void write(List<String> rows) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> section = section(lines);
    List<String> changed = new ArrayList<>(section);
    changed.removeIf(l -> l.startsWith(ROW));
    changed.addAll(changed.indexOf("|---|---|") + 1, rows);
    int begin = lines.indexOf(heading);
    List<String> page = new ArrayList<>(lines.subList(0, begin));
    page.addAll(changed);
    page.addAll(lines.subList(begin + section.size(), lines.size()));
    Files.write(file, page);
  }

  private List<String> section(List<String> lines) {
    int begin = lines.indexOf(heading);
    int end = begin + 1;
    while (end < lines.size() && !lines.get(end).startsWith("##")) {
      end++;
    }
    return lines.subList(begin, end);
  }
}
