package io.tenure.disposal.usecase.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.domain.ledger.SignedHead;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.merkle.Merkle;
import io.tenure.evidence.merkle.ProofCheck;
import io.tenure.evidence.note.Checkpoint;
import io.tenure.evidence.note.NoteKey;
import io.tenure.evidence.note.SignedNote;
import io.tenure.kit.security.Actor;
import io.tenure.kit.security.Roles;
import io.tenure.kit.sql.Database;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(LedgerKeys.class)
class LedgerQuarkusTest {
  @Inject Ledger ledger;
  @Inject ReadLedger read;
  @Inject CheckLedger check;
  @Inject LedgerBook book;
  @Inject Database database;

  private final Api auditor = Api.as("ada", Roles.AUDITOR);

  @Test
  void I_APPEND_everyCheckpointBeginsTheNextAndEveryEntryIsProven() {
    List<SignedHead> heads = new ArrayList<>();
    for (int batch : new int[] {1, 2, 5, 1, 13, 40}) {
      append(batch);
      ledger.publish();
      heads.add(read.newest());
    }
    SignedHead last = heads.getLast();
    for (SignedHead head : heads) {
      var proof = read.consistency(head.size(), last.size());
      assertThat(
              ProofCheck.consistency(
                  head.size(), last.size(), proof.hashes(), head.root(), last.root()))
          .isTrue();
    }
    for (LedgerBook.Placed placed : read.entries(0, 1_000)) {
      if (placed.position() < last.size()) {
        var proof = read.inclusion(placed.position(), last.size());
        assertThat(
                ProofCheck.inclusion(
                    Merkle.leafHash(placed.leaf().entry()),
                    placed.position(),
                    last.size(),
                    proof.hashes(),
                    last.root()))
            .isTrue();
      }
    }
    assertThat(check.run(n -> {}).faults()).isEmpty();
  }

