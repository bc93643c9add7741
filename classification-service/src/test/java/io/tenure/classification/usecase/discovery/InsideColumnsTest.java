package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.kit.testing.Databases;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lies inside columns, found in real databases. */
class InsideColumnsTest {

  private static ProposedDataset dataset(Scanned scanned, String table) {
    return scanned.map().datasets().stream()
        .filter(d -> d.dataset().table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static String category(ProposedDataset dataset, String field) {
    return dataset.dataset().fields().stream()
        .filter(f -> f.name().equals(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + field))
        .category();
  }

  @Test
  void placesInsideJsonAreFieldsOfTheirOwn() {
    Databases.Handle database =
        Sql.database(
            "json",
            """
            create table contacts (id int primary key, email text);
            create table web_events (id int primary key, contact_id int references contacts (id), payload jsonb, raw json, profile text,
              "payload.customer" text);
            insert into contacts select i, 'p' || i || '@example.org' from generate_series(1, 60) i;
            insert into web_events select i, i,
              jsonb_build_object('customer', jsonb_build_object('phone', '+49 30 123456' || (10 + i), 'last_name', (array['Schmidt', 'Miller', 'Garcia', 'Rossi', 'Johnson', 'Weber'])[1 + i % 6],
                  'emails', jsonb_build_array('p' || i || '@example.org')),
                'color', 'red', 'accounts', jsonb_build_object('DE89370400440532' || lpad(i::text, 6, '0'), jsonb_build_object('email', 'q' || i || '@example.org'))),
              ('{"iban": "DE89370400440532013000", "iban": "GB82WEST12345698765432", "n": 1' || repeat('0', 400) || ', "z": "a\\u0000b"}')::json,
              '{"birth_date": "' || (1950 + i % 50) || '-05-06"}', 'x'
            from generate_series(1, 60) i;
            """);
    ProposedDataset events = dataset(LiveScan.of(database, "public"), "web_events");
    assertThat(category(events, "payload.customer.phone")).isEqualTo("user.contact.phone_number");
    assertThat(category(events, "payload.customer.last_name")).isEqualTo("user.name.last");
    assertThat(category(events, "payload.customer.emails[]")).isEqualTo("user.contact.email");
    assertThat(category(events, "payload.accounts.*.email")).isEqualTo("user.contact.email");
    assertThat(category(events, "payload.color")).isNull();
    assertThat(category(events, "raw.iban")).startsWith("user.financial");
    assertThat(category(events, "profile.birth_date")).isEqualTo("user.demographic.date_of_birth");
    assertThat(events.verdicts().get("payload").contains())
        .containsKeys("PHONE_INTERNATIONAL", "EMAIL");
    assertThat(events.verdicts().get("payload.customer.phone").evidence())
        .anyMatch(e -> e.rule().equals("inside-json") && e.hits() == 60 && e.looked() == 60);
    assertThat(events.toString()).doesNotContain("DE8937").doesNotContain("@example");
  }

  @Test
  void hostileJsonIsToldAndTheJobGoesOn() {
    Databases.Handle database =
        Sql.database(
            "badjson",
            """
            create table hostile (id int primary key, doc text, big jsonb, deep text, keys jsonb);
            insert into hostile select i,
              case when i % 12 = 0 then '{"email": "p@example.org", broken' else '{"email": "p' || i || '@example.org"}' end,
              case when i = 1 then jsonb_build_object('email', 'p@example.org', 'filler', repeat('x', 100000000)) else '{"email": "q@example.org"}' end,
              repeat('{"a":', 10000) || '1' || repeat('}', 10000),
              '{}'
            from generate_series(1, 60) i;
            update hostile set keys = (select jsonb_object_agg('Zz' || md5(i::text), jsonb_build_object('phone', '+49 30 12345678')) from generate_series(1, 100000) i)
              where id = 1;
            update hostile set keys = jsonb_build_object('x''); DROP TABLE hostile; --', 1, 'a"b', 2) where id > 1;
            """);
    Scanned scanned = LiveScan.of(database, "public");
    ProposedDataset hostile = dataset(scanned, "hostile");
    assertThat(category(hostile, "doc.email")).isEqualTo("user.contact.email");
    assertThat(category(hostile, "big.email")).isEqualTo("user.contact.email");
    assertThat(category(hostile, "keys.*.phone")).isEqualTo("user.contact.phone_number");
    assertThat(scanned.findings())
        .filteredOn(f -> f.code().equals("discovery.json-partly-read"))
        .extracting(MapFinding::field)
        .containsExactly("big", "deep", "doc", "keys");
    assertThat(scanned.toString())
        .doesNotContain("DROP TABLE")
        .doesNotContain("@example")
        .doesNotContain("cfcd2084");
  }

  @Test
  void filesAreLookedIntoAndWhatIsNoTextIsNamed() {
    Databases.Handle database =
        Sql.database(
            "files",
            """
            create table contacts (id int primary key, email text);
            create table attachments (id int primary key, contact_id int references contacts (id), mime_type text, file_name text, content bytea, body text);
            insert into contacts select i, 'p' || i || '@example.org' from generate_series(1, 40) i;
            insert into attachments select i, i, 'text/plain', 'letter' || i || '.txt',
              convert_to('Dear Sir, please write to p' || i || '@example.org', 'UTF8'), 'a;b' || chr(10) || repeat('long ', 1000) || 'DE89370400440532013000;x'
              from generate_series(1, 38) i;
            insert into attachments values (39, 39, 'application/pdf', 'x.pdf', convert_to('%PDF-1.7 zz', 'UTF8'), null);
            insert into attachments select 40, 40, 'image/jpeg', 'y.jpg', decode('ffd8ffe0', 'hex') || decode(repeat('00', 200000000), 'hex'), null;
            create table tokens (id int primary key, hash bytea);
            insert into tokens select i, decode(md5(i::text), 'hex') from generate_series(1, 40) i;
            """);
    Scanned scanned = LiveScan.of(database, "public");
    ProposedDataset files = dataset(scanned, "attachments");
    assertThat(files.dataset().kind()).isEqualTo("ATTACHMENT");
    assertThat(files.verdicts().get("content").contains()).containsEntry("EMAIL", 38);
    assertThat(files.verdicts().get("body").contains()).containsKey("IBAN");
    assertThat(category(files, "content")).startsWith("user.content");
    assertThat(scanned.findings())
        .filteredOn(f -> f.code().equals("discovery.content-not-read"))
        .filteredOn(f -> f.field().equals("content"))
        .extracting(MapFinding::detail)
        .containsExactly("Of what was read: no text, and not looked at: JPEG 1, PDF 1.");
    assertThat(category(dataset(scanned, "tokens"), "hash")).isNull();
  }

  @Test
  void aTableOfManySuchColumnsIsLookedIntoUpToALimitAndTheRestIsTold() {
    String columns =
        IntStream.range(0, 60).mapToObj(i -> "d" + i + " jsonb").collect(Collectors.joining(", "));
    Databases.Handle database =
        Sql.database(
            "manyjson",
            "create table many (id int primary key, " + columns + ")",
            "insert into many (id, d0, d59) select i, '{\"email\": \"p@example.org\"}', '{\"email\": \"p@example.org\"}' from generate_series(1, 20) i");
    Scanned scanned = LiveScan.of(database, "public");
    assertThat(category(dataset(scanned, "many"), "d0.email")).isEqualTo("user.contact.email");
    assertThat(scanned.findings())
        .filteredOn(f -> f.code().equals("discovery.content-skipped"))
        .extracting(MapFinding::field)
        .hasSize(10)
        .contains("d59");
  }
}
