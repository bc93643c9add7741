package io.tenure.policy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.policy.cli.read.Problem;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Says what was found, as text or as one JSON document. */
record Report(PrintWriter out, ReportFormat format) {

  /** The report of a command, in the format that was asked for. */
  static Report of(CommandLine line) {
    ReportFormat format =
        line.getParseResult() != null && line.getParseResult().hasMatchedOption("--format")
            ? line.getParseResult().matchedOptionValue("--format", ReportFormat.TEXT)
            : ReportFormat.TEXT;
    return new Report(format == ReportFormat.JSON ? line.getOut() : line.getErr(), format);
  }

  /** Findings and how many there are. */
  void findings(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::refuses).count();
    if (format == ReportFormat.JSON) {
      json(problems, errors);
      return;
    }
    problems.forEach(problem -> out.println(text(problem)));
    out.println(
        problems.isEmpty()
            ? "Nothing to say against it."
            : "%d %s, %d %s."
                .formatted(
                    errors,
                    errors == 1 ? "error" : "errors",
                    problems.size() - errors,
                    problems.size() - errors == 1 ? "warning" : "warnings"));
  }

  /** Why a file could not be read at all. */
  void unreadable(List<Problem> problems) {
    if (format == ReportFormat.JSON) {
      json(problems, problems.size());
    } else {
      problems.forEach(problem -> out.println("tenure: " + text(problem)));
    }
  }

  private void json(List<Problem> problems, long errors) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("errors", errors);
    root.put("warnings", problems.size() - errors);
    ArrayNode list = root.putArray("findings");
    for (Problem problem : problems) {
      list.addObject()
          .put("severity", problem.severity().name())
          .put("code", problem.code())
          .put("rule", problem.rule())
          .put("file", problem.at().file())
          .put("line", problem.at().line())
          .put("column", problem.at().column())
          .put("place", problem.place())
          .put("message", problem.message());
    }
    out.println(root.toPrettyString());
  }

  private static String text(Problem problem) {
    StringBuilder text = new StringBuilder(problem.at().shown());
    text.append(' ').append(problem.severity()).append(' ').append(problem.code());
    if (!problem.place().isEmpty()) {
      text.append(' ').append(problem.place());
    }
    if (problem.rule() != null) {
      text.append(" (").append(problem.rule()).append(')');
    }
    return text.append(": ").append(problem.message()).toString();
  }
}
