package io.tenure.classification.rest.adhoc;

import io.tenure.classification.domain.adhoc.AdHocTable;
import io.tenure.connector.map.Dataset.FieldType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names and values to be judged. Values are judged in memory and forgotten. */
@Schema(name = "Classify")
public record ClassifyBody(@NotEmpty @Size(max = 50) List<@NotNull @Valid Table> tables) {

  /**
   * A table, file or object.
   *
   * @param name what it is called; absent where it has no name
   */
  @Schema(name = "ClassifyTable")
  public record Table(
      @Schema(examples = "contacts") @Size(max = 300) String name,
      @NotEmpty @Size(max = 200) List<@NotNull @Valid Column> columns) {}

  /**
   * A column.
   *
   * @param type absent: STRING
   * @param key part of the primary key or of a foreign key
   * @param values up to 500 of up to 4,096 characters; absent: its name speaks alone
   */
  @Schema(name = "ClassifyColumn")
  public record Column(
      @Schema(examples = "mobile") @NotBlank @Size(max = 300) String name,
      FieldType type,
      boolean key,
      @Schema(examples = "[\"+49 151 00000000\"]") @Size(max = 500)
          List<@Size(max = 4096) String> values) {

    @Override
    public String toString() {
      return "Column[%s, %d values]".formatted(name, values == null ? 0 : values.size());
    }
  }

  /** The tables as they are judged. */
  public List<AdHocTable> toTables() {
    return tables.stream()
        .map(
            t ->
                new AdHocTable(
                    t.name(),
                    t.columns().stream()
                        .map(
                            c ->
                                new AdHocTable.Column(
                                    c.name(),
                                    c.type() == null ? FieldType.STRING : c.type(),
                                    c.key(),
                                    c.values()))
                        .toList()))
        .toList();
  }
}
