package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.cli.score.Classes.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attributes of {@code cdm_fields}, Microsoft's Common Data Model. An attribute's type is its
 * {@code data_type} where the file maps it to a category; no other row has a type.
 */
public final class DynamicsAttributes {
  /** Name of the file. */
  public static final String FILE = "cdm_fields";

  /** A whole address stands for its lines. */
  private static final Map<String, String> SAME =
      Map.of("user.contact.address", "user.contact.address.street");

  private DynamicsAttributes() {}

  /**
   * What a data type means.
   *
   * @param category that the file maps it to
   */
  public record Type(String dataType, String category) {}

  /**
   * An attribute.
   *
   * @param type none where the file maps it to no category
   * @param alone the answer by name alone, with the label
   * @param amongOthers the answer when the entity and its other attributes are known as well
   */
  public record Attribute(String entity, Optional<Type> type, Answer alone, Answer amongOthers) {}

  /** What the service says of each. */
  public static List<Attribute> judged(LabelledFolder folder) {
    List<Row> rows =
        folder.table(FILE, "entity", "attribute", "data_type", "fideslang_mapped").rows();
    CategoryClasses classes = new CategoryClasses(categories(rows), SAME);
    Map<String, List<String>> names =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("entity"),
                    Collectors.mapping(row -> row.get("attribute"), Collectors.toList())));
    return rows.stream()
        .map(
            row -> {
              String name = row.get("attribute");
              String entity = row.get("entity");
              return new Attribute(
                  entity,
                  type(row),
                  answer(row, classes, Headers.means(name, "", List.of(name))),
                  answer(row, classes, Headers.means(name, entity, names.get(entity))));
            })
        .toList();
  }

  private static Set<String> categories(List<Row> rows) {
    return rows.stream()
        .map(row -> row.get("fideslang_mapped"))
        .filter(category -> !category.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Optional<Type> type(Row row) {
    return label(row).map(category -> new Type(row.get("data_type"), category));
  }

  private static Optional<String> label(Row row) {
    return Optional.of(row.get("fideslang_mapped")).filter(category -> !category.isEmpty());
  }

  private static Answer answer(Row row, CategoryClasses classes, String said) {
    return new Answer(label(row), classes.of(said));
  }
}
