package io.tenure.disposal.usecase.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.usecase.ledger.LedgerKeys;
import io.tenure.disposal.usecase.ledger.ReadLedger;
import io.tenure.evidence.certificate.CertificateCheck;
import io.tenure.evidence.note.NoteKey;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(LedgerKeys.class)
class CertificatesQuarkusTest {
  @Inject CertificateIssuer issuer;
  @Inject ReadCertificates read;
  @Inject ReadLedger ledger;

  private final UUID run = UUID.randomUUID();
  private final UUID profile = UUID.randomUUID();
  private final Api auditor = Api.as("ada", Roles.AUDITOR);

  @Test
  void I_PROOF_onlyWhatWasReadBackIsCertifiedAndVerifiesOffline() throws Exception {
    try (Connection db = PostgresResource.current().connect()) {
      run(db);
      UUID deleted = item(db, 0, "DELETE", "DELETED", true, "-1 hour");
      item(db, 1, "CLEAR", "CLEARED", true, "-1 hour");
      item(db, 2, "CLEAR", "SHELL", true, "-1 hour");
      item(db, 3, "RESTRICT", "RESTRICTED", false, "-1 hour");
      UUID neverSent = item(db, 4, "DELETE", "DELETED", false, "-1 hour");
      UUID tooEarly = item(db, 5, "DELETE", "DELETED", true, "+1 hour");

      assertThat(issuer.certify(run)).isEqualTo(4);
      assertThat(state(db, deleted)).isEqualTo("CERTIFIED");
      assertThat(state(db, neverSent)).as("no intent").isEqualTo("ERASED");
      assertThat(state(db, tooEarly)).as("not due").isEqualTo("ERASED");
      assertThat(issuer.certify(run))
          .as("I_ONECERT: a repetition certifies nothing twice")
          .isZero();
      assertThat(one(db, "select count(*) from certificate where run_id = '" + run + "'"))
          .isEqualTo("4");

      assertThat(
              one(
                  db,
                  "select count(*) from record r join item i on i.record_id = r.id where i.run_id = '"
                      + run
                      + "' and r.record_ref_enc is null"))
          .as("keys dropped")
          .isEqualTo("1");
      assertThat(
              one(
                  db,
                  "select count(*) from suppression s join item i on i.id = s.item_id where i.run_id = '"
                      + run
                      + "'"))
          .isEqualTo("1");
      assertThat(
              one(
                  db,
                  "select count(*) from intent n join item i on i.id = n.item_id where i.run_id = '"
                      + run
                      + "' and i.state = 'CERTIFIED' and n.expected is not null"))
          .isEqualTo("0");
    }
    var check = CertificateCheck.trusting(List.of(NoteKey.parse(ledger.key())));
    List<String> serials =
        auditor.get("/api/v1/runs/{id}/certificates", run).jsonPath().getList("items.serial");
    assertThat(serials).hasSize(4);
    for (String serial : serials) {
      byte[] file = auditor.get("/api/v1/certificates/{serial}", serial).asByteArray();
      CertificateCheck.Report report = check.check(file);
      assertThat(report.faults()).isEmpty();
      assertThat(report.pinned()).isTrue();
      assertThat(new String(file, UTF_8))
          .doesNotContain("requester-sub")
          .doesNotContain("approver-sub");
      assertThat(auditor.get("/api/v1/certificates/{serial}", serial).asByteArray())
          .as("always the same bytes")
          .isEqualTo(file);
    }
    assertThat(archive(run))
        .as("the archive holds the same bytes")
        .hasSize(4)
        .allSatisfy(
            (name, file) ->
                assertThat(
                        auditor
                            .get("/api/v1/certificates/{serial}", name.replace(".json", ""))
                            .asByteArray())
                    .isEqualTo(file));
    Problems.check(
        auditor
            .request()
            .accept("application/zip")
            .get("/api/v1/runs/{id}/certificates/archive", UUID.randomUUID()),
        404,
        "run.not-found");
    assertThat(
            auditor.get("/api/v1/runs/{id}/certificates?limit=3", run).jsonPath().getString("next"))
        .isNotNull();
    Problems.check(
        auditor.get("/api/v1/certificates/{serial}", UUID.randomUUID()),
        404,
        "certificate.not-found");
    Problems.check(
        auditor.get("/api/v1/runs/{id}/certificates", UUID.randomUUID()), 404, "run.not-found");
  }

