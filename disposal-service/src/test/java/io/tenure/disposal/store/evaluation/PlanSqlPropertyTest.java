package io.tenure.disposal.store.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.disposal.domain.evaluation.SubjectConsents;
import io.tenure.disposal.domain.event.PostedTriggers;
import io.tenure.kit.testing.Databases;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The compiled statement says of every record what the interpreter says, on a real PostgreSQL; also
 * of records with business events, past and future.
 */
class PlanSqlPropertyTest {

  private static final long SEED = Long.getLong("tenure.seed", System.nanoTime());
  private static final int PLANS = Integer.getInteger("tenure.plans", 250);
  private static final int RECORDS = 60;
  private static Databases.Handle database;
  private static Connection connection;

  private final RandomGenerator random = new java.util.Random(SEED);
  private final RandomPlans make = new RandomPlans(random);

  @BeforeAll
  static void migrate() throws SQLException {
    database = Databases.create("plansql");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations("db/migration")
        .load()
        .migrate();
    connection = database.connect();
  }

  @AfterAll
  static void drop() throws SQLException {
    connection.close();
    Databases.drop(database);
  }

  @Test
  void sqlEqualsInterpreter() throws SQLException {
    System.out.println("tenure.seed=" + SEED);
    List<String> people = new ArrayList<>();
    Map<String, Map<String, Consent>> consents = people(people);
    long compared = 0;
    for (int number = 0; number < PLANS; number++) {
      RetentionPlan plan = make.plan(number);
      UUID profile = make.id();
      Map<UUID, Known> facts = records(plan, profile, people, consents);
      Instant now = make.instant();
      boolean listed = random.nextBoolean();
      evaluate(plan, profile, now, listed, List.copyOf(facts.keySet()));
      Map<String, GroupOutcome> stored = new HashMap<>();
      Map<String, String> statuses = new HashMap<>();
      outcomes(profile, stored, statuses);
      for (Map.Entry<UUID, Known> record : facts.entrySet()) {
        Known known = record.getValue();
        for (GroupOutcome expected :
            PlanInterpreter.apply(plan, known.triggers().facts(known.consents(), now))) {
          String key = record.getKey() + "/" + expected.groupId();
          assertThat(stored.get(key))
              .as("seed %d, plan %s, facts %s", SEED, PlanJson.canonical(plan), record.getValue())
              .isEqualTo(expected);
          assertThat(statuses.get(key))
              .as("seed %d, now %s, %s", SEED, now, expected)
              .isEqualTo(expected.statusAt(now) + (expected.outOfUseAt(now) ? ", out of use" : ""));
          compared++;
        }
      }
      assertThat(stored).hasSize(facts.size() * plan.groups().size());
    }
    assertThat(compared).isGreaterThan((long) PLANS * RECORDS - 1);
  }

