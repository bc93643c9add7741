package io.tenure.classification.domain.exchange.csv;

import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.csv.CsvText.Line;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A map or draft as a table with one line for each field. */
public final class CsvMap {

  private static final List<String> COLUMNS =
      List.of(
          "system",
          "dataset",
          "field",
          "type",
          "native_type",
          "length",
          "nullable",
          "key",
          "category",
          "sensitivity",
          "special",
          "status",
          "confidence",
          "kind",
          "rows");

  private CsvMap() {}

  /** All fields, in the order of the map. */
  public static String write(String systemKey, Content content) {
    StringBuilder text = new StringBuilder(CsvText.line(COLUMNS));
    for (Dataset d : content.datasets()) {
      d.fields().forEach(f -> text.append(CsvText.line(cells(systemKey, d, f))));
    }
    return text.toString();
  }

  private static List<String> cells(String systemKey, Dataset d, Field f) {
    return List.of(
        systemKey,
        d.name(),
        f.name(),
        f.type().name(),
        text(f.nativeType()),
        text(f.length()),
        Boolean.toString(f.nullable()),
        Boolean.toString(f.partOfKey()),
        text(f.category()),
        text(f.sensitivity()),
        text(Taxonomy.standard().find(f.category()).map(Category::special).orElse(null)),
        f.status().name(),
        Double.toString(f.confidence()),
        d.kind(),
        Long.toString(d.rowCount()));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  /**
   * What such a table says: categories of fields. A line whose status is PROPOSED or empty with an
   * empty category says nothing; one whose status is REJECTED, or CONFIRMED without category, says
   * that the field holds no data about people. Other columns are for people to read.
   *
   * @throws ExchangeException with the line
   */
  public static Said read(String text) {
    List<Line> lines = CsvText.read(text);
    if (lines.isEmpty()) {
      throw new ExchangeException("", "There is nothing in it.");
    }
    List<String> header = lines.getFirst().cells();
    int dataset = column(header, "dataset");
    int field = column(header, "field");
    int category = column(header, "category");
    int status = header.indexOf("status");
    List<Said.OfField> fields = new ArrayList<>();
    List<Said.Note> notes = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Line line : lines.subList(1, lines.size())) {
      String place = "line " + line.number();
      if (line.cells().size() != header.size()) {
        throw new ExchangeException(
            place, "The line has another number of cells than the first one.");
      }
      if (!seen.add(List.of(line.cells().get(dataset), line.cells().get(field)))) {
        throw new ExchangeException(place, "A field is here twice.");
      }
      String key = line.cells().get(category).strip();
      String word = status < 0 ? "" : line.cells().get(status).strip();
      if (says(place, key, word)) {
        if (!key.isEmpty() && Taxonomy.standard().find(key).isEmpty()) {
          notes.add(
              new Said.Note(place, "import.category-unknown", "The category is none of the list."));
        } else {
          fields.add(
              new Said.OfField(
                  place,
                  new Said.Called(line.cells().get(dataset), line.cells().get(dataset)),
                  line.cells().get(field),
                  key.isEmpty() || word.equals(Status.REJECTED.name()) ? null : key));
        }
      }
    }
    return new Said(fields, List.of(), List.of(), notes);
  }

  private static boolean says(String place, String category, String status) {
    return switch (status) {
      case "PROPOSED" -> false;
      case "" -> !category.isEmpty();
      case "CONFIRMED", "REJECTED" -> true;
      default ->
          throw new ExchangeException(place, "A status is PROPOSED, CONFIRMED, REJECTED or empty.");
    };
  }

  private static int column(List<String> header, String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new ExchangeException("line 1", "There is no column '" + name + "'.");
    }
    return index;
  }
}