  @Test
  void aThousandAndMoreAreCertifiedInBulk() throws Exception {
    try (Connection db = PostgresResource.current().connect()) {
      run(db);
      db.setAutoCommit(false);
      for (int i = 0; i < 1_203; i++) {
        item(db, i, "DELETE", "DELETED", true, "-1 hour");
      }
      db.commit();
    }
    assertThat(issuer.certify(run)).isEqualTo(1_203);
    var page = read.ofRun(run, null, 2_000);
    assertThat(page).hasSize(1_203).extracting(c -> c.itemId()).doesNotHaveDuplicates();
    assertThat(archive(run)).as("more than one page of files").hasSize(1_203);
    var check = CertificateCheck.trusting(List.of(NoteKey.parse(ledger.key())));
    for (int i = 0; i < page.size(); i += 100) {
      assertThat(check.check(read.file(page.get(i).serial()).getBytes(UTF_8)).faults()).isEmpty();
    }
  }

  private void run(Connection db) throws SQLException {
    UUID system = UUID.randomUUID();
    var p =
        new RetentionPlan.Profile(
            "demo", "crm.contacts", "CONTACT", "DE", "DE", List.of(), List.of());
    var plan =
        new RetentionPlan(
            p,
            "v1",
            "sha256:p",
            "sha256:d",
            List.of(new RetentionPlan.FieldGroup("g1", List.of("email"), List.of(), List.of())));
    sql(
        db,
        "insert into profile (id, system_id, system_key, dataset, map_version, triggers, purposes, content, created_at) values (?, ?, 'demo', 'crm.contacts', 1, '{}', '{}', '{}', now())",
        profile,
        system);
    sql(
        db,
        "insert into plan (profile_id, map_version, policy_version_id, policy_digest, digest, content, received_at) values (?, 1, 'v1', 'sha256:p', 'sha256:d', ?, now())",
        profile,
        PlanJson.canonical(plan));
    sql(
        db,
        "insert into run (id, system_id, state, datasets, dispositions, max_items, requested_iss, requested_sub, requested_at, digest, map_version) values (?, ?, 'RUNNING', '{}', '{}', 9999, 'https://idp', 'requester-sub', now() - interval '2 hours', 'sha256:m', 1)",
        run,
        system);
    sql(
        db,
        "insert into run_approval (run_id, iss, sub, digest, at) values (?, 'https://idp', 'approver-sub', 'sha256:m', now() - interval '1 hour')",
        run);
  }

  private UUID item(
      Connection db, int position, String form, String method, boolean sent, String due)
      throws SQLException {
    UUID item = UUID.randomUUID();
    UUID record = UUID.randomUUID();
    String from =
        one(
            db,
            "select to_char((now() + interval '"
                + due
                + "') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    String reasons =
        "[{\"group\":\"g1\",\"disposition\":\""
            + (form.equals("RESTRICT") ? "RESTRICT" : "ERASE")
            + "\",\"maximum\":\"idle\",\"minimum\":null,\"disposeFrom\":\""
            + from
            + "\",\"retainUntil\":null}]";
    sql(
        db,
        "insert into record (id, system_id, dataset, profile_id, record_ref_enc, fingerprint, triggers, first_seen_sync, last_seen_sync, changed_at) select ?, system_id, 'crm.contacts', ?, 'k', 'f', '{}', id, id, now() from run where id = ?",
        record,
        profile,
        run);
    sql(
        db,
        "insert into item (id, run_id, position, stage, record_id, dataset, form, groups, plan_id, fingerprint, reasons, covers, state, claim_epoch, claim_seq, method, effects, verified_at, updated_at) select ?, ?, ?, 0, ?, 'crm.contacts', ?, '{g1}', id, 'f', ?, '{}', 'ERASED', 1, 1, ?, '[{\"dataset\":\"crm.contacts\",\"deleted\":1,\"updated\":0}]', now(), now() from plan where profile_id = ?",
        item,
        run,
        position,
        record,
        form,
        reasons,
        method,
        profile);
    if (sent) {
      sql(
          db,
          "insert into intent (id, item_id, claim_epoch, claim_seq, state, created_at, deadline_at, request_digest, expected, policy_version_id, policy_digest, plan_digest, map_version, consent_as_of, hold_epoch) values (?, ?, 1, 1, 'APPLIED', now() - interval '10 seconds', now() + interval '20 seconds', 'sha256:r', 'x', 'v1', 'sha256:p', 'sha256:d', 1, now(), 1)",
          UUID.randomUUID(),
          item);
    }
    return item;
  }

  private static String state(Connection db, UUID item) throws SQLException {
    return one(db, "select state from item where id = '" + item + "'");
  }

  private static String one(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void sql(Connection db, String sql, Object... values) throws SQLException {
    try (var statement = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private Map<String, byte[]> archive(UUID of) throws IOException {
    var answer =
        auditor
            .request()
            .accept("application/zip")
            .get("/api/v1/runs/{id}/certificates/archive", of);
    byte[] bytes = answer.asByteArray();
    assertThat(answer.statusCode()).as(new String(bytes, UTF_8)).isEqualTo(200);
    Map<String, byte[]> files = new HashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
