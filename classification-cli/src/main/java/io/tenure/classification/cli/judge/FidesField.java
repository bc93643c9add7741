package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.Row;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.List;

/**
 * A field of a connector that people labelled, and what is said of it.
 *
 * @param labels the categories that people gave it
 * @param personal whether people count it as data about a person
 */
public record FidesField(Row row, List<String> labels, boolean personal, FieldVerdict verdict) {

  /** The system that the field was described for. */
  public String connector() {
    return row.get("connector");
  }

  /** The application's own database, or a connector to a service, or a sample. */
  public String kind() {
    return row.get("kind");
  }

  /** The last segment of its path. */
  public String name() {
    return FieldPath.of(row).name();
  }

  /** Whether it is said to hold data about a person. */
  public boolean said() {
    String category = verdict.category();
    return category != null && (category.equals("user") || category.startsWith("user."));
  }

  /** Whether the category said is one of the labels, or one lies above the other. */
  public boolean compatible() {
    return labels.stream().anyMatch(label -> Taxonomy.compatible(label, verdict.category()));
  }

  /** Whether people said no more than that it is about a person. */
  public boolean bare() {
    return labels.contains("user");
  }
}
