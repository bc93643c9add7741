package io.tenure.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseCommand;
import io.tenure.connector.erase.EraseOutcome;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.erase.EraseOutcome.Refused;
import io.tenure.connector.erase.Eraser;
import io.tenure.connector.erase.ReadBack;
import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.RowOperation;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.erase.RowState;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.schema.MissingRight.Right;
import io.tenure.connector.schema.Rights.Need;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@link NeededRights} names is just enough: with exactly these rights a deletion with
 * dependents, a shell and a replacement go through and are read back; without any single one of
 * them the shortfall is named, and the work really fails.
 */
class NeededRightsTest {

  private static final Map<String, Replacement> CLEARED =
      Map.of("phone", Replacement.none(), "first_name", Replacement.constant("x"));

  /** One right on one table; on one column of it unless that is null. */
  private record Grant(Right right, String table, String column) {
    String on(TestCrm crm) {
      return right
          + (column == null ? "" : " (" + quoted(column) + ")")
          + " ON "
          + quoted(table.substring(crm.schema().length() + 1));
    }

    private static String quoted(String name) {
      return '"' + name.replace("\"", "\"\"") + '"';
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void exactlyTheNamedRightsAreNeeded(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NeededRights needed = work(crm, map);
      List<Grant> erase = grants(crm, needed.ofErase());
      List<Grant> verify = grants(crm, needed.ofVerify());
      grantOnly(crm, Purpose.ERASE, erase);
      grantOnly(crm, Purpose.VERIFY, verify);
      assertThat(missing(crm, Purpose.ERASE, needed.ofErase())).isEmpty();
      assertThat(missing(crm, Purpose.VERIFY, needed.ofVerify())).isEmpty();
      fill(crm);
      assertThat(dispose(crm, map)).allMatch(Applied.class::isInstance);
      readBack(crm, map);

      for (Grant grant : erase) {
        without(
            crm,
            Purpose.ERASE,
            grant,
            () -> {
              assertNamed(grant, missing(crm, Purpose.ERASE, needed.ofErase()));
              fill(crm);
              assertThat(dispose(crm, map))
                  .as("without %s", grant)
                  .anySatisfy(
                      o ->
                          assertThat(o)
                              .isInstanceOfSatisfying(
                                  Refused.class,
                                  r ->
                                      assertThat(r.code())
                                          .isIn(Code.RIGHTS_TOO_SMALL, Code.MAP_OUTDATED)));
            });
      }
      for (Grant grant : verify) {
        without(
            crm,
            Purpose.VERIFY,
            grant,
            () -> {
              assertNamed(grant, missing(crm, Purpose.VERIFY, needed.ofVerify()));
              assertThatExceptionOfType(ConnectorException.class)
                  .as("without %s", grant)
                  .isThrownBy(() -> readBack(crm, map));
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rightsByRoleCount(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NeededRights needed = work(crm, NastySchema.map(crm));
      String user = crm.user(Purpose.ERASE);
      String role = "role_of_" + crm.name();
      takeAll(crm, Purpose.ERASE);
      if (!crm.isPostgres()) {
        // without any right on the database the account could not even connect to it
        crm.run("GRANT REFERENCES ON " + crm.name() + ".* TO " + user);
      }
      assertThat(missing(crm, Purpose.ERASE, needed.ofErase()))
          .as("nothing is granted: whole tables are named")
          .isNotEmpty()
          .anyMatch(m -> m.column() == null && m.right() == Right.SELECT);
      crm.run("CREATE ROLE " + role);
      try {
        crm.run(
            crm.isPostgres()
                ? "GRANT SELECT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + role
                : "GRANT SELECT, UPDATE, DELETE, REFERENCES ON " + crm.name() + ".* TO " + role,
            "GRANT " + role + " TO " + user);
        if (!crm.isPostgres()) {
          String to = kind == Kind.MYSQL ? " TO " : " FOR ";
          crm.run("SET DEFAULT ROLE " + role + to + user);
        }
        assertThat(missing(crm, Purpose.ERASE, needed.ofErase())).isEmpty();
      } finally {
        if (crm.isPostgres()) {
          crm.run("DROP OWNED BY " + role);
        }
        crm.run("DROP ROLE " + role);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"POSTGRESQL"})
  void schemaAndRowSecurityAreNamed(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NeededRights needed = work(crm, NastySchema.map(crm));
      crm.run("ALTER TABLE notes ENABLE ROW LEVEL SECURITY");
      assertThat(missing(crm, Purpose.ERASE, needed.ofErase()))
          .singleElement()
          .satisfies(
              m -> {
                assertThat(m.right()).isEqualTo(Right.BYPASSRLS);
                assertThat(m.table()).isEqualTo("public.notes");
              });
      crm.run(
          "REVOKE USAGE ON SCHEMA public FROM PUBLIC",
          "REVOKE USAGE ON SCHEMA public FROM " + crm.user(Purpose.ERASE));
      assertThat(missing(crm, Purpose.ERASE, needed.ofErase()))
          .hasSameSizeAs(needed.ofErase())
          .extracting(MissingRight::right)
          .containsOnly(Right.USAGE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"POSTGRESQL"},
      mode = EnumSource.Mode.EXCLUDE)
  void hiddenCascadesAndLettersOfColumnsAreKnown(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NeededRights needed = work(crm, NastySchema.map(crm));
      List<Grant> grants = grants(crm, needed.ofErase());
      takeAll(crm, Purpose.ERASE);
      for (Grant g : grants) {
        Grant loud =
            g.column() == null
                ? g
                : new Grant(g.right(), g.table(), g.column().toUpperCase(java.util.Locale.ROOT));
        crm.run("GRANT " + loud.on(crm) + " TO " + crm.user(Purpose.ERASE));
      }
      List<MissingRight> missing = missing(crm, Purpose.ERASE, needed.ofErase());
      assertThat(missing)
          .as("a table without any right could point here")
          .anyMatch(m -> m.right() == Right.REFERENCES && m.table() == null);
      crm.run("GRANT REFERENCES ON " + crm.name() + ".* TO " + crm.user(Purpose.ERASE));
      assertThat(missing(crm, Purpose.ERASE, needed.ofErase())).isEmpty();
    }
  }

  private static NeededRights work(TestCrm crm, DataMap map) {
    NeededRights needed = new NeededRights(map);
    String contacts = crm.dataset("contacts");
    needed.record(contacts);
    needed.delete(contacts);
    List.of("notes", "activities", "activity_recipients", "badges")
        .forEach(t -> needed.delete(crm.dataset(t)));
    needed.replace(contacts, CLEARED.keySet());
    return needed;
  }

  private static void fill(TestCrm crm) {
    for (String t :
        List.of("badges", "activity_recipients", "activities", "notes", "\"Order\"", "contacts")) {
      crm.run("DELETE FROM " + t);
    }
    for (int id = 1; id <= 3; id++) {
      NastySchema.contact(crm, id, "");
    }
    crm.run(
        "INSERT INTO notes VALUES ('n1', 1, 'x')",
        "INSERT INTO badges VALUES (1, 1)",
        "INSERT INTO activities VALUES (1, 'Contact', '1', 'inbound', '2020-01-01 10:00:00', 'x')",
        "INSERT INTO activity_recipients VALUES (1, 'p1@example.org')",
        "INSERT INTO \"Order\" VALUES ('o2', 2, '2021-01-01')");
  }

  /** Contact 1 goes with its dependents, contact 2 stays as a shell, contact 3 is cleared. */
  private static List<EraseOutcome> dispose(TestCrm crm, DataMap map) {
    RowRef one = contact(crm, 1);
    RowRef two = contact(crm, 2);
    RowRef three = contact(crm, 3);
    return List.of(
        execute(
            crm,
            map,
            one,
            new DeleteRow(new RowRef(crm.dataset("notes"), List.of("n1"))),
            new DeleteRow(new RowRef(crm.dataset("badges"), List.of("1"))),
            new DeleteRow(
                new RowRef(crm.dataset("activity_recipients"), List.of("1", "p1@example.org"))),
            new DeleteRow(new RowRef(crm.dataset("activities"), List.of("1"))),
            new DeleteRow(one)),
        execute(crm, map, two, new DeleteRow(two, CLEARED)),
        execute(crm, map, three, new UpdateRow(three, CLEARED)));
  }

  private static void readBack(TestCrm crm, DataMap map) {
    ReadBack back = new ReadBack(map);
    crm.with(
        Purpose.VERIFY,
        s -> {
          for (RowRef gone :
              List.of(
                  contact(crm, 1),
                  new RowRef(crm.dataset("notes"), List.of("n1")),
                  new RowRef(crm.dataset("badges"), List.of("1")),
                  new RowRef(crm.dataset("activity_recipients"), List.of("1", "p1@example.org")),
                  new RowRef(crm.dataset("activities"), List.of("1")))) {
            back.read(s, "i", gone, Map.of());
          }
          assertReplaced(s, back, contact(crm, 3));
          return null;
        });
  }

  private static void assertReplaced(CrmSession session, ReadBack back, RowRef row) {
    assertThat(back.read(session, "i", row, CLEARED)).isInstanceOf(RowState.Present.class);
  }

  private static RowRef contact(TestCrm crm, int id) {
    return new RowRef(crm.dataset("contacts"), List.of(Integer.toString(id)));
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

  /** The needs as grants on single columns; the lock by the table's first key column. */
  private static List<Grant> grants(TestCrm crm, List<Need> needs) {
    List<Grant> grants = new ArrayList<>();
    for (Need n : needs) {
      n.read().forEach(c -> grants.add(new Grant(Right.SELECT, n.table(), c)));
      n.update().forEach(c -> grants.add(new Grant(Right.UPDATE, n.table(), c)));
      if (n.delete()) {
        grants.add(new Grant(Right.DELETE, n.table(), null));
      }
      if (n.lock() && n.update().isEmpty() && crm.isPostgres()) {
        grants.add(
            new Grant(
                Right.UPDATE,
                n.table(),
                n.read().stream().filter(c -> c.endsWith("id")).findFirst().orElseThrow()));
      }
    }
    return grants;
  }

  private static void takeAll(TestCrm crm, Purpose purpose) {
    crm.run(
        (crm.isPostgres()
                ? "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "
                : "REVOKE ALL PRIVILEGES, GRANT OPTION FROM ")
            + crm.user(purpose));
  }

  private static void grantOnly(TestCrm crm, Purpose purpose, List<Grant> grants) {
    takeAll(crm, purpose);
    grants.forEach(g -> crm.run("GRANT " + g.on(crm) + " TO " + crm.user(purpose)));
    if (!crm.isPostgres()) {
      crm.run("GRANT REFERENCES ON " + crm.name() + ".* TO " + crm.user(purpose));
    }
  }

  private static void without(TestCrm crm, Purpose purpose, Grant grant, Runnable work) {
    crm.run("REVOKE " + grant.on(crm) + " FROM " + crm.user(purpose));
    work.run();
    crm.run("GRANT " + grant.on(crm) + " TO " + crm.user(purpose));
  }

  private static void assertNamed(Grant grant, List<MissingRight> missing) {
    assertThat(missing)
        .as("without %s", grant)
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.right()).isEqualTo(grant.right());
              assertThat(m.table()).isEqualTo(grant.table());
              assertThat(m.column()).isIn(null, grant.column());
              assertThat(m.sentence("The erase account"))
                  .startsWith("The erase account ")
                  .contains(grant.table());
            });
  }

  private static List<MissingRight> missing(TestCrm crm, Purpose purpose, List<Need> needs) {
    return crm.with(purpose, RightsReader::read).missing(needs);
  }

  /** Nothing that a run needs would be called too large. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsNeededIsNotTooLarge(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NeededRights needed = work(crm, NastySchema.map(crm));
      grantOnly(crm, Purpose.ERASE, grants(crm, needed.ofErase()));
      Rights rights = crm.with(Purpose.ERASE, RightsReader::read);
      assertThat(rights.tooLargeFor(Purpose.ERASE, needed.erasable())).isEmpty();
      assertThat(rights.tooLargeFor(Purpose.ERASE, Set.of())).isNotEmpty();
    }
  }
}
