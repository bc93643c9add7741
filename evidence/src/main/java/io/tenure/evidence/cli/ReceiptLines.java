package io.tenure.evidence.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.evidence.receipt.ReceiptReport;
import java.util.Locale;

/** What is printed of a receipt. */
final class ReceiptLines {
  private ReceiptLines() {}

  static String of(ReceiptReport report, String name) {
    var lines = new StringBuilder();
    if (!report.valid()) {
      lines.append("INVALID ").append(name).append(System.lineSeparator());
      report
          .faults()
          .forEach(
              fault ->
                  line(
                      lines,
                      "%s: %s",
                      fault.part().name().toLowerCase(Locale.ROOT),
                      fault.sentence()));
      return lines.toString();
    }
    JsonNode receipt = report.content();
    JsonNode record = receipt.path("dpv:hasRecordOfActivity");
    JsonNode purpose = record.path("dpv:hasProcess").path("dpv:hasPurpose");
    lines.append("VALID   ").append(name).append(System.lineSeparator());
    line(
        lines,
        "receipt   %s, made %s",
        receipt.path("dct:identifier").asText(),
        receipt.path("dct:created").asText());
    line(lines, "person    %s", record.path("dpv:hasDataSubject").path("dct:identifier").asText());
    line(
        lines,
        "purpose   %s (%s)",
        purpose.path("dct:title").asText(),
        purpose.path("dct:identifier").asText());
    record
        .path("dpv:hasConsentStatus")
        .forEach(
            event ->
                line(
                    lines,
                    "event     %s %s",
                    event.path("@type").isArray()
                        ? event.path("@type").path(0).asText()
                        : event.path("@type").asText(),
                    event.path("dpv:isIndicatedAtTime").asText()));
    line(
        lines,
        "key       %s (%s)",
        report.key().kid(),
        report.pinned() ? "in the key set" : "taken from the receipt itself");
    return lines.toString();
  }

  private static void line(StringBuilder lines, String form, Object... values) {
    lines.append("  ").append(form.formatted(values)).append(System.lineSeparator());
  }
}
