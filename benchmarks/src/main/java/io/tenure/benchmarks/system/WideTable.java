package io.tenure.benchmarks.system;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of 200 columns in a CRM: people, as a company that adds a column for every wish has them.
 */
public final class WideTable {
  /** As the map calls it. */
  public static final String NAME = "crm.wide_people";

  /** Columns that it has. */
  public static final int FIELDS = 200;

  private static final List<String> NAMES =
      List.of(
          "first_name",
          "last_name",
          "email",
          "phone",
          "street",
          "city",
          "postal_code",
          "country",
          "birth_date",
          "note",
          "segment",
          "score");

  private WideTable() {}

  /** Creates it, empty and readable by all three roles. */
  public static void create(Sql crm) {
    String columns =
        IntStream.range(1, FIELDS)
            .mapToObj(i -> NAMES.get(i % NAMES.size()) + "_" + i + " text")
            .collect(Collectors.joining(", ", "id bigint PRIMARY KEY, ", ""));
    crm.run(
        "CREATE TABLE " + NAME + " (" + columns + ")",
        "GRANT SELECT ON " + NAME + " TO crm_read, crm_erase, crm_verify");
  }
}
