package io.tenure.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Finding;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.schema.Schema.Sight;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaReaderTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void readsTablesKeysAndConstraintsOfANastySchema(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(crm, 1, "");
      Schema schema = crm.readSchema();

      assertThat(schema.tables()).hasSize(10);
      Table contacts = schema.table(crm.dataset("contacts")).orElseThrow();
      assertThat(contacts.primaryKey()).containsExactly("id");
      assertThat(contacts.rowCount()).isEqualTo(1);
      assertThat(contacts.rowCountExact()).isTrue();
      assertThat(contacts.column("email").orElseThrow().length()).isEqualTo(120);
      assertThat(contacts.column("email").orElseThrow().nullable()).isFalse();
      assertThat(contacts.column("kind").orElseThrow().enumValues())
          .containsExactly("lead", "unknown");
      assertThat(contacts.column("is_deleted").orElseThrow().type()).isEqualTo(FieldType.BOOLEAN);
      assertThat(contacts.column("created_at").orElseThrow().type()).isEqualTo(FieldType.TIMESTAMP);
      assertThat(contacts.uniqueKeys()).anyMatch(u -> u.columns().equals(List.of("email")));
      assertThat(contacts.checks()).anyMatch(c -> c.columns().equals(List.of("score")));

      assertThat(contacts.indexes())
          .anyMatch(i -> i.columns().equals(List.of("id")) && i.unique())
          .anyMatch(i -> i.columns().equals(List.of("email")) && i.unique());
      assertThat(contacts.estimatedBytes()).isNotNegative();

      Table lines = schema.table(crm.dataset("Order \"Lines")).orElseThrow();
      assertThat(lines.primaryKey()).containsExactly("Order No", "lineNo");
      assertThat(lines.column("total").orElseThrow().generated()).isTrue();
      assertThat(lines.column("price").orElseThrow().scale()).isEqualTo(2);

      ForeignKey badges =
          schema.foreignKeys().stream()
              .filter(k -> k.from().equals(crm.dataset("badges")))
              .findFirst()
              .orElseThrow();
      assertThat(badges.onDelete()).isEqualTo(DeleteRule.CASCADE);
      assertThat(badges.to()).isEqualTo(crm.dataset("contacts"));
      assertThat(badges.toColumns()).containsExactly("id");
      assertThat(badges.nullable()).isFalse();
      assertThat(schema.foreignKeys())
          .anyMatch(
              k ->
                  k.from().equals(crm.dataset("favourites"))
                      && k.onDelete() == DeleteRule.SET_NULL
                      && k.nullable());
      assertThat(schema.findings())
          .anyMatch(
              f ->
                  f.code().equals("connector.key-missing")
                      && f.table().equals(crm.dataset("audit")));
      assertThat(schema.visibility().cascades()).isEqualTo(Sight.COMPLETE);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void reportsTriggersThatDelete(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      if (crm.isPostgres()) {
        crm.run(
            "CREATE FUNCTION sweep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM audit WHERE contact_id = OLD.id; RETURN OLD; END'",
            "CREATE TRIGGER sweeps AFTER DELETE ON contacts FOR EACH ROW EXECUTE FUNCTION sweep()");
      } else {
        crm.run(
            "CREATE TRIGGER sweeps AFTER DELETE ON contacts FOR EACH ROW DELETE FROM audit WHERE contact_id = OLD.id");
      }
      Schema schema = crm.readSchema();

      if (crm.isPostgres()) {
        assertThat(schema.visibility().triggers()).isEqualTo(Sight.COMPLETE);
        assertThat(schema.findings()).extracting(Finding::code).contains("schema.trigger-deletes");
      } else {
        // Only an account that could also create triggers may see them: named, never passed over.
        assertThat(schema.visibility().triggers()).isEqualTo(Sight.HIDDEN);
        assertThat(schema.findings()).extracting(Finding::code).contains("schema.triggers-hidden");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
  void anAccountWithRightsOnSingleTablesCannotRuleOutHiddenCascades(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      String user = crm.user(io.tenure.connector.Purpose.READ);
      crm.run(
          "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user,
          "GRANT SELECT ON " + crm.name() + ".contacts TO " + user);
      Schema schema = crm.readSchema();

      assertThat(schema.tables()).hasSize(1);
      assertThat(schema.visibility().cascades()).isEqualTo(Sight.HIDDEN);
      assertThat(schema.findings())
          .anyMatch(
              f ->
                  f.code().equals("schema.cascades-hidden")
                      && f.severity() == Finding.Severity.BLOCKING);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
  void tablesThatCannotRollBackAreReported(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      crm.run("CREATE TABLE old_style (id int PRIMARY KEY) ENGINE=MyISAM");
      Schema schema = crm.readSchema();

      assertThat(schema.table(crm.dataset("old_style")).orElseThrow().transactional()).isFalse();
      assertThat(schema.findings()).extracting(Finding::code).contains("schema.not-transactional");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "POSTGRESQL")
  void rowSecurityAndOutsideReferencesAreReported(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      crm.run(
          "ALTER TABLE notes ENABLE ROW LEVEL SECURITY",
          "CREATE SCHEMA elsewhere",
          "CREATE TABLE elsewhere.fans (id int PRIMARY KEY, contact_id bigint REFERENCES contacts (id) ON DELETE CASCADE)");
      Schema schema = crm.readSchema();

      assertThat(schema.findings())
          .anyMatch(f -> f.code().equals("schema.rows-hidden") && f.table().equals("public.notes"))
          .anyMatch(
              f ->
                  f.code().equals("schema.outside-reference")
                      && f.table().equals("public.contacts"));
      assertThat(schema.foreignKeys()).anyMatch(k -> k.from().equals("elsewhere.fans"));
    }
  }
}
