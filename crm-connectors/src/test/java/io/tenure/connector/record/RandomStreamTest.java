package io.tenure.connector.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The batched, grouped statements give what one naive query for each record gives. */
class RandomStreamTest {

  private static final int CONTACTS = 300;
  private static final int ACTIVITIES = 1_500;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aStreamEqualsANaiveQueryForEachRecord(Kind kind) throws SQLException {
    long seed = Long.getLong("tenure.seed", System.nanoTime());
    System.out.println("RandomStreamTest seed " + seed + " (repeat with -Dtenure.seed)");
    Random random = new Random(seed);
    try (TestCrm crm = NastySchema.create(kind);
        Connection admin = crm.admin()) {
      fill(admin, random);
      DataMap map = NastySchema.map(crm);
      int batch = 1 + random.nextInt(120);
      List<SourceRecord> records = new ArrayList<>();
      crm.with(
          Purpose.READ,
          s ->
              RecordReader.of(map, crm.dataset("contacts"), RecordReaderTest.CLOCK).stream(
                  s, null, batch, records::addAll));

      assertThat(records).as("seed %d, batch %d", seed, batch).hasSize(CONTACTS);
      Map<Long, Map<String, Instant>> streamed = new TreeMap<>();
      records.forEach(r -> streamed.put(Long.parseLong(r.key().getFirst()), r.triggers()));
      for (Map.Entry<Long, Map<String, Instant>> r : streamed.entrySet()) {
        assertThat(r.getValue())
            .as("contact %d, seed %d", r.getKey(), seed)
            .isEqualTo(naive(admin, r.getKey()));
      }
      assertThat(records.stream().map(r -> Long.parseLong(r.key().getFirst()))).isSorted();
      sameOneByOne(crm, map, records, random);
    }
  }

  private static void sameOneByOne(
      TestCrm crm, DataMap map, List<SourceRecord> records, Random random) {
    for (int i = 0; i < 20; i++) {
      SourceRecord streamed = records.get(random.nextInt(records.size()));
      SourceRecord single = RecordReaderTest.one(crm, map, "contacts", streamed.key().getFirst());
      assertThat(single.fingerprint()).isEqualTo(streamed.fingerprint());
      assertThat(single.subjects()).isEqualTo(streamed.subjects());
    }
  }

  private static void fill(Connection admin, Random random) throws SQLException {
    try (PreparedStatement contact =
            admin.prepareStatement(
                "INSERT INTO contacts (id, email, first_name, created_at, score, kind, mood) "
                    + "VALUES (?, ?, 'Nora', '2015-03-04 10:11:12', 50, 'lead', 'happy')");
        PreparedStatement activity =
            admin.prepareStatement("INSERT INTO activities VALUES (?, ?, ?, ?, ?, 'x')");
        PreparedStatement order =
            admin.prepareStatement("INSERT INTO \"Order\" VALUES (?, ?, ?)")) {
      for (int i = 0; i < CONTACTS; i++) {
        contact.setLong(1, id(i));
        contact.setString(2, "p" + i + "@example.org");
        contact.addBatch();
      }
      contact.executeBatch();
      for (int i = 0; i < ACTIVITIES; i++) {
        activity.setLong(1, i);
        activity.setString(2, random.nextInt(4) == 0 ? "Account" : "Contact");
        activity.setString(3, String.valueOf(id(random.nextInt(CONTACTS * 2))));
        activity.setString(4, random.nextBoolean() ? "inbound" : "outbound");
        activity.setObject(
            5,
            java.time.LocalDateTime.of(
                2000 + random.nextInt(26),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                0));
        activity.addBatch();
      }
      activity.executeBatch();
      for (int i = 0; i < CONTACTS; i++) {
        order.setString(1, "O" + i);
        order.setLong(2, id(random.nextInt(CONTACTS)));
        order.setObject(
            3,
            random.nextInt(5) == 0
                ? null
                : java.time.LocalDate.of(2000 + random.nextInt(26), 3, 3));
        order.addBatch();
      }
      order.executeBatch();
    }
  }

  private static long id(int i) {
    return 1_000_000_007L * (i % 7) + i;
  }

  private static Map<String, Instant> naive(Connection admin, long id) throws SQLException {
    Map<String, Instant> facts = new TreeMap<>();
    facts.put("created", Instant.parse("2015-03-04T09:11:12Z"));
    try (Statement sql = admin.createStatement()) {
      String of = "FROM activities WHERE parent_type = 'Contact' AND parent_id = '" + id + "'";
      put(
          facts,
          "last_activity",
          sql,
          "SELECT max(at) " + of + " AND direction = 'inbound'",
          "UTC");
      put(facts, "first_contact", sql, "SELECT min(at) " + of, "UTC");
      put(
          facts,
          "last_order",
          sql,
          "SELECT max(\"select\") FROM \"Order\" WHERE contact_id = " + id,
          "Europe/Berlin");
    }
    return facts;
  }

  private static void put(
      Map<String, Instant> facts, String name, Statement sql, String query, String zone)
      throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      if (row.getObject(1) != null) {
        java.time.LocalDateTime at =
            name.equals("last_order")
                ? row.getObject(1, java.time.LocalDate.class).atStartOfDay()
                : row.getObject(1, java.time.LocalDateTime.class);
        facts.put(name, at.atZone(java.time.ZoneId.of(zone)).toInstant());
      }
    }
  }
}
