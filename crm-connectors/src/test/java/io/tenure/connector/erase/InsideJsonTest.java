package io.tenure.connector.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Connections;
import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.EraseOutcome.Refused;
import io.tenure.connector.erase.JsonCut.Fate;
import io.tenure.connector.erase.JsonCut.Mark;
import io.tenure.connector.erase.ReplacementPlan.Impossible;
import io.tenure.connector.erase.ReplacementPlan.Possible;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.schema.NeededRights;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.testing.Maps;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places are cut out of JSON in real databases, and read back. */
class InsideJsonTest {

  private static final JsonCut CUT =
      new JsonCut(
          List.of(
              new Mark(List.of(), Fate.AS_AROUND),
              new Mark(List.of("customer", "phone"), Fate.GOES),
              new Mark(List.of("mails", "[]", "to"), Fate.GOES),
              new Mark(List.of("customer", "vat"), Fate.STAYS)));

  private static final String BEFORE =
      "{\"customer\": {\"phone\": \"+49 30 1\", \"vat\": 1.50}, \"mails\": [{\"to\": \"a@b.c\", \"n\": 1}, {\"n\": 2}]}";

  private static TestCrm crm(Kind kind) {
    TestCrm crm = TestCrm.create(kind);
    String json = crm.isPostgres() ? "jsonb" : "json";
    crm.run(
        "CREATE TABLE events (id int PRIMARY KEY, payload "
            + json
            + ", raw "
            + (crm.isPostgres() ? "json" : "longtext")
            + ", words text, strict_words varchar(200) CHECK (strict_words <> ''), code varchar(100) UNIQUE)");
    for (int id = 1; id <= 3; id++) {
      crm.run(
          "INSERT INTO events VALUES (%1$d, '%2$s', '%2$s', '%2$s', 'x', 'c%1$d')"
              .formatted(id, BEFORE));
    }
    return crm.grantAsTheGuideSays();
  }

  private static DataMap map(TestCrm crm) {
    return Maps.of(crm.readSchema())
        .change(
            crm.dataset("events"),
            d -> {
              List<Field> fields = new ArrayList<>(d.fields());
              fields.add(
                  new Field(
                      "payload.customer.phone",
                      FieldType.STRING,
                      "json",
                      null,
                      true,
                      false,
                      false,
                      false,
                      false,
                      "user.contact.phone_number",
                      "MODERATE",
                      1,
                      Status.CONFIRMED,
                      new Inside("payload", List.of("customer", "phone"))));
              return d.withFields(fields);
            })
        .build();
  }

  private static EraseCommand command(
      TestCrm crm, DataMap map, int id, Map<String, Replacement> columns) {
    RowRef row = new RowRef(crm.dataset("events"), List.of("" + id));
    byte[] facts =
        crm.with(
            Purpose.READ,
            s ->
                RecordReader.of(map, row.dataset(), Clock.systemUTC())
                    .readOne(s, row.key())
                    .orElseThrow()
                    .fingerprint());
    return new EraseCommand(
        UUID.randomUUID().toString(),
        Instant.now().plusSeconds(60),
        row,
        facts,
        List.of(new UpdateRow(row, columns)));
  }

  private static EraseOutcome execute(TestCrm crm, DataMap map, EraseCommand command) {
    try (Connections c =
        Connections.open(crm.address(), crm.credential(Purpose.ERASE), Purpose.ERASE)) {
      return new Eraser(map, Clock.systemUTC()).execute(c, command);
    }
  }

  private static RowState readBack(
      TestCrm crm, DataMap map, EraseCommand c, Map<String, Replacement> expected) {
    return crm.with(
        Purpose.VERIFY, s -> new ReadBack(map).read(s, c.intentId(), c.anchor(), expected));
  }