  private Map<String, Map<String, Consent>> people(List<String> people) throws SQLException {
    Map<String, Map<String, Consent>> consents = new HashMap<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into subject_consent (subject, purpose, state, valid, since, ended_at, seq) values (?, ?, ?, ?, ?, ?, 1)")) {
      for (int i = 0; i < 40; i++) {
        String subject = "s1:" + i;
        people.add(subject);
        Map<String, Consent> of = make.consents();
        consents.put(subject, of);
        for (Map.Entry<String, Consent> each : of.entrySet()) {
          insert.setString(1, subject);
          insert.setString(2, each.getKey());
          insert.setString(3, each.getValue().valid() ? "GIVEN" : "WITHDRAWN");
          insert.setBoolean(4, each.getValue().valid());
          insert.setObject(5, at(each.getValue().since()));
          insert.setObject(6, at(each.getValue().endedAt()));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    return consents;
  }

  /** What is known of a record: dates of its row, dates of events, consents. */
  private record Known(PostedTriggers triggers, Map<String, Consent> consents) {}

  private Map<UUID, Known> records(
      RetentionPlan plan,
      UUID profile,
      List<String> people,
      Map<String, Map<String, Consent>> consents)
      throws SQLException {
    List<String> triggers = plan.profile().triggers();
    UUID system = make.id();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into profile values (?, ?, 'crm', ?, 'CONTACT', 'DE', 'DE', 1, ?, ?, '{}', null, null, null, now())")) {
      insert.setObject(1, profile);
      insert.setObject(2, system);
      insert.setString(3, plan.profile().dataset());
      insert.setArray(4, connection.createArrayOf("text", triggers.toArray()));
      insert.setArray(5, connection.createArrayOf("text", plan.profile().purposes().toArray()));
      insert.execute();
    }
    Map<UUID, Known> facts = new TreeMap<>();
    try (PreparedStatement record =
            connection.prepareStatement(
                "insert into record values (?, ?, ?, ?, null, '\\x00', ?, 'DE', 'DE', false, true, '{}', ?, ?, now())");
        PreparedStatement events =
            connection.prepareStatement("update record set posted = ?::jsonb where id = ?");
        PreparedStatement subject =
            connection.prepareStatement("insert into record_subject values (?, ?, 'DE')")) {
      for (int i = 0; i < RECORDS; i++) {
        UUID id = make.id();
        Map<String, Instant> instants = make.triggers(triggers);
        record.setObject(1, id);
        record.setObject(2, system);
        record.setString(3, plan.profile().dataset());
        record.setObject(4, profile);
        record.setArray(
            5,
            connection.createArrayOf(
                "timestamptz", triggers.stream().map(t -> timestamp(instants.get(t))).toArray()));
        record.setObject(6, id);
        record.setObject(7, id);
        record.addBatch();
        List<Map<String, Consent>> theirs = new ArrayList<>();
        int first = random.nextInt(people.size());
        int count = random.nextInt(4);
        for (int s = 0; s < count; s++) {
          String person = people.get((first + s) % people.size());
          subject.setObject(1, id);
          subject.setString(2, person);
          subject.addBatch();
          theirs.add(consents.get(person));
        }
        Map<String, Instant> posted = random.nextBoolean() ? make.events() : Map.of();
        if (!posted.isEmpty()) {
          events.setString(1, PlanJson.canonical(posted));
          events.setObject(2, id);
          events.addBatch();
        }
        facts.put(
            id, new Known(new PostedTriggers(instants, posted), SubjectConsents.merge(theirs)));
      }
      record.executeBatch();
      events.executeBatch();
      subject.executeBatch();
    }
    return facts;
  }

  private void evaluate(
      RetentionPlan plan, UUID profile, Instant now, boolean listed, List<UUID> ids)
      throws SQLException {
    PlanSql compiled =
        PlanSql.compile(
            plan, plan.profile().triggers(), listed ? PlanSql.Scope.LISTED : PlanSql.Scope.RANGE);
    List<Object> values = new ArrayList<>(List.of(profile, 1L, at(now), 7L));
    values.add(listed ? connection.createArrayOf("uuid", ids.toArray()) : new UUID(0, 0));
    values.add(listed ? null : new UUID(-1, -1));
    values.addAll(compiled.values());
    try (PreparedStatement statement = Positional.prepare(connection, compiled.sql(), values)) {
      statement.execute();
    }
  }

  private void outcomes(
      UUID profile, Map<String, GroupOutcome> stored, Map<String, String> statuses)
      throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery("select * from assessment where profile_id = '" + profile + "'")) {
      while (row.next()) {
        String key = row.getString("record_id") + "/" + row.getString("group_id");
        String disposition = row.getString("disposition");
        stored.put(
            key,
            new GroupOutcome(
                row.getString("group_id"),
                !row.getString("status").equals("NO_RULE"),
                instant(row, "retain_until"),
                row.getBoolean("retain_open"),
                instant(row, "restrict_from"),
                instant(row, "review_from"),
                instant(row, "dispose_from"),
                disposition == null ? null : io.tenure.plan.Clause.Disposition.valueOf(disposition),
                List.of((String[]) row.getArray("missing").getArray()),
                new GroupOutcome.Winners(
                    row.getString("winning_minimum"),
                    row.getString("restricting_rule"),
                    row.getString("reviewing_rule"),
                    row.getString("winning_maximum"))));
        statuses.put(
            key, row.getString("status") + (row.getBoolean("out_of_use") ? ", out of use" : ""));
      }
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static String timestamp(Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
