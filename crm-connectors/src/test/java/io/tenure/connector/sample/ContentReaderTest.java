package io.tenure.connector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.sample.ContentReader.Content;
import io.tenure.connector.sample.ContentReader.Limits;
import io.tenure.connector.schema.Table;
import io.tenure.connector.testing.TestCrm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentReaderTest {

  private static TestCrm crm(Kind kind) {
    TestCrm crm = TestCrm.create(kind);
    boolean pg = crm.isPostgres();
    crm.run(
        "CREATE TABLE files (id int PRIMARY KEY, content %s, doc %s, body %s)"
            .formatted(pg ? "bytea" : "longblob", pg ? "jsonb" : "json", pg ? "text" : "longtext"));
    for (int i = 1; i <= 120; i++) {
      crm.run(
          "INSERT INTO files VALUES (%d, %s, '{\"a\": \"ä\"}', 'short')"
              .formatted(i, pg ? "decode('00ff41', 'hex')" : "x'00ff41'"));
    }
    crm.run(
        "UPDATE files SET body = repeat('ä', 3000000), content = %s WHERE id = 1"
            .formatted(pg ? "convert_to(repeat('B', 200000000), 'UTF8')" : "repeat('B', 15000000)"),
        "UPDATE files SET content = NULL, doc = NULL, body = NULL WHERE id = 2");
    return crm.grantAsTheGuideSays();
  }

  private static List<Content> read(TestCrm crm, String column, Limits limits) {
    Table table = crm.readSchema().table(crm.dataset("files")).orElseThrow();
    List<Content> read = new ArrayList<>();
    long told =
        crm.with(
            Purpose.READ,
            s ->
                ContentReader.read(
                    s, table, table.column(column).orElseThrow(), limits, read::add));
    assertThat(told).isEqualTo(read.size());
    return read;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void beginningsOnlyWhateverTheSize(Kind kind) {
    try (TestCrm crm = crm(kind)) {
      List<Content> files = read(crm, "content", new Limits(200, 1000, 1_000_000));
      assertThat(files).hasSize(119);
      assertThat(files)
          .filteredOn(c -> !c.whole())
          .singleElement()
          .satisfies(
              c ->
                  assertThat(new String(c.bytes(), StandardCharsets.US_ASCII))
                      .isEqualTo("B".repeat(1000)));
      assertThat(files)
          .filteredOn(Content::whole)
          .allSatisfy(c -> assertThat(c.bytes()).containsExactly(0, 255, 'A'));
      assertThat(read(crm, "body", new Limits(200, 1000, 1_000_000)))
          .filteredOn(c -> !c.whole())
          .singleElement()
          .satisfies(c -> assertThat(c.text()).isEqualTo("ä".repeat(1000)));
      assertThat(read(crm, "doc", new Limits(200, 1000, 1_000_000)))
          .hasSize(119)
          .allSatisfy(c -> assertThat(c.text()).contains("ä"));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noMoreRowsAndCharactersThanAllowedAndNoneInATextForm(Kind kind) {
    try (TestCrm crm = crm(kind)) {
      assertThat(read(crm, "doc", new Limits(7, 1000, 1_000_000))).hasSize(7);
      assertThat(read(crm, "body", new Limits(200, 1000, 52))).hasSize(10);
      assertThat(read(crm, "body", new Limits(3, 10, 100)).toString()).doesNotContain("short");
    }
  }
}
