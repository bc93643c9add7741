package io.tenure.connector.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.ReplacementPlan.Impossible;
import io.tenure.connector.erase.ReplacementPlan.Possible;
import io.tenure.connector.erase.ReplacementPlan.Reason;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplacementPlannerTest {

  private static ReplacementPlan plan(TestCrm crm, String table, String column, String category) {
    Schema schema = crm.readSchema();
    return crm.with(
        Purpose.READ,
        s -> new ReplacementPlanner(schema).plan(s, crm.dataset(table), column, category));
  }

  private static void assertImpossible(ReplacementPlan plan, Reason reason) {
    assertThat(plan)
        .isInstanceOfSatisfying(
            Impossible.class, i -> assertThat(i.reason()).as(i.sentence()).isEqualTo(reason));
  }

  private static Replacement possible(ReplacementPlan plan) {
    assertThat(plan).as(plan.toString()).isInstanceOf(Possible.class);
    return ((Possible) plan).replacement();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void knowsWhatStandsInTheWayAndWhatDoesNot(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      assertThat(possible(plan(crm, "contacts", "phone", "user.contact.phone_number")))
          .isEqualTo(Replacement.none());
      assertThat(possible(plan(crm, "contacts", "first_name", "user.name.first")))
          .isEqualTo(Replacement.constant("(erased)"));
      // CHECK BETWEEN 10 AND 100: neither 0 nor 1 nor -1 will do, and nothing else is neutral.
      assertImpossible(plan(crm, "contacts", "score", "user.behavior"), Reason.CHECK);
      // three small letters
      Replacement nick = possible(plan(crm, "contacts", "nick", "user.name"));
      assertThat(nick.text().length()).isLessThanOrEqualTo(3);
      assertThat(nick.text()).isEqualTo(nick.text().toLowerCase(java.util.Locale.ROOT));
      Replacement email = possible(plan(crm, "contacts", "email", "user.contact.email"));
      assertThat(email.kind()).isEqualTo(Replacement.Kind.UNIQUE);
      assertThat(email.text()).endsWith(".invalid");
      assertThat(possible(plan(crm, "contacts", "kind", null)))
          .isEqualTo(Replacement.constant("unknown"));
      assertImpossible(plan(crm, "contacts", "mood", null), Reason.ENUM);
      assertThat(possible(plan(crm, "contacts", "created_at", null)).text())
          .startsWith("1900-01-01");
      assertThat(possible(plan(crm, "contacts", "account_id", null))).isEqualTo(Replacement.none());
      assertImpossible(plan(crm, "contacts", "id", null), Reason.KEY);
      assertImpossible(plan(crm, "Order", "contact_id", null), Reason.FOREIGN_KEY);
      assertImpossible(plan(crm, "Order \"Lines", "total", null), Reason.GENERATED);
      assertImpossible(plan(crm, "contacts", "nothing", null), Reason.COLUMN_MISSING);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsPlannedForAllColumnsCanBeDoneAndReadBackForTwoRows(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      DataMap map = NastySchema.map(crm);
      Map<String, Replacement> columns = new HashMap<>();
      for (String c :
          List.of(
              "email",
              "phone",
              "first_name",
              "nick",
              "country",
              "created_at",
              "birth",
              "kind",
              "is_deleted",
              "newsletter")) {
        columns.put(
            c, possible(plan(crm, "contacts", c, c.equals("email") ? "user.contact.email" : null)));
      }
      for (String id : List.of("1", "2")) {
        RowRef row = new RowRef(crm.dataset("contacts"), List.of(id));
        byte[] facts =
            crm.with(
                Purpose.READ,
                s ->
                    RecordReader.of(map, row.dataset(), Clock.systemUTC())
                        .readOne(s, row.key())
                        .orElseThrow()
                        .fingerprint());
        String intent = UUID.randomUUID().toString();
        EraseOutcome outcome =
            new Eraser(map, Clock.systemUTC())
                .execute(
                    crm.open(Purpose.ERASE),
                    new EraseCommand(
                        intent,
                        Instant.now().plusSeconds(60),
                        row,
                        facts,
                        List.of(new UpdateRow(row, columns))));
        assertThat(outcome).isInstanceOf(Applied.class);
        RowState state =
            crm.with(Purpose.VERIFY, s -> new ReadBack(map).read(s, intent, row, columns));
        assertThat(state)
            .isInstanceOfSatisfying(
                RowState.Present.class,
                p -> assertThat(p.replaced()).doesNotContainValue(false).hasSize(10));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "POSTGRESQL")
  void domainsExpressionIndexesAndChecksOverColumnsCount(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.run(
          "CREATE DOMAIN plz AS text CHECK (VALUE ~ '^[0-9]{5}$')",
          """
          CREATE TABLE people (id int PRIMARY KEY, zip plz NOT NULL, handle text NOT NULL, a text, b text,
            mail text NOT NULL CHECK (mail LIKE '%@%'), CHECK (a IS NOT NULL OR b IS NOT NULL))
          """,
          "CREATE UNIQUE INDEX ON people (lower(handle))",
          "INSERT INTO people VALUES (1, '12345', 'h', 'x', null, 'a@b.example')");
      crm.grantAsTheGuideSays();
      assertThat(plan(crm, "people", "zip", null))
          .isEqualTo(new Possible(Replacement.constant("00000")));
      assertThat(possible(plan(crm, "people", "handle", null)).kind())
          .isEqualTo(Replacement.Kind.UNIQUE);
      // Row 1 has no b, so a may not become NULL.
      assertThat(possible(plan(crm, "people", "a", null)).text()).isEqualTo("(erased)");
      assertThat(possible(plan(crm, "people", "b", null))).isEqualTo(Replacement.none());
      assertThat(possible(plan(crm, "people", "mail", "user.name")).text()).contains("@");
    }
  }
}
