package io.tenure.policy.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.policy.cli.imports.CsvTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Retention labels of a Microsoft Purview file plan, in the columns of its CSV: {@code LabelName},
 * {@code RetentionAction} (Keep, Delete, KeepAndDelete), {@code RetentionDuration} (days or
 * Unlimited), {@code RetentionType} (what starts the clock). A label does not say what data it is
 * put on; a person has to.
 */
public final class PurviewImport {
  private final Path file;
  private final String zone;
  private final List<ObjectNode> rules = new ArrayList<>();
  private final Set<String> triggers = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  private PurviewImport(Path file, String zone) {
    this.file = file;
    this.zone = zone;
  }

  /** The rules of a file plan. */
  public static Imported read(Path file, String zone) {
    return new PurviewImport(file, zone).read();
  }

  private Imported read() {
    CsvTable table = CsvTable.read(file);
    table.require(file, "labelname", "retentionaction", "retentionduration", "retentiontype");
    table.rows().forEach(this::label);
    return new Imported(rules, triggers, notes);
  }

  private void label(Row row) {
    switch (row.get("retentionaction").toLowerCase(Locale.ROOT)) {
      case "keep" -> rule(row, "", "MINIMUM");
      case "delete" -> rule(row, "", "MAXIMUM");
      case "keepanddelete" -> {
        rule(row, "-keep", "MINIMUM");
        rule(row, "-delete", "MAXIMUM");
      }
      default ->
          notes.add(
              "Row %d (%s) retains nothing and deletes nothing, so it became no rule."
                  .formatted(row.number(), row.get("labelname")));
    }
  }

  private void rule(Row row, String suffix, String kind) {
    String name = row.get("labelname");
    RuleDraft draft =
        new RuleDraft(
                RuleDraft.slug(name, '-', 64 - suffix.length()) + suffix, name, kind, "BUSINESS")
            .scope(List.of(), List.of(), List.of())
            .with("zone", zone)
            .with("disposition", kind.equals("MAXIMUM") ? disposition(row) : "")
            .with("justification", row.get("comment"));
    if (row.get("retentionduration").equalsIgnoreCase("unlimited")) {
      draft.never("The label keeps without limit.");
    } else {
      draft.end(trigger(row), "", "P" + row.get("retentionduration") + "D");
    }
    rules.add(draft.node());
  }

  /** A label with reviewers asks them before anything goes. */
  private static String disposition(Row row) {
    return row.get("revieweremail").isEmpty() ? "ERASE" : "REVIEW";
  }

  private String trigger(Row row) {
    return switch (row.get("retentiontype").toLowerCase(Locale.ROOT)) {
      case "creationageindays" -> "record_created";
      case "modificationageindays" -> "record_modified";
      case "taggedageindays" -> own("label_applied");
      case "eventageindays" -> own(RuleDraft.slug("event " + row.get("eventtype"), '_', 64));
      default -> row.get("retentiontype");
    };
  }

  private String own(String trigger) {
    triggers.add(trigger);
    return trigger;
  }
}
