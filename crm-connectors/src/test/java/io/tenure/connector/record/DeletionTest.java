package io.tenure.connector.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.SoftDelete;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletionTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final SoftDelete SINCE = SoftDelete.since("gone");

  @ParameterizedTest
  @CsvSource({
    "TIMESTAMP, , LIVE",
    "TIMESTAMP, '', LIVE",
    "TIMESTAMP, 2024-02-29 10:00:00.123+02, GONE",
    "TIMESTAMP, 2026-06-01 13:00:00, GONE", // noon of today in another zone
    "TIMESTAMP, 2026-06-03 00:00:00, LIVE",
    "TIMESTAMP, 9999-12-31 23:59:59, LIVE",
    "TIMESTAMP, infinity, LIVE",
    "TIMESTAMP, -infinity, UNCLEAR",
    "TIMESTAMP, 0000-00-00 00:00:00, LIVE",
    "DATE, 0000-00-00, LIVE",
    "DATE, 2021-02-00, UNCLEAR",
    "DATE, 1900-01-01, UNCLEAR",
    "DATE, 2021-02-03, GONE",
    "STRING, 2021-02-03T04:05:06Z, GONE",
    "STRING, yes, UNCLEAR",
    "INTEGER, 0, LIVE",
    "INTEGER, 1, GONE",
    "INTEGER, -1, UNCLEAR",
    "INTEGER, 1700000000, GONE",
    "INTEGER, 1700000000000, GONE",
    "INTEGER, 1900000000, LIVE",
    "INTEGER, 1900000000000, LIVE",
    "INTEGER, 123456789012345678901, UNCLEAR"
  })
  void aTimeThatHasComeMeansDeleted(FieldType type, String value, String expected) {
    Deletion read = Deletion.read(SINCE, type, value, NOW);
    assertThat(read.clear() ? read.deleted() ? "GONE" : "LIVE" : "UNCLEAR").isEqualTo(expected);
    assertThat(read.deleted() && !read.clear()).as("unclear is never deleted").isFalse();
  }

  @Test
  void valuesThatAreNamedMeanDeletedAsBefore() {
    SoftDelete flag = new SoftDelete("gone", List.of("1", "true"));
    assertThat(flag.byTime()).isFalse();
    assertThat(Deletion.read(flag, FieldType.BOOLEAN, "t", NOW).deleted()).isTrue();
    assertThat(Deletion.read(flag, FieldType.INTEGER, "1", NOW).deleted()).isTrue();
    assertThat(Deletion.read(flag, FieldType.INTEGER, "1700000000", NOW).deleted()).isFalse();
    assertThat(Deletion.read(flag, FieldType.STRING, null, NOW).clear()).isTrue();
  }
}