  @Test
  void I_LEDGER_anEventOfARolledBackTransactionLeavesNoEntry() {
    UUID subject = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    sql -> {
                      ledger.append(sql, List.of(LedgerEvent.item("INTENT", subject)));
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    ledger.publish();
    assertThat(
            database.query(
                "select 1 from ledger_opening where subject = '" + subject + "'", r -> 1))
        .isEmpty();
  }

  @Test
  void I_NOFORK_publishingAtOnceFromManyThreadsGivesOneHeadForEachSize() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < 24; i++) {
        work.add(
            pool.submit(
                () -> {
                  append(3);
                  return ledger.publish();
                }));
      }
      for (var each : work) {
        each.get();
      }
    }
    ledger.publish();
    assertThat(database.query("select count(*) from ledger_pending", r -> r.getLong(0)).getFirst())
        .isZero();
    assertThat(check.run(n -> {}).faults()).isEmpty();
  }

  @Test
  void entriesHoldNeitherIdsNorPeople() {
    UUID subject = UUID.randomUUID();
    Actor actor = Actor.stored("https://idp.example/canary-issuer", "canary-subject");
    database.inTransactionDo(
        sql ->
            ledger.append(
                sql, List.of(LedgerEvent.run("RUN_APPROVED", subject, actor, "sha256:canary"))));
    long size = ledger.publish();
    String entry =
        new String(read.entries(size - 1, 1).getFirst().leaf().entry(), StandardCharsets.UTF_8);
    assertThat(entry)
        .contains("RUN_APPROVED")
        .doesNotContain(subject.toString())
        .doesNotContain("canary");
    String facts = read.entries(size - 1, 1).getFirst().leaf().facts();
    assertThat(facts)
        .contains("sha256:canary", "p1:")
        .doesNotContain("canary-subject")
        .doesNotContain("canary-issuer");
  }

  @Test
  void theCheckFindsWhatWasChangedBehindTheLedgersBack() throws Exception {
    append(7);
    long size = ledger.publish();
    try (Connection owner = PostgresResource.current().connect()) {
      assertThatThrownBy(() -> run(owner, "update ledger_entry set entry = 'x' where position = 0"))
          .hasMessageContaining("keeps its rows");
      assertThatThrownBy(() -> run(owner, "delete from checkpoint"))
          .hasMessageContaining("keeps its rows");
      String before =
          one(
              owner,
              "select encode(entry, 'hex') from ledger_entry where position = " + (size - 3));
      tamper(
          owner,
          "update ledger_entry set entry = convert_to('{}', 'utf8') where position = "
              + (size - 3));
      assertThat(check.run(n -> {}).faults())
          .anyMatch(f -> f.contains("another root"))
          .anyMatch(f -> f.contains("root of the head"));
      tamper(
          owner,
          "update ledger_entry set entry = decode('"
              + before
              + "', 'hex') where position = "
              + (size - 3));
      String facts = one(owner, "select facts from ledger_opening where position = " + (size - 1));
      run(
          owner,
          "update ledger_opening set facts = '{\"x\":\"y\"}' where position = " + (size - 1));
      assertThat(check.run(n -> {}).faults())
          .containsExactly("The opening of entry " + (size - 1) + " opens something else.");
      run(
          owner,
          "update ledger_opening set facts = '" + facts + "' where position = " + (size - 1));
      assertThat(check.run(n -> {}).faults()).isEmpty();
    }
  }

  /** A stored root that the nodes do not lead to: nothing is signed on top of it. */
  @Test
  void I_FAILCLOSED_aBrokenTreeIsNotSigned() throws Exception {
    append(2);
    ledger.publish();
    append(1);
    try (Connection owner = PostgresResource.current().connect()) {
      String root = one(owner, "select encode(root, 'hex') from ledger_head");
      String key = one(owner, "select key from ledger_head");
      run(owner, "update ledger_head set root = decode('" + "00".repeat(32) + "', 'hex')");
      assertThatThrownBy(ledger::publish).hasMessageContaining("do not lead to the root");
      run(owner, "update ledger_head set root = decode('" + root + "', 'hex'), key = 'another'");
      assertThatThrownBy(ledger::publish).hasMessageContaining("another key");
      run(owner, "update ledger_head set key = '" + key + "'");
    }
    ledger.publish();
    assertThat(check.run(n -> {}).faults()).isEmpty();
  }

  @Test
  void whoAsksOverHttpCanProveEverythingWithoutUs() {
    append(4);
    long size = ledger.publish();
    String note =
        Api.as("eva", Roles.POLICY_AUTHOR)
            .request()
            .accept("text/plain")
            .get("/api/v1/ledger/checkpoint")
            .asString();
    NoteKey key =
        NoteKey.parse(
            Api.as("eva", Roles.DATA_STEWARD)
                .request()
                .accept("text/plain")
                .get("/api/v1/ledger/key")
                .asString()
                .strip());
    assertThat(SignedNote.parse(note).verifiedBy(key)).isTrue();
    assertThat(Checkpoint.parse(SignedNote.parse(note).text()).size()).isGreaterThanOrEqualTo(size);
    Response entries = auditor.get("/api/v1/ledger/entries?from={f}&limit=1", size - 1);
    String entry = entries.jsonPath().getString("items[0].entry");
    Response proof = auditor.get("/api/v1/ledger/proof?index={i}&size={s}", size - 1, size);
    Checkpoint signed =
        Checkpoint.parse(SignedNote.parse(proof.jsonPath().getString("checkpoint")).text());
    List<byte[]> hashes =
        proof.jsonPath().getList("hashes", String.class).stream()
            .map(StrictBase64::decode)
            .toList();
    assertThat(
            ProofCheck.inclusion(
                Merkle.leafHash(entry.getBytes(StandardCharsets.UTF_8)),
                size - 1,
                size,
                hashes,
                signed.root()))
        .isTrue();
    Response done = auditor.awaitOperation(auditor.post("/api/v1/ledger/checks", null));
    assertThat(done.jsonPath().getString("state")).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getList("result.faults")).isEmpty();
    Problems.check(
        auditor.get("/api/v1/ledger/proof?index={i}", 1_000_000_000L), 400, "ledger.range");
    Problems.check(
        auditor.get("/api/v1/ledger/proof?index=0&size={s}", 1_000_000_000L),
        404,
        "ledger.no-checkpoint");
    Problems.check(
        auditor.get("/api/v1/ledger/consistency?first={s}", 1_000_000_000L), 400, "ledger.range");
    Problems.check(
        Api.as("eva", Roles.DATA_STEWARD).get("/api/v1/ledger/entries"), 403, "auth.forbidden");
    assertThat(auditor.get("/api/v1/ledger/entries?limit=0").statusCode()).isEqualTo(400);
  }

  private void append(int n) {
    List<LedgerEvent> events = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      events.add(
          LedgerEvent.item(
              "OUTCOME", UUID.randomUUID(), "code", "applied", "n", String.valueOf(i)));
    }
    database.inTransactionDo(sql -> ledger.append(sql, events));
  }

  /** As somebody with rights on the tables would, past the triggers. */
  private static void tamper(Connection owner, String sql) throws SQLException {
    run(owner, "alter table ledger_entry disable trigger user");
    run(owner, sql);
    run(owner, "alter table ledger_entry enable trigger user");
  }

  private static void run(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
