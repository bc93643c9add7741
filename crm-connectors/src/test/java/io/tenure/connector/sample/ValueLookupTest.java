package io.tenure.connector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import io.tenure.connector.testing.TestCrm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueLookupTest {

  private static Table people(TestCrm crm) {
    crm.run(
        "CREATE TABLE people (id int PRIMARY KEY, full_name varchar(80), email varchar(80))",
        "CREATE INDEX people_email ON people (email)",
        "INSERT INTO people VALUES (1, 'Nora Müller', 'nora@example.org'), (2, '  Bo O''Neil ', 'BO@EXAMPLE.ORG'), (3, NULL, NULL), (4, 'Ann ''); DROP TABLE people; --', 'ann@example.org')");
    crm.grantAsTheGuideSays();
    return crm.readSchema().table(crm.dataset("people")).orElseThrow();
  }

  private static Optional<Set<String>> find(
      TestCrm crm, Table table, String column, List<String> values) {
    Column of = table.column(column).orElseThrow();
    return crm.with(Purpose.READ, s -> ValueLookup.find(s, table, of, values));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void valuesAreFoundWithAndWithoutAnIndex(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      Table people = people(crm);
      assertThat(
              find(
                  crm,
                  people,
                  "full_name",
                  List.of(
                      "NORA MÜLLER", "bo o'neil", "Ann '); DROP TABLE people; --", "Eve Nobody")))
          .contains(Set.of("nora müller", "bo o'neil", "ann '); drop table people; --"));
      assertThat(
              find(
                  crm,
                  people,
                  "email",
                  List.of("Nora@Example.org", "bo@example.org", "eve@example.org")))
          .contains(Set.of("nora@example.org", "bo@example.org"));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void thousandsOfValuesAtOnce(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      Table people = people(crm);
      List<String> many = new ArrayList<>();
      for (int i = 0; i < 9_600; i++) {
        many.add("nobody" + i + "@example.org");
      }
      many.add("ann@example.org");
      assertThat(find(crm, people, "email", many)).contains(Set.of("ann@example.org"));
      many.add("nora müller");
      assertThat(find(crm, people, "full_name", many)).contains(Set.of("nora müller"));
      assertThat(find(crm, people, "full_name", List.of())).contains(Set.of());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aVeryLargeTableIsAskedOverAnIndexOnly(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      Table t = people(crm);
      Table huge =
          new Table(
              t.schema(),
              t.name(),
              t.kind(),
              t.comment(),
              t.columns(),
              t.primaryKey(),
              t.uniqueKeys(),
              t.indexes(),
              t.checks(),
              t.triggers(),
              t.rowCount(),
              t.rowCountExact(),
              ValueLookup.LARGEST_READ + 1,
              t.transactional());
      assertThat(find(crm, huge, "full_name", List.of("nora müller"))).isEmpty();
      assertThat(find(crm, huge, "email", List.of("nora@example.org")))
          .contains(Set.of("nora@example.org"));
    }
  }
}
