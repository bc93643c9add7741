package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.cli.score.Classes.Answer;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The headers of {@code semtypes_fields}, open data of cities and states, and what the service says
 * of each when it knows the headers beside it and nothing else.
 */
public final class SemanticHeaders {
  /** Name of the file. */
  public static final String FILE = "semtypes_fields";

  /**
   * The fourteen: the categories to which at least 30 headers of the development part belong. The
   * list is fixed, so that every part of the data is measured by the same one.
   */
  public static final List<String> CLASSES =
      List.of(
          "user.contact.address.city",
          "user.contact.address.country",
          "user.contact.address.postal_code",
          "user.contact.address.state",
          "user.contact.address.street",
          "user.contact.email",
          "user.contact.phone_number",
          "user.contact.url",
          "user.demographic.gender",
          "user.location",
          "user.name",
          "user.name.first",
          "user.name.last",
          "user.workplace");

  /** A whole address stands for its street; we call the name of a company an organisation. */
  private static final CategoryClasses OF =
      new CategoryClasses(
          Set.copyOf(CLASSES),
          Map.of(
              "user.contact.address", "user.contact.address.street",
              "user.contact.organization", "user.workplace"));

  private SemanticHeaders() {}

  /**
   * A header.
   *
   * @param answer the class of what it means, with the label
   * @param lenient the same, where a category above or below the label counts as the label
   * @param asserted the class of what is said of it where the table may be about anything
   */
  public record Header(String file, String name, Answer answer, Answer lenient, Answer asserted) {}

  /** What the service says of each. */
  public static List<Header> judged(LabelledFolder folder) {
    List<Row> rows = folder.table(FILE, "file", "field_name", "fideslang_if_about_a_person").rows();
    Map<String, List<String>> headers =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("file"),
                    Collectors.mapping(row -> row.get("field_name"), Collectors.toList())));
    return rows.stream().map(row -> header(row, headers.get(row.get("file")))).toList();
  }

  private static Header header(Row row, List<String> beside) {
    String name = row.get("field_name");
    String means = Headers.means(name, "", beside);
    Optional<String> label = OF.of(row.get("fideslang_if_about_a_person"));
    boolean near = label.filter(l -> Taxonomy.compatible(l, means)).isPresent();
    return new Header(
        row.get("file"),
        name,
        new Answer(label, OF.of(means)),
        new Answer(label, near ? label : OF.of(means)),
        new Answer(label, OF.of(Headers.category(name, "", beside))));
  }
}
