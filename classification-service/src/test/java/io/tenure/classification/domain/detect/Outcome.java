package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.List;

/**
 * What was said of one labelled column, beside its label.
 *
 * @param half A or B
 * @param where table and column, for a person to read
 * @param labels categories that the label names; empty for none
 * @param personal the label says that it is data about people
 * @param verdict what Tenure says
 * @param means what its name means, whoever the table is about
 */
record Outcome(
    char half,
    String where,
    List<String> labels,
    boolean personal,
    FieldVerdict verdict,
    String means) {

  /** Tenure says that it is data about people. */
  boolean said() {
    return verdict.category() != null && verdict.category().startsWith("user");
  }

  boolean compatible() {
    return labels.stream().anyMatch(label -> Taxonomy.compatible(label, verdict.category()));
  }

  /** The whole answer is right: nobody's data, or a category that is compatible with the label. */
  boolean right() {
    boolean bare = labels.contains("user");
    return said() ? personal && (bare || compatible()) : !personal;
  }

  @Override
  public String toString() {
    return "%-60s label %-40s said %-45s %.3f %s"
        .formatted(
            where,
            String.join(";", labels),
            verdict.category(),
            verdict.confidence(),
            verdict.evidence().stream().map(Evidence::rule).toList());
  }
}
