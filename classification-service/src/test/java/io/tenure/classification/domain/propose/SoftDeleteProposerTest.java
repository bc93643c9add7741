package io.tenure.classification.domain.propose;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftDeleteProposerTest {

  private static final List<String> SOME =
      List.of("2024-01-02 03:04:05", "2025-06-07 08:09:10", "2025-06-08 08:09:10");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deleted_at",
        "deletedAt",
        "DeletedOn",
        "deletedon",
        "date_deleted",
        "DELETED_DATE",
        "deleted",
        "is_deleted_at",
        "removed_at",
        "trashed_at",
        "discarded_at",
        "geloescht_am",
        "gelöscht_am",
        "supprimé_le",
        "deletion_date",
        "deleted_at_utc"
      })
  void aTimeOfDeletionIsProposedWithTheShareOfLiveRows(String name) {
    Proposed<SoftDelete> proposed = time(name, FieldType.TIMESTAMP, true, 97, SOME).orElseThrow();
    assertThat(proposed.value()).isEqualTo(SoftDelete.since(name));
    assertThat(proposed.reasons())
        .containsExactly("soft-delete:" + name + " by-time, unset:97/100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archived_at",
        "deactivated_at",
        "disabled_on",
        "closed_at",
        "deleted_by",
        "delete_after",
        "scheduled_deletion_at",
        "deletion_requested_at",
        "deletion_due_date",
        "to_be_deleted_on",
        "anonymized_at",
        "last_deleted_item_at",
        "updated_at",
        "contacted_at"
      })
  void othersTimesAreNot(String name) {
    assertThat(time(name, FieldType.TIMESTAMP, true, 97, SOME)).isEmpty();
  }

  @Test
  void aListOfDeletionsIsNotDeleted() {
    assertThat(time("deleted_at", FieldType.TIMESTAMP, true, 0, SOME)).isEmpty();
    assertThat(time("deleted_at", FieldType.TIMESTAMP, false, 0, SOME)).isEmpty();
    assertThat(time("deletion_date", FieldType.DATE, true, 1, SOME)).as("a plan?").isEmpty();
  }

  @Test
  void placeholdersOfOldTablesCountAsUnset() {
    assertThat(
            time(
                "deleted_at",
                FieldType.TIMESTAMP,
                false,
                0,
                List.of("0000-00-00 00:00:00", "2024-01-02 03:04:05")))
        .get()
        .extracting(Proposed::value)
        .isEqualTo(SoftDelete.since("deleted_at"));
    assertThat(time("deleted_on", FieldType.INTEGER, false, 0, List.of("0", "1700000000")))
        .get()
        .extracting(Proposed::value)
        .isEqualTo(SoftDelete.since("deleted_on"));
  }

  @Test
  void withoutASampleTheNameOfWhatHappenedMustDo() {
    assertThat(proposed(column("deleted_at", FieldType.TIMESTAMP, true), Emptiness.NONE, null))
        .isPresent();
    assertThat(proposed(column("deleted_at", FieldType.TIMESTAMP, false), Emptiness.NONE, null))
        .isEmpty();
    assertThat(proposed(column("deletion_date", FieldType.DATE, true), Emptiness.NONE, null))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"deleted, 0 1 1, true", "deleted, 0 1700000000 1700000001, false"})
  void aNumberIsAFlagOnlyWithTheValuesOfOne(String name, String values, boolean flag) {
    Optional<Proposed<SoftDelete>> found =
        time(name, FieldType.INTEGER, false, 0, List.of(values.split(" ")));
    assertThat(found.map(Proposed::value))
        .isEqualTo(flag ? Optional.of(new SoftDelete(name, List.of("1"))) : Optional.empty());
  }

  @Test
  void aFlagComesBeforeATime() {
    Column at = column("deleted_at", FieldType.TIMESTAMP, true);
    Column flag = column("is_deleted", FieldType.BOOLEAN, false);
    TableView view = TableView.of(table(List.of(at, flag)), Map.of(), Map.of(), Set.of());
    assertThat(SoftDeleteProposer.softDelete(view).orElseThrow().value())
        .isEqualTo(new SoftDelete("is_deleted", List.of("true")));
  }

  private static Optional<Proposed<SoftDelete>> time(
      String name, FieldType type, boolean nullable, int nulls, List<String> values) {
    return proposed(
        column(name, type, nullable),
        Emptiness.of(nulls + values.size(), Map.of(name, values), Map.of(name, nulls)),
        ColumnSample.of(values));
  }

  private static Optional<Proposed<SoftDelete>> proposed(
      Column column, Emptiness emptiness, ColumnSample sample) {
    Map<String, ColumnSample> samples = new HashMap<>();
    if (sample != null) {
      samples.put(column.name(), sample);
    }
    return SoftDeleteProposer.softDelete(
        TableView.of(
            table(List.of(column)), samples, Map.of(), Set.of(), Map.of(), Map.of(), emptiness));
  }

  private static Column column(String name, FieldType type, boolean nullable) {
    return new Column(
        name, 1, type, "any", null, null, null, nullable, null, false, false, List.of(), null);
  }

  private static Table table(List<Column> columns) {
    return new Table(
        "crm",
        "things",
        Table.Kind.TABLE,
        null,
        new ArrayList<>(columns),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        100,
        true,
        0,
        true);
  }
}
