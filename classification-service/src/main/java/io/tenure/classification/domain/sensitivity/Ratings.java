package io.tenure.classification.domain.sensitivity;

import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import java.util.Collection;
import java.util.stream.Stream;

/** Rates fields, datasets and systems. */
public final class Ratings {

  private Ratings() {}

  /** A field of a published map: somebody decided it. */
  public static Rating of(Field field) {
    return of(field, field.status() != Status.PROPOSED);
  }

  /**
   * A field of the draft. It was scanned where values were looked at or a person decided; else its
   * name alone spoke, and what a name does not say may still be in the values.
   */
  public static Rating of(DraftField draft) {
    boolean looked =
        draft.verdict() != null
            && draft.verdict().evidence().stream()
                .anyMatch(e -> e.source().equals("VALUES") && e.looked() > 0);
    return of(draft.field(), draft.decided() || looked);
  }

  /** A dataset of a published map. */
  public static Rating of(Dataset dataset) {
    return sum(dataset.fields().stream().map(Ratings::of));
  }

  /** A dataset of the draft, without columns that are gone. */
  public static Rating ofDraft(Collection<DraftField> fields) {
    return sum(fields.stream().filter(f -> !f.vanished()).map(Ratings::of));
  }

  private static Rating sum(Stream<Rating> parts) {
    return parts.reduce(Rating::and).orElse(Rating.NONE);
  }

  private static Rating of(Field field, boolean scanned) {
    String special = Taxonomy.standard().find(field.category()).map(Category::special).orElse(null);
    Sensitivity known = Taxonomy.standard().sensitivity(field.category());
    boolean silent = field.category() == null && !scanned;
    return Rating.of(
        field.name(),
        silent ? Sensitivity.UNKNOWN : known,
        special,
        field.category() != null,
        scanned);
  }
}
