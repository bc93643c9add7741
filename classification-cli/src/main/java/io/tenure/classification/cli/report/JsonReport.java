package io.tenure.classification.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.cli.measure.Breakdown;
import io.tenure.classification.cli.measure.Figure;
import io.tenure.classification.cli.measure.Outcome;
import java.io.PrintWriter;
import java.util.List;

/** For programs. A figure that is undefined is null. */
final class JsonReport {
  private final PrintWriter out;

  JsonReport(PrintWriter out) {
    this.out = out;
  }

  void write(Heading heading, List<Outcome> outcomes, boolean details) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("date", heading.date().toString());
    root.put("folder", heading.folder());
    root.put("ruleset", heading.ruleset());
    root.put("folds", heading.folds());
    ArrayNode measures = root.putArray("measures");
    outcomes.forEach(outcome -> measure(measures.addObject(), outcome, details));
    out.println(root.toPrettyString());
  }

  private static void measure(ObjectNode node, Outcome outcome, boolean details) {
    node.put("id", outcome.id());
    node.put("title", outcome.title());
    node.put("status", outcome.status().name());
    node.put("rows", outcome.rows());
    node.put("unit", outcome.unit());
    ArrayNode figures = node.putArray("figures");
    outcome.figures().forEach(figure -> figure(figures.addObject(), figure));
    ArrayNode notes = node.putArray("notes");
    outcome.notes().forEach(notes::add);
    if (details) {
      ArrayNode list = node.putArray("details");
      outcome.details().forEach(detail -> detail(list.addObject(), detail));
    }
  }

  private static void figure(ObjectNode node, Figure figure) {
    node.put("name", figure.name());
    number(node, "value", figure.value());
    node.put("unit", figure.unit().name());
    if (figure.goal() != null) {
      node.put(figure.goal().least() ? "atLeast" : "atMost", figure.goal().border());
      node.put("reached", figure.reached());
    }
  }

  private static void detail(ObjectNode node, Breakdown detail) {
    node.put("title", detail.title());
    ArrayNode lines = node.putArray("lines");
    for (List<Object> line : detail.lines()) {
      ObjectNode cells = lines.addObject();
      for (int i = 0; i < line.size(); i++) {
        switch (line.get(i)) {
          case Double d -> number(cells, detail.columns().get(i), d);
          case Integer n -> cells.put(detail.columns().get(i), n);
          default -> cells.put(detail.columns().get(i), String.valueOf(line.get(i)));
        }
      }
    }
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
