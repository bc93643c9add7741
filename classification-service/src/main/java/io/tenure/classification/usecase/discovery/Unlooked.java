package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.document.AttachmentFacts;
import io.tenure.classification.domain.document.DocumentFacts;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.Finding;
import io.tenure.connector.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what inside the columns of a table nobody has looked at. */
final class Unlooked {

  private Unlooked() {}

  static List<Finding> findings(TableFacts facts) {
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(facts.documents())
        .forEach(
            (column, d) -> {
              if (d.partly()) {
                findings.add(of("discovery.json-partly-read", facts, column, json(d)));
              }
            });
    new TreeMap<>(facts.attachments())
        .forEach(
            (column, a) -> {
              if (!a.unread().isEmpty() || a.cut() > 0) {
                findings.add(of("discovery.content-not-read", facts, column, files(a)));
              }
            });
    new TreeMap<>(facts.unlooked())
        .forEach(
            (column, code) ->
                findings.add(
                    of(
                        "discovery.content-skipped",
                        facts,
                        column,
                        "Nobody looked inside its values (" + why(code) + ").")));
    return findings;
  }

  private static String why(String code) {
    return code.equals(ContentLook.TOO_MANY)
        ? "the table has more than " + ContentLook.MOST_COLUMNS + " such columns"
        : ConnectorCode.valueOf(code).code();
  }

  private static Finding of(String code, TableFacts facts, String column, String detail) {
    return new Finding(code, Severity.WARNING, facts.dataset(), column, detail);
  }

  private static String json(DocumentFacts d) {
    List<String> parts = new ArrayList<>();
    add(parts, d.unread(), "are no JSON from some place on");
    add(parts, d.cut(), "are longer than what was read");
    add(parts, d.deep(), "are nested more deeply than paths go");
    if (d.crowded()) {
      parts.add("there are more keys than are told apart, the others are one place (*)");
    }
    return "Of " + d.read() + " values: " + String.join("; ", parts) + ".";
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private static String files(AttachmentFacts a) {
    String forms =
        new TreeMap<>(a.unread())
            .entrySet().stream().map(Unlooked::form).collect(Collectors.joining(", "));
    List<String> parts = new ArrayList<>();
    add(parts, a.cut(), "texts are longer than what was read");
    if (!forms.isEmpty()) {
      parts.add("no text, and not looked at: " + forms);
    }
    return "Of what was read: " + String.join("; ", parts) + ".";
  }

  private static String form(Map.Entry<String, Integer> form) {
    return form.getKey() + " " + form.getValue();
  }
}
