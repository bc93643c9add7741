package io.tenure.consent.rest.transfer;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.kit.problem.TenureException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Columns in the order that the first line gives them. An empty field says nothing. */
final class CsvFormat implements LineFormat {
  private static final List<String> COLUMNS =
      List.of(
          "subject",
          "purpose",
          "event",
          "at",
          "method",
          "evidence",
          "source",
          "sourceId",
          "channel",
          "contactPoint",
          "notice",
          "age",
          "guardian",
          "term");

  private static final String MALFORMED = ConsentError.CSV_INVALID.terms().code();

  private final List<String> columns;

  private CsvFormat(List<String> columns) {
    this.columns = columns;
  }

  /**
   * @param header the first line; null where there is none
   * @throws TenureException {@code consent.csv-invalid}
   */
  static CsvFormat of(String header) {
    Optional<List<String>> columns = header == null ? Optional.empty() : CsvFields.of(header);
    if (columns.isEmpty()
        || !COLUMNS.containsAll(columns.get())
        || new HashSet<>(columns.get()).size() != columns.get().size()) {
      throw new TenureException(
          ConsentError.CSV_INVALID,
          "The first line names columns, each once: " + String.join(",", COLUMNS));
    }
    return new CsvFormat(columns.get());
  }

  @Override
  public void read(String line, Into into) throws RefusedLineException {
    List<String> fields =
        CsvFields.of(line)
            .orElseThrow(() -> new RefusedLineException(MALFORMED, "a quote is out of place"));
    if (fields.size() != columns.size()) {
      throw new RefusedLineException(
          MALFORMED, fields.size() + " fields where the first line has " + columns.size());
    }
    into.add(event(fields));
  }

  private RawEvent event(List<String> fields) throws RefusedLineException {
    return new RawEvent(
        field(fields, "subject"),
        field(fields, "purpose"),
        field(fields, "event"),
        field(fields, "at"),
        field(fields, "method"),
        field(fields, "evidence"),
        field(fields, "source"),
        field(fields, "sourceId"),
        field(fields, "channel"),
        field(fields, "contactPoint"),
        field(fields, "notice"),
        age(field(fields, "age")),
        field(fields, "guardian"),
        field(fields, "term"));
  }

  private String field(List<String> fields, String column) {
    int place = columns.indexOf(column);
    return place < 0 || fields.get(place).isEmpty() ? null : fields.get(place);
  }

  private static Integer age(String text) throws RefusedLineException {
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,3}")) {
      throw new RefusedLineException(
          ConsentError.AGE_INVALID.terms().code(), "age is not a number of years");
    }
    return Integer.valueOf(text);
  }
}
