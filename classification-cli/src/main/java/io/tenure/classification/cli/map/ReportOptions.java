package io.tenure.classification.cli.map;

import io.tenure.classification.cli.say.Shown;
import io.tenure.classification.domain.map.MapJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How findings are shown. */
final class ReportOptions {

  /** For people, or for programs. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(names = "--format", defaultValue = "TEXT", description = "text or json (text)")
  private Format format;

  void print(PrintWriter out, List<Gap> gaps) {
    if (format == Format.JSON) {
      out.println(MapJson.write(Map.of("errors", gaps.size(), "findings", gaps)));
      return;
    }
    gaps.forEach(
        g ->
            out.println(
                "%s %s: %s".formatted(g.code(), Shown.of(g.place()), Shown.of(g.message()))));
    out.println(
        gaps.isEmpty()
            ? "Nothing to say against it."
            : gaps.size() + (gaps.size() == 1 ? " finding." : " findings."));
  }
}
