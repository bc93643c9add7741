package io.tenure.benchmarks.classification;

import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.quickstart.crm.CrmGenerator;
import io.tenure.quickstart.crm.CrmTable;
import io.tenure.quickstart.crm.RowSink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Samples of all columns of the demo CRM: the first rows of each table, always the same ones. */
public final class SampledCrm {
  private static final int CONTACTS = 400;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** Rows of a sample at most, as a discovery takes them. */
  static final int ROWS = 200;

  private SampledCrm() {}

  /** The columns that have a value; pictures and documents are left out. */
  public static List<SampledColumn> columns() {
    Map<CrmTable, List<Object[]>> rows = new EnumMap<>(CrmTable.class);
    RowSink first =
        (table, values) -> {
          List<Object[]> kept = rows.computeIfAbsent(table, t -> new ArrayList<>());
          if (kept.size() < ROWS) {
            kept.add(values);
          }
        };
    new CrmGenerator(CONTACTS, DAY).writeTo(first);
    List<SampledColumn> columns = new ArrayList<>();
    rows.forEach(
        (table, sample) ->
            IntStream.range(0, table.columns().size())
                .mapToObj(i -> column(table, i, sample))
                .filter(column -> !column.values().isEmpty())
                .forEach(columns::add));
    return List.copyOf(columns);
  }

  private static SampledColumn column(CrmTable table, int index, List<Object[]> rows) {
    List<Object> values =
        rows.stream()
            .map(row -> row[index])
            .filter(Objects::nonNull)
            .filter(value -> !(value instanceof byte[]))
            .toList();
    return new SampledColumn(
        table.table(),
        table.columns().get(index),
        values.isEmpty() ? FieldType.OTHER : type(values.getFirst()),
        table.columns(),
        values.stream().map(String::valueOf).filter(text -> !text.isBlank()).toList());
  }

  private static FieldType type(Object value) {
    return switch (value) {
      case Long ignored -> FieldType.INTEGER;
      case Integer ignored -> FieldType.INTEGER;
      case BigDecimal ignored -> FieldType.DECIMAL;
      case Boolean ignored -> FieldType.BOOLEAN;
      case LocalDate ignored -> FieldType.DATE;
      case Instant ignored -> FieldType.TIMESTAMP;
      default -> FieldType.STRING;
    };
  }
}
