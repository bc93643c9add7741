package io.tenure.connector.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The narrow grants of docs/guides/attach-your-crm.md are enough, and allow nothing else. */
class GuideGrantsTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void grantsOnSingleTablesAndColumnsAreEnough(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      String user = crm.user(Purpose.ERASE);
      if (crm.isPostgres()) {
        crm.run(
            "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM " + user,
            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + user,
            "GRANT DELETE ON contacts, notes TO " + user,
            "GRANT UPDATE (email, phone) ON contacts TO " + user,
            "GRANT UPDATE (id) ON notes TO " + user);
      } else {
        crm.run(
            "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user,
            (kind == Kind.MYSQL ? "GRANT SELECT ON " : "GRANT SELECT, REFERENCES ON ")
                + crm.name()
                + ".* TO "
                + user,
            "GRANT DELETE ON contacts TO " + user,
            "GRANT DELETE ON notes TO " + user,
            "GRANT UPDATE (email, phone) ON contacts TO " + user);
      }
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      crm.run("INSERT INTO notes VALUES ('n1', 1, 'x')");
      RowRef one = new RowRef(crm.dataset("contacts"), List.of("1"));
      RowRef two = new RowRef(crm.dataset("contacts"), List.of("2"));
      RowRef note = new RowRef(crm.dataset("notes"), List.of("n1"));

      assertThat(execute(crm, map, one, new DeleteRow(note), new DeleteRow(one)))
          .isInstanceOf(Applied.class);
      assertThat(execute(crm, map, two, new UpdateRow(two, Map.of("phone", Replacement.none()))))
          .isInstanceOf(Applied.class);
      assertThat(
              execute(
                  crm,
                  map,
                  two,
                  new UpdateRow(two, Map.of("first_name", Replacement.constant("x")))))
          .isInstanceOfSatisfying(
              EraseOutcome.Refused.class,
              r -> assertThat(r.code()).isEqualTo(EraseOutcome.Code.RIGHTS_TOO_SMALL));
    }
  }

  private static EraseOutcome execute(
      TestCrm crm, DataMap map, RowRef anchor, RowOperation... operations) {
    byte[] facts =
        crm.with(
            Purpose.READ,
            s ->
                RecordReader.of(map, anchor.dataset(), Clock.systemUTC())
                    .readOne(s, anchor.key())
                    .orElseThrow()
                    .fingerprint());
    return new Eraser(map, Clock.systemUTC())
        .execute(
            crm.open(Purpose.ERASE),
            new EraseCommand(
                UUID.randomUUID().toString(),
                Instant.now().plusSeconds(60),
                anchor,
                facts,
                List.of(operations)));
  }
}
