package io.tenure.connector.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.record.SourceRecord.ConsentFact;
import io.tenure.connector.record.SourceRecord.RecordFinding;
import io.tenure.connector.record.SourceRecord.SubjectValue;
import io.tenure.connector.testing.Facts;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordReaderTest {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

  static SourceRecord one(TestCrm crm, DataMap map, String table, String... key) {
    return crm.with(
        Purpose.READ,
        s ->
            RecordReader.of(map, crm.dataset(table), CLOCK).readOne(s, List.of(key)).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void readsTheFactsOfARecordAlongAllPaths(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(
          crm,
          7,
          "country = 'Estados Unidos', state = 'California', newsletter = "
              + (crm.isPostgres() ? "true" : "1")
              + ", newsletter_at = '2020-02-03 04:05:06'");
      crm.run(
          "INSERT INTO activities VALUES (1, 'Contact', '7', 'inbound', '2021-05-06 07:08:09', 'x')",
          "INSERT INTO activities VALUES (2, 'Contact', '7', 'outbound', '2023-05-06 07:08:09', 'x')",
          "INSERT INTO activities VALUES (3, 'Account', '7', 'inbound', '2024-05-06 07:08:09', 'x')",
          "INSERT INTO activities VALUES (4, 'Contact', '7x', 'inbound', '2024-05-06 07:08:09', 'x')",
          "INSERT INTO \"Order\" VALUES ('A-1', 7, '2022-01-31')");
      SourceRecord r = one(crm, NastySchema.map(crm), "contacts", "7");

      assertThat(r.key()).containsExactly("7");
      assertThat(r.triggers())
          .containsOnly(
              java.util.Map.entry("created", Instant.parse("2015-03-04T09:11:12Z")),
              java.util.Map.entry("last_activity", Instant.parse("2021-05-06T07:08:09Z")),
              java.util.Map.entry("first_contact", Instant.parse("2021-05-06T07:08:09Z")),
              java.util.Map.entry("last_order", Instant.parse("2022-01-30T23:00:00Z")));
      assertThat(r.jurisdiction()).isEqualTo("US-CA");
      assertThat(r.subjects())
          .containsExactly(
              new SubjectValue(Identifier.EMAIL, crm.dataset("contacts"), "p7@example.org"),
              new SubjectValue(Identifier.PHONE, crm.dataset("contacts"), "+49 30 7"));
      assertThat(r.consents())
          .containsExactly(
              new ConsentFact("newsletter", true, Instant.parse("2020-02-03T04:05:06Z")));
      assertThat(r.softDeleted()).isFalse();
      assertThat(r.findings()).isEmpty();
      assertThat(r.fingerprint()).hasSize(32);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRecordMayBeAboutSeveralPeople(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(crm, 7, "");
      crm.run(
          "INSERT INTO activities VALUES (1, 'Contact', '7', 'inbound', '2021-05-06 07:08:09', 'x')",
          "INSERT INTO activity_recipients VALUES (1, 'b@example.org'), (1, 'a@example.org')");
      SourceRecord r = one(crm, NastySchema.map(crm), "activities", "1");

      assertThat(r.subjects())
          .extracting(SubjectValue::value)
          .containsExactly("a@example.org", "b@example.org", "p7@example.org");
      // No account: its country is not known, and that is not a finding of the country's spelling.
      assertThat(r.findings())
          .containsExactly(new RecordFinding("record.jurisdiction-unknown", "jurisdiction"));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void absurdAndFutureInstantsAreReportedAndNeverGuessed(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "created_at = '1900-01-01 00:00:00'");
      NastySchema.contact(crm, 2, "created_at = '2026-07-01 00:00:00'");
      NastySchema.contact(
          crm,
          3,
          crm.isPostgres() ? "created_at = 'infinity'" : "created_at = '0000-00-00 00:00:00'");
      NastySchema.contact(crm, 4, "");
      crm.run(
          "INSERT INTO activities VALUES (1, 'Contact', '4', 'inbound', '2021-05-06 07:08:09', 'x')",
          "INSERT INTO activities VALUES (2, 'Contact', '4', 'inbound', '1900-01-01 00:00:00', 'x')");

      assertThat(one(crm, map, "contacts", "1").findings())
          .containsExactly(new RecordFinding("record.trigger-absurd", "created"));
      assertThat(one(crm, map, "contacts", "1").triggers()).doesNotContainKey("created");
      assertThat(one(crm, map, "contacts", "2").findings())
          .containsExactly(new RecordFinding("record.trigger-future", "created"));
      assertThat(one(crm, map, "contacts", "3").findings())
          .containsExactly(
              new RecordFinding(
                  crm.isPostgres() ? "record.trigger-future" : "record.trigger-absurd", "created"));
      // One of two activities has a placeholder: the latest of them is not known.
      assertThat(one(crm, map, "contacts", "4").triggers()).containsOnlyKeys("created");
      assertThat(one(crm, map, "contacts", "4").findings())
          .contains(new RecordFinding("record.trigger-absurd", "last_activity"));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRowIsSoftDeletedOnceTheTimeOfItsDeletionHasCome(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map =
          NastySchema.maps(crm)
              .change(
                  crm.dataset("contacts"),
                  d ->
                      Facts.with(
                          d,
                          d.subjects(),
                          d.jurisdiction(),
                          d.triggers(),
                          SoftDelete.since("newsletter_at"),
                          d.consents()))
              .build();
      NastySchema.contact(crm, 1, "newsletter_at = null");
      NastySchema.contact(crm, 2, "newsletter_at = '2026-05-31 23:59:59'");
      NastySchema.contact(crm, 3, "newsletter_at = '2026-07-01 00:00:00'");
      NastySchema.contact(
          crm,
          4,
          crm.isPostgres()
              ? "newsletter_at = 'infinity'"
              : "newsletter_at = '0000-00-00 00:00:00'");
      NastySchema.contact(crm, 5, "newsletter_at = '1900-01-01 00:00:00'");

      assertThat(one(crm, map, "contacts", "1").softDeleted()).isFalse();
      assertThat(one(crm, map, "contacts", "2").softDeleted()).isTrue();
      assertThat(one(crm, map, "contacts", "3").softDeleted()).as("not yet").isFalse();
      assertThat(one(crm, map, "contacts", "4").softDeleted()).as("never").isFalse();
      assertThat(one(crm, map, "contacts", "5").softDeleted()).as("nobody can tell").isFalse();
      for (String clear : List.of("1", "2", "3", "4")) {
        assertThat(one(crm, map, "contacts", clear).findings())
            .as(clear)
            .extracting(RecordFinding::code)
            .doesNotContain("record.soft-delete-unclear");
      }
      assertThat(one(crm, map, "contacts", "5").findings())
          .contains(new RecordFinding("record.soft-delete-unclear", "softDelete"));
      assertThat(one(crm, map, "contacts", "1").fingerprint())
          .isNotEqualTo(one(crm, map, "contacts", "2").fingerprint());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void streamsInKeyOrderAndResumesAfterAnyKeyAlsoACompositeOne(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(crm, 1, "");
      for (String no : List.of("b'1", "a\"2", "A 3", "ü")) {
        crm.run("INSERT INTO \"Order\" VALUES ('" + no.replace("'", "''") + "', 1, NULL)");
        for (int line : List.of(2, 10, 1)) {
          crm.run(
              "INSERT INTO \"Order \"\"Lines\" (\"Order No\", \"lineNo\", price) VALUES ('"
                  + no.replace("'", "''")
                  + "', "
                  + line
                  + ", 1)");
        }
      }
      RecordReader reader =
          RecordReader.of(NastySchema.map(crm), crm.dataset("Order \"Lines"), CLOCK);
      List<List<String>> all = new ArrayList<>();
      long count =
          crm.with(
              Purpose.READ, s -> reader.stream(s, null, 5, b -> b.forEach(r -> all.add(r.key()))));

      assertThat(count).isEqualTo(12);
      assertThat(all).hasSize(12).doesNotHaveDuplicates();
      assertThat(all.subList(0, 3)).extracting(List::getLast).containsExactly("1", "2", "10");
      for (int i = 0; i < all.size(); i++) {
        int from = i;
        List<List<String>> rest = new ArrayList<>();
        crm.with(
            Purpose.READ,
            s -> reader.stream(s, all.get(from), 4, b -> b.forEach(r -> rest.add(r.key()))));
        assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theFingerprintChangesWithEachFactAndWithNothingElse(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      byte[] before = one(crm, map, "contacts", "1").fingerprint();
      crm.run("UPDATE contacts SET first_name = 'Other', score = 51 WHERE id = 1");
      assertThat(one(crm, map, "contacts", "1").fingerprint()).isEqualTo(before);

      List<String> changes =
          List.of(
              "email = 'other@example.org'",
              "phone = NULL",
              "created_at = '2015-03-04 10:11:13'",
              "country = 'France'",
              "is_deleted = " + (crm.isPostgres() ? "true" : "1"),
              "newsletter = " + (crm.isPostgres() ? "false" : "0"));
      byte[] last = before;
      for (String change : changes) {
        crm.run("UPDATE contacts SET " + change + " WHERE id = 1");
        byte[] now = one(crm, map, "contacts", "1").fingerprint();
        assertThat(now).as(change).isNotEqualTo(last);
        last = now;
      }
      crm.run(
          "INSERT INTO activities VALUES (1, 'Contact', '1', 'inbound', '2021-05-06 07:08:09', 'x')");
      assertThat(one(crm, map, "contacts", "1").fingerprint()).isNotEqualTo(last);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void driftBetweenMapAndDatabaseIsNamed(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      crm.run(
          "ALTER TABLE activities "
              + (crm.isPostgres() ? "ALTER COLUMN at TYPE text" : "MODIFY at text"));
      assertCode(crm, map, "contacts", ConnectorCode.TYPE_CHANGED);
      crm.run("ALTER TABLE activities DROP COLUMN at");
      assertCode(crm, map, "contacts", ConnectorCode.COLUMN_VANISHED);
      crm.run("DROP TABLE activity_recipients", "DROP TABLE activities");
      assertCode(crm, map, "contacts", ConnectorCode.TABLE_VANISHED);
      assertCode(crm, map, "audit", ConnectorCode.KEY_MISSING);
    }
  }

  private static void assertCode(TestCrm crm, DataMap map, String table, ConnectorCode code) {
    assertThatExceptionOfType(ConnectorException.class)
        .isThrownBy(() -> one(crm, map, table, "1"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keysThatDoNotFitAreRefused(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      for (List<String> key :
          List.of(List.of("1", "2"), List.<String>of(), List.of("1 OR 1=1"), List.of("1x"))) {
        assertThatExceptionOfType(ConnectorException.class)
            .isThrownBy(() -> one(crm, map, "contacts", key.toArray(String[]::new)))
            .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.KEY_INVALID));
      }
    }
  }
}