  private static String plain(String json) {
    return json.replace(" ", "");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void placesGoTheRestStaysAndOtherRowsAreNotTouched(Kind kind) {
    try (TestCrm crm = crm(kind)) {
      DataMap map = map(crm);
      Map<String, Replacement> columns =
          Map.of(
              "payload", Replacement.inside(CUT),
              "raw", Replacement.inside(CUT),
              "words", Replacement.inside(CUT),
              "code", Replacement.none());
      EraseCommand command = command(crm, map, 1, columns);
      assertThat(readBack(crm, map, command, columns))
          .as("before, nothing is replaced")
          .isEqualTo(
              new RowState.Present(
                  Map.of("payload", false, "raw", false, "words", false, "code", false)));

      assertThat(execute(crm, map, command)).isInstanceOf(Applied.class);

      assertThat(readBack(crm, map, command, columns))
          .isInstanceOfSatisfying(
              RowState.Present.class, p -> assertThat(p.allReplaced()).isTrue());
      for (String column : List.of("payload", "raw", "words")) {
        String after = plain(crm.ask("SELECT " + column + " FROM events WHERE id = 1").getFirst());
        assertThat(after)
            .as(column)
            .doesNotContain("+4930")
            .doesNotContain("a@b.c")
            .contains("\"vat\":1.5", "\"n\":1", "\"n\":2");
        assertThat(plain(crm.ask("SELECT " + column + " FROM events WHERE id = 2").getFirst()))
            .contains("+4930", "a@b.c");
      }
      assertThat(plain(crm.ask("SELECT words FROM events WHERE id = 1").getFirst()))
          .isEqualTo("{\"customer\":{\"vat\":1.50},\"mails\":[{\"n\":1},{\"n\":2}]}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aValueThatIsNoJsonIsRefusedAndNothingChanges(Kind kind) {
    try (TestCrm crm = crm(kind)) {
      DataMap map = map(crm);
      crm.run(
          "UPDATE events SET words = '{\"customer\": {\"phone\": \"zz' WHERE id = 1",
          "UPDATE events SET words = NULL WHERE id = 2");
      Map<String, Replacement> columns =
          Map.of("payload", Replacement.inside(CUT), "words", Replacement.inside(CUT));
      EraseCommand command = command(crm, map, 1, columns);
      assertThat(execute(crm, map, command))
          .isInstanceOfSatisfying(
              Refused.class,
              r -> {
                assertThat(r.code()).isEqualTo(EraseOutcome.Code.VALUE_UNREADABLE);
                assertThat(r.detail()).doesNotContain("zz");
              });
      assertThat(readBack(crm, map, command, columns))
          .as("what cannot be read is never taken for clean")
          .isEqualTo(new RowState.Present(Map.of("payload", false, "words", false)));
      assertThat(plain(crm.ask("SELECT payload FROM events WHERE id = 1").getFirst()))
          .contains("+4930");

      EraseCommand empty = command(crm, map, 2, columns);
      assertThat(execute(crm, map, empty)).isInstanceOf(Applied.class);
      assertThat(readBack(crm, map, empty, columns))
          .isInstanceOfSatisfying(
              RowState.Present.class, p -> assertThat(p.allReplaced()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlyWhereNothingButJsonIsAskedOfTheColumn(Kind kind) {
    try (TestCrm crm = crm(kind)) {
      Schema schema = crm.readSchema();
      ReplacementPlanner planner = new ReplacementPlanner(schema);
      String events = crm.dataset("events");
      assertThat(planner.planInside(events, "payload", CUT))
          .isEqualTo(new Possible(Replacement.inside(CUT)));
      assertThat(planner.planInside(events, "words", CUT)).isInstanceOf(Possible.class);
      assertThat(reason(planner.planInside(events, "strict_words", CUT)))
          .isEqualTo(ReplacementPlan.Reason.CHECK);
      assertThat(reason(planner.planInside(events, "code", CUT)))
          .isEqualTo(ReplacementPlan.Reason.UNIQUE);
      assertThat(reason(planner.planInside(events, "id", CUT)))
          .isEqualTo(ReplacementPlan.Reason.KEY);
      assertThat(reason(planner.planInside(events, "gone", CUT)))
          .isEqualTo(ReplacementPlan.Reason.COLUMN_MISSING);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theMapsPlacesAreNoColumnsAndTheEraseAccountReadsWhatItCutsOutOf(Kind kind) {
    try (TestCrm crm = crm(kind)) {
      DataMap map = map(crm);
      NeededRights rights = new NeededRights(map);
      rights.replace(crm.dataset("events"), List.of("payload", "words"));
      assertThat(rights.ofErase().getFirst().toString())
          .contains("payload")
          .doesNotContain("payload.customer");
      RowRef row = new RowRef(crm.dataset("events"), List.of("1"));
      RowState state = crm.with(Purpose.VERIFY, s -> new ReadBack(map).read(s, "i", row, Map.of()));
      assertThat(state).as("the guard compares columns only").isInstanceOf(RowState.Present.class);
    }
  }

  private static ReplacementPlan.Reason reason(ReplacementPlan plan) {
    return ((Impossible) plan).reason();
  }
}
