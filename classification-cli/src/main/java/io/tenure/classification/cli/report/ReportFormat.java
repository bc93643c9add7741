package io.tenure.classification.cli.report;

import io.tenure.classification.cli.measure.Outcome;
import java.io.PrintWriter;
import java.util.List;

/** For people, for programs, or for a document. */
public enum ReportFormat {
  TEXT {
    @Override
    public void write(PrintWriter out, Heading heading, List<Outcome> outcomes, boolean details) {
      new TextReport(out).write(heading, outcomes, details);
    }
  },
  JSON {
    @Override
    public void write(PrintWriter out, Heading heading, List<Outcome> outcomes, boolean details) {
      new JsonReport(out).write(heading, outcomes, details);
    }
  },
  MARKDOWN {
    @Override
    public void write(PrintWriter out, Heading heading, List<Outcome> outcomes, boolean details) {
      new MarkdownReport(out).write(heading, outcomes, details);
    }
  };

  /** Writes all outcomes. */
  public abstract void write(
      PrintWriter out, Heading heading, List<Outcome> outcomes, boolean details);
}
