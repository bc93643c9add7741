package io.tenure.connector.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.Connections;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.erase.EraseOutcome.Refused;
import io.tenure.connector.erase.EraseOutcome.TableEffect;
import io.tenure.connector.erase.EraseOutcome.Unknown;
import io.tenure.connector.erase.ReadBack.Question;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EraserTest {

  private static RowRef contact(TestCrm crm, int id) {
    return new RowRef(crm.dataset("contacts"), List.of(String.valueOf(id)));
  }

  private static EraseCommand command(
      TestCrm crm, DataMap map, RowRef anchor, Duration time, RowOperation... operations) {
    byte[] facts =
        crm.with(
            Purpose.READ,
            s ->
                RecordReader.of(map, anchor.dataset(), Clock.systemUTC())
                    .readOne(s, anchor.key())
                    .orElseThrow()
                    .fingerprint());
    return new EraseCommand(
        UUID.randomUUID().toString(), Instant.now().plus(time), anchor, facts, List.of(operations));
  }

  private static EraseCommand command(
      TestCrm crm, DataMap map, RowRef anchor, RowOperation... operations) {
    return command(crm, map, anchor, Duration.ofMinutes(1), operations);
  }

  private static EraseOutcome execute(TestCrm crm, DataMap map, EraseCommand command) {
    try (Connections c =
        Connections.open(crm.address(), crm.credential(Purpose.ERASE), Purpose.ERASE)) {
      return new Eraser(map, Clock.systemUTC()).execute(c, command);
    }
  }

  private static void assertRefused(EraseOutcome outcome, Code code) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).as(r.detail()).isEqualTo(code));
  }

  private static RowState readBack(
      TestCrm crm, DataMap map, EraseCommand c, RowRef row, Map<String, Replacement> expected) {
    return crm.with(Purpose.VERIFY, s -> new ReadBack(map).read(s, c.intentId(), row, expected));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void deletesARecordWithItsDependentsAndNothingElse(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      crm.run(
          "INSERT INTO activities VALUES (10, 'Contact', '1', 'inbound', '2021-05-06 07:08:09', 'x')",
          "INSERT INTO activities VALUES (11, 'Contact', '2', 'inbound', '2021-05-06 07:08:09', 'x')",
          "INSERT INTO activities VALUES (12, 'Account', '1', 'inbound', '2021-05-06 07:08:09', 'x')",
          "INSERT INTO activity_recipients VALUES (10, 'a@example.org'), (11, 'a@example.org')",
          "INSERT INTO notes VALUES ('n1', 1, 'x'), ('n2', 2, 'x')",
          "INSERT INTO badges VALUES (5, 1), (6, 2)",
          "INSERT INTO favourites VALUES (1, 2)");
      RowRef anchor = contact(crm, 1);
      ClosureRows closure = crm.with(Purpose.READ, s -> new Closure(map).collect(s, anchor, 100));
      assertThat(closure.complete()).isTrue();
      assertThat(closure.rows())
          .containsExactlyInAnyOrder(
              new RowRef(crm.dataset("activity_recipients"), List.of("10", "a@example.org")),
              new RowRef(crm.dataset("activities"), List.of("10")),
              new RowRef(crm.dataset("notes"), List.of("n1")),
              new RowRef(crm.dataset("badges"), List.of("5")),
              anchor)
          .endsWith(anchor);
      RowOperation[] operations =
          closure.rows().stream().map(DeleteRow::new).toArray(RowOperation[]::new);
      EraseCommand command = command(crm, map, anchor, operations);

      assertThat(execute(crm, map, command))
          .isInstanceOfSatisfying(
              Applied.class,
              a ->
                  assertThat(a.effects())
                      .hasSize(5)
                      .contains(new TableEffect(crm.dataset("contacts"), 1, 0)));
      assertThat(readBack(crm, map, command, anchor, Map.of())).isInstanceOf(RowState.Absent.class);
      assertThat(crm.ask("SELECT id FROM contacts")).containsExactly("2");
      assertThat(crm.ask("SELECT id FROM activities ORDER BY id")).containsExactly("11", "12");
      assertThat(crm.ask("SELECT trim(id) FROM notes")).containsExactly("n2");
      assertThat(crm.ask("SELECT id FROM badges")).containsExactly("6");
      assertThat(crm.count("activity_recipients")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void replacesFieldsAndReadsThemBack(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      RowRef anchor = contact(crm, 1);
      Map<String, Replacement> fields =
          Map.of(
              "email", Replacement.unique("erased-{}@erased.invalid", 32, false),
              "phone", Replacement.none(),
              "first_name", Replacement.constant("(erased)"),
              "score", Replacement.constant("10"),
              "birth", Replacement.none());
      EraseCommand command = command(crm, map, anchor, new UpdateRow(anchor, fields));

      assertThat(readBack(crm, map, command, anchor, fields))
          .isInstanceOfSatisfying(
              RowState.Present.class, p -> assertThat(p.allReplaced()).isFalse());
      assertThat(execute(crm, map, command)).isInstanceOf(Applied.class);
      assertThat(readBack(crm, map, command, anchor, fields))
          .isInstanceOfSatisfying(
              RowState.Present.class,
              p -> assertThat(p.replaced()).hasSize(5).doesNotContainValue(false));
      assertThat(crm.ask("SELECT email FROM contacts WHERE id = 1").getFirst())
          .matches("erased-[0-9a-f]{32}@erased\\.invalid");
      assertThat(crm.ask("SELECT email FROM contacts WHERE id = 2"))
          .containsExactly("p2@example.org");
      crm.run("UPDATE contacts SET first_name = 'Nora' WHERE id = 1");
      assertThat(readBack(crm, map, command, anchor, fields))
          .isInstanceOfSatisfying(
              RowState.Present.class,
              p ->
                  assertThat(p.replaced())
                      .containsEntry("first_name", false)
                      .containsEntry("email", true));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRecordChangedAfterApprovalIsRefusedAndLeftAlone(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      EraseCommand command = command(crm, map, anchor, new DeleteRow(anchor));
      crm.run(
          "INSERT INTO activities VALUES (10, 'Contact', '1', 'inbound', '2026-05-06 07:08:09', 'called')");

      assertRefused(execute(crm, map, command), Code.RECORD_CHANGED);
      assertThat(crm.count("contacts")).isEqualTo(1);
      crm.run("DELETE FROM activities", "DELETE FROM contacts");
      assertRefused(execute(crm, map, command), Code.RECORD_GONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nothingHappensAfterTheDeadlineOnTheServersClock(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      EraseCommand late = command(crm, map, anchor, Duration.ofSeconds(-1), new DeleteRow(anchor));

      assertRefused(execute(crm, map, late), Code.DEADLINE_PASSED);
      assertThat(crm.count("contacts")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aReferencedRowStaysAsAShell(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      crm.run("INSERT INTO \"Order\" VALUES ('A-1', 1, '2022-01-31')");
      RowRef anchor = contact(crm, 1);

      Map<RowRef, Inbound> inbound =
          crm.with(Purpose.READ, s -> new InboundReferences(map).pointers(s, List.of(anchor), 10));
      assertThat(inbound.get(anchor).complete()).isTrue();
      assertThat(inbound.get(anchor).pointers())
          .extracting(p -> p.from().dataset())
          .containsExactly(crm.dataset("Order"));
      assertRefused(
          execute(crm, map, command(crm, map, anchor, new DeleteRow(anchor))), Code.SHELL_NEEDED);

      Map<String, Replacement> shell =
          Map.of("phone", Replacement.none(), "first_name", Replacement.constant("(erased)"));
      EraseOutcome outcome =
          execute(crm, map, command(crm, map, anchor, new DeleteRow(anchor, shell)));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Applied.class,
              a -> {
                assertThat(a.shells()).containsExactly(anchor);
                assertThat(a.effects())
                    .containsExactly(new TableEffect(crm.dataset("contacts"), 0, 1));
              });
      assertThat(crm.ask("SELECT first_name FROM contacts")).containsExactly("(erased)");
      assertThat(crm.count("\"Order\"")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCascadeThatTheMapDoesNotDeclareIsRefused(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.maps(crm).without(NastySchema.cascading(crm)).build();
      NastySchema.contact(crm, 1, "");
      crm.run("INSERT INTO badges VALUES (5, 1)", "INSERT INTO favourites VALUES (5, 1)");
      RowRef anchor = contact(crm, 1);

      assertRefused(
          execute(crm, map, command(crm, map, anchor, new DeleteRow(anchor))),
          Code.UNDECLARED_CASCADE);
      assertThat(crm.count("badges")).isEqualTo(1);
      assertThat(crm.ask("SELECT contact_id FROM favourites")).containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void neitherDependentsNorReferencesAreEverCascadedSilently(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      crm.run("INSERT INTO badges VALUES (5, 1)");
      RowRef anchor = contact(crm, 1);
      assertRefused(
          execute(crm, map, command(crm, map, anchor, new DeleteRow(anchor))),
          Code.UNLISTED_DEPENDENTS);
      crm.run("DELETE FROM badges", "INSERT INTO favourites VALUES (5, 1)");
      assertRefused(
          execute(crm, map, command(crm, map, anchor, new DeleteRow(anchor))), Code.SHELL_NEEDED);
      assertThat(crm.ask("SELECT contact_id FROM favourites")).containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
  void whereACascadeCouldBeHiddenNothingIsDeleted(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      EraseCommand command = command(crm, map, anchor, new DeleteRow(anchor));
      String user = crm.user(Purpose.ERASE);
      crm.run("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user);
      for (String table :
          List.of("contacts", "activities", "notes", "\"Order\"", "badges", "favourites")) {
        crm.run("GRANT SELECT, DELETE, UPDATE ON " + table + " TO " + user);
      }
      assertRefused(execute(crm, map, command), Code.CASCADE_HIDDEN);
      crm.run("GRANT REFERENCES ON " + crm.name() + ".* TO " + user);
      assertThat(execute(crm, map, command)).isInstanceOf(Applied.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
  void aTableThatCannotRollBackIsRefused(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      crm.run(
          "CREATE TABLE old_style (id int PRIMARY KEY, name varchar(20)) ENGINE=MyISAM",
          "INSERT INTO old_style VALUES (1, 'x')");
      DataMap map = NastySchema.map(crm);
      RowRef row = new RowRef(crm.dataset("old_style"), List.of("1"));
      assertRefused(
          execute(crm, map, command(crm, map, row, new DeleteRow(row))), Code.NOT_TRANSACTIONAL);
      assertThat(crm.count("old_style")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void oneStatementThatFailsRollsEverythingBack(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      crm.run("INSERT INTO notes VALUES ('n1', 1, 'x')");
      RowRef anchor = contact(crm, 1);
      DeleteRow note = new DeleteRow(new RowRef(crm.dataset("notes"), List.of("n1")));
      Map<String, Replacement> unfit = Map.of("score", Replacement.constant("0")); // CHECK
      for (Map<String, Replacement> columns :
          List.of(
              unfit,
              Map.of("email", Replacement.constant("p2@example.org")), // UNIQUE
              Map.of("email", Replacement.none()), // NOT NULL
              Map.of("nick", Replacement.constant("toolong")),
              Map.of("mood", Replacement.constant("angry")),
              Map.of("created_at", Replacement.constant("not a date")))) {
        EraseOutcome outcome =
            execute(crm, map, command(crm, map, anchor, note, new UpdateRow(anchor, columns)));
        assertRefused(outcome, Code.CONSTRAINT);
        assertThat(crm.count("notes")).as(columns.toString()).isEqualTo(1);
      }
      RowRef absent = new RowRef(crm.dataset("notes"), List.of("n9"));
      assertRefused(
          execute(crm, map, command(crm, map, anchor, note, new DeleteRow(absent))),
          Code.RECORD_GONE);
      assertThat(crm.count("notes")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void missingRightsWrongCommandsAndDriftAreRefused(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      EraseCommand command = command(crm, map, anchor, new DeleteRow(anchor));
      assertRefused(
          execute(
              crm,
              map,
              command(
                  crm,
                  map,
                  anchor,
                  new UpdateRow(anchor, Map.of("id", Replacement.constant("9"))))),
          Code.INVALID);
      try (Connections read =
          Connections.open(crm.address(), crm.credential(Purpose.READ), Purpose.READ)) {
        assertRefused(new Eraser(map, Clock.systemUTC()).execute(read, command), Code.INVALID);
      }
      try (Connections read =
          Connections.open(crm.address(), crm.credential(Purpose.READ), Purpose.ERASE)) {
        assertRefused(
            new Eraser(map, Clock.systemUTC()).execute(read, command), Code.RIGHTS_TOO_SMALL);
      }
      crm.run("ALTER TABLE contacts DROP COLUMN state");
      assertRefused(execute(crm, map, command), Code.MAP_OUTDATED);
      assertThat(crm.count("contacts")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRowThatSomebodyElseHoldsIsBusyAndCanBeTriedLater(Kind kind) throws SQLException {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      EraseCommand command = command(crm, map, anchor, new DeleteRow(anchor));
      try (Connection user = crm.admin();
          Statement sql = user.createStatement()) {
        user.setAutoCommit(false);
        sql.execute("UPDATE contacts SET score = 60 WHERE id = 1");
        SessionLimits impatient =
            SessionLimits.defaults(Purpose.ERASE).withLock(Duration.ofSeconds(1));
        assertRefused(
            new Eraser(map, Clock.systemUTC()).execute(crm.open(Purpose.ERASE, impatient), command),
            Code.BUSY);
        user.rollback();
      }
      assertThat(execute(crm, map, command)).isInstanceOf(Applied.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aKilledConnectionIsUnknownUntilTheSystemIsQuiet(Kind kind) throws Exception {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      crm.run("INSERT INTO notes VALUES ('n1', 1, 'x')");
      RowRef anchor = contact(crm, 1);
      EraseCommand command =
          command(
              crm,
              map,
              anchor,
              Duration.ofSeconds(4),
              new DeleteRow(new RowRef(crm.dataset("notes"), List.of("n1"))),
              new DeleteRow(anchor));
      try (Connection user = crm.admin();
          Statement sql = user.createStatement();
          var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        user.setAutoCommit(false);
        sql.execute("UPDATE notes SET body = 'held' WHERE id = 'n1'");
        CompletableFuture<EraseOutcome> zombie =
            CompletableFuture.supplyAsync(() -> execute(crm, map, command), executor);
        awaitBlocked(crm);
        // It holds the lock of its intent: recovery must wait.
        try (Connections verify =
            Connections.open(crm.address(), crm.credential(Purpose.VERIFY), Purpose.VERIFY)) {
          assertThat(
                  Quiescence.await(
                      verify,
                      command.intentId(),
                      Instant.now().minusSeconds(1),
                      Duration.ofMillis(300)))
              .isEqualTo(Quiescence.State.STILL_ACTIVE);
          killEraser(crm);
          assertThat(zombie.get()).isInstanceOf(Unknown.class);
          user.rollback();
          assertThat(
                  Quiescence.await(
                      verify, command.intentId(), command.deadline(), Duration.ofSeconds(20)))
              .isEqualTo(Quiescence.State.QUIET);
        }
      }
      assertThat(readBack(crm, map, command, anchor, Map.of()))
          .isInstanceOf(RowState.Present.class);
      assertThat(crm.count("notes")).isEqualTo(1);
      // A worker that wakes up after that finds the fence down.
      assertRefused(execute(crm, map, command), Code.DEADLINE_PASSED);
    }
  }

  private static void awaitBlocked(TestCrm crm) throws InterruptedException {
    String query =
        crm.isPostgres()
            ? "SELECT count(*) FROM pg_stat_activity WHERE usename = '"
                + crm.user(Purpose.ERASE)
                + "' AND wait_event_type = 'Lock'"
            : "SELECT count(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id "
                + "WHERE t.trx_state = 'LOCK WAIT' AND p.user = '"
                + crm.user(Purpose.ERASE)
                + "'";
    for (int i = 0; i < 200 && crm.ask(query).getFirst().equals("0"); i++) {
      Thread.sleep(20);
    }
  }

  private static void killEraser(TestCrm crm) {
    if (crm.isPostgres()) {
      crm.ask(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
              + crm.user(Purpose.ERASE)
              + "'");
    } else {
      crm.ask(
              "SELECT id FROM information_schema.processlist WHERE user = '"
                  + crm.user(Purpose.ERASE)
                  + "'")
          .forEach(id -> crm.run("KILL CONNECTION " + id));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anErrorOfReadingBackIsNeverAbsence(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      if (crm.isPostgres()) {
        crm.run("ALTER TABLE contacts ENABLE ROW LEVEL SECURITY");
      } else {
        crm.run("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + crm.user(Purpose.VERIFY));
      }
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(
              () ->
                  crm.with(Purpose.VERIFY, s -> new ReadBack(map).read(s, "i", anchor, Map.of())));
      crm.run("DROP TABLE activity_recipients");
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(
              () ->
                  crm.with(
                      Purpose.VERIFY,
                      s ->
                          new ReadBack(map)
                              .read(
                                  s,
                                  "i",
                                  new RowRef(crm.dataset("activity_recipients"), List.of("1", "a")),
                                  Map.of())));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCommandOfAnIntentThatIsBeingWorkedOnIsUnknown(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      RowRef anchor = contact(crm, 1);
      EraseCommand command = command(crm, map, anchor, new DeleteRow(anchor));
      crm.with(
          Purpose.VERIFY,
          s -> {
            assertThat(s.dialect().tryLock(command.intentId()).list(s, r -> r.getBoolean(1)))
                .containsExactly(true);
            assertThat(execute(crm, map, command)).isInstanceOf(Unknown.class);
            return null;
          });
      assertThat(crm.count("contacts")).isEqualTo(1);
      assertThat(execute(crm, map, command)).isInstanceOf(Applied.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void manyRowsAreReadBackAsEachAlone(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      for (int id = 1; id <= 3; id++) {
        NastySchema.contact(crm, id, "");
      }
      Map<String, Replacement> gone = Map.of("first_name", Replacement.constant("-"));
      Map<String, Replacement> unique =
          Map.of("email", Replacement.unique("erased-{}@invalid.example", 12, false));
      EraseCommand cleared =
          command(crm, map, contact(crm, 2), new UpdateRow(contact(crm, 2), gone));
      EraseCommand replaced =
          command(crm, map, contact(crm, 3), new UpdateRow(contact(crm, 3), unique));
      assertThat(execute(crm, map, cleared)).isInstanceOf(Applied.class);
      assertThat(execute(crm, map, replaced)).isInstanceOf(Applied.class);
      List<Question> questions =
          List.of(
              new Question("a", contact(crm, 1), gone),
              new Question("b", contact(crm, 2), gone),
              new Question("c", contact(crm, 4), gone),
              new Question("d", contact(crm, 1), Map.of()),
              new Question(replaced.intentId(), contact(crm, 3), unique),
              new Question("another intent", contact(crm, 3), unique));
      Map<Question, RowState> states =
          crm.with(Purpose.VERIFY, s -> new ReadBack(map).readAll(s, questions));
      assertThat(questions.stream().map(states::get))
          .containsExactly(
              new RowState.Present(Map.of("first_name", false)),
              new RowState.Present(Map.of("first_name", true)),
              new RowState.Absent(),
              new RowState.Present(Map.of()),
              new RowState.Present(Map.of("email", true)),
              new RowState.Present(Map.of("email", false)));
      questions.forEach(
          q ->
              assertThat(
                      crm.<RowState>with(
                          Purpose.VERIFY,
                          s -> new ReadBack(map).read(s, q.intentId(), q.row(), q.expected())))
                  .isEqualTo(states.get(q)));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void oneSessionErasesOneCommandAfterTheOther(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      DataMap map = NastySchema.map(crm);
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      EraseCommand first = command(crm, map, contact(crm, 1), new DeleteRow(contact(crm, 1)));
      EraseCommand second = command(crm, map, contact(crm, 2), new DeleteRow(contact(crm, 2)));
      try (ErasingSession session =
          new Eraser(map, Clock.systemUTC()).open(crm.open(Purpose.ERASE))) {
        assertThat(session.execute(first)).isInstanceOf(Applied.class);
        assertThat(session.execute(first))
            .isInstanceOfSatisfying(
                Refused.class, r -> assertThat(r.code()).isEqualTo(Code.RECORD_GONE));
        assertThat(session.execute(second)).isInstanceOf(Applied.class);
      }
      assertThat(crm.count("contacts")).isZero();
    }
  }
}
