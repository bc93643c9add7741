package io.tenure.policy.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.policy.cli.imports.CsvTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spreadsheet of periods: one rule in each row. Columns {@code title}, {@code trigger} and {@code
 * period} have to be there; the guide lists the others.
 */
public final class SpreadsheetImport {
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,4})\\s*(year|month|week|day)s?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> UNITS =
      Map.of("year", "Y", "month", "M", "week", "W", "day", "D");

  private SpreadsheetImport() {}

  /**
   * The rules of a file.
   *
   * @param zone for rows that name none
   */
  public static Imported read(Path file, String zone) {
    CsvTable table = CsvTable.read(file);
    table.require(file, "title", "trigger", "period");
    List<ObjectNode> rules = new ArrayList<>();
    table.rows().forEach(row -> rules.add(rule(row, zone)));
    return new Imported(rules, Set.of(), List.of());
  }

  private static ObjectNode rule(Row row, String zone) {
    // Whether a period orders keeping or erasing is never guessed: without it the rule has an
    // error.
    String kind = upper(row.get("kind"));
    return new RuleDraft(
            or(row.get("id"), RuleDraft.slug(row.get("title"), '-', 64)),
            row.get("title"),
            kind,
            or(upper(row.get("basis")), "BUSINESS"))
        .scope(
            RuleDraft.entries(upper(row.get("datasetkinds"))),
            RuleDraft.entries(row.get("categories")),
            RuleDraft.entries(row.get("jurisdictions")))
        .end(row.get("trigger"), upper(row.get("anchor")), period(row.get("period")))
        .with("zone", or(row.get("zone"), zone))
        .with(
            "disposition", or(upper(row.get("disposition")), kind.equals("MAXIMUM") ? "ERASE" : ""))
        .with("technique", row.get("technique"))
        .obligations(RuleDraft.entries(row.get("obligations")))
        .with("justification", row.get("justification"))
        .with("owner", row.get("owner"))
        .node();
  }

  /** ISO 8601, or a number and a unit in English; anything else goes through to be refused. */
  private static String period(String cell) {
    Matcher words = WORDS.matcher(cell);
    return words.matches()
        ? "P" + words.group(1) + UNITS.get(words.group(2).toLowerCase(Locale.ROOT))
        : cell;
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  private static String or(String cell, String otherwise) {
    return cell.isEmpty() ? otherwise : cell;
  }
}
