package io.tenure.disposal.store.sync;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.inventory.ConsentStatement;
import io.tenure.disposal.store.event.PostedSql;
import io.tenure.disposal.usecase.sync.SyncStore;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The inventory's side of a sync: few statements for each batch, whatever its size. */
@ApplicationScoped
class SyncSql implements SyncStore {

  private static final String CLAIM =
      """
      insert into sync_state as s (system_id, dataset, sync_id, map_version) values ($1, $2, $3, $4)
      on conflict (system_id, dataset) do update
         set sync_id = $3, map_version = $4,
             checkpoint = case when s.sync_id = $3 and s.map_version = $4 then s.checkpoint end,
             checkpoint_of = case when s.sync_id = $3 and s.map_version = $4 then s.checkpoint_of end,
             seen = case when s.sync_id = $3 and s.map_version = $4 then s.seen else 0 end
       where s.sync_id is null or s.sync_id = $3
          or not exists (select 1 from operation o where o.id = s.sync_id and o.state in ('QUEUED', 'RUNNING'))
      returning checkpoint, checkpoint_of, seen
      """;
  private static final String UPSERT =
      """
      insert into record (id, system_id, dataset, profile_id, record_ref_enc, fingerprint, triggers, jurisdiction, controller, soft_deleted,
          present, findings, first_seen_sync, last_seen_sync, changed_at, consents)
      select i.id, $1, $2, i.profile_id, i.key, i.fingerprint, i.triggers::timestamptz[], i.jurisdiction, i.controller, i.soft_deleted,
          true, i.findings::text[], $3, $3, $4, i.consents::text[]
        from unnest($5::uuid[], $6::uuid[], $7::bytea[], $8::bytea[], $9::text[], $10::text[], $11::text[], $12::boolean[], $13::text[],
              $14::text[])
          as i (id, profile_id, key, fingerprint, triggers, jurisdiction, controller, soft_deleted, findings, consents)
      on conflict (id) do update set profile_id = excluded.profile_id, record_ref_enc = excluded.record_ref_enc,
          fingerprint = excluded.fingerprint, triggers = excluded.triggers, jurisdiction = excluded.jurisdiction,
          controller = excluded.controller, soft_deleted = excluded.soft_deleted, present = true, findings = excluded.findings,
          last_seen_sync = excluded.last_seen_sync, changed_at = excluded.changed_at, consents = excluded.consents
      """;
  private static final String SUBJECTS =
      """
      insert into record_subject (record_id, subject, jurisdiction)
      select i.record_id, i.subject, i.jurisdiction from unnest($1::uuid[], $2::text[], $3::text[]) as i (record_id, subject, jurisdiction)
      on conflict (record_id, subject) do update set jurisdiction = excluded.jurisdiction
      """;
  private static final String FORMER_SUBJECTS =
      """
      delete from record_subject s where s.record_id = any($1::uuid[])
         and not exists (select 1 from unnest($2::uuid[], $3::text[]) as i (record_id, subject)
                          where i.record_id = s.record_id and i.subject = s.subject)
      """;
  private static final String QUEUE =
      """
      insert into evaluation_queue (record_id, profile_id, queued_at)
      select i.id, i.profile_id, $3 from unnest($1::uuid[], $2::uuid[]) as i (id, profile_id)
      on conflict (record_id) do update set profile_id = excluded.profile_id, queued_at = excluded.queued_at
      """;
  private static final String VANISHED =
      """
      with gone as (
        update record set present = false, changed_at = $4
         where system_id = $1 and dataset = $2 and present and last_seen_sync <> $3 returning id),
      forgotten as (delete from assessment where record_id in (select id from gone)),
      unqueued as (delete from evaluation_queue where record_id in (select id from gone))
      select count(*) from gone
      """;
  private static final String COMPLETE =
      """
      update sync_state s set sync_id = null, checkpoint = null, checkpoint_of = null, completed_id = $3, completed_at = $4, records = s.seen,
          vanished = $5,
          findings = coalesce((select jsonb_object_agg(f.name, f.n) from (
              select name, count(*) as n from record r, unnest(r.findings) as name
               where r.system_id = $1 and r.dataset = $2 and r.present group by name) f), '{}')
       where s.system_id = $1 and s.dataset = $2 and s.sync_id = $3
      returning records
      """;

  private final Database database;

  SyncSql(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Position> begin(UUID systemId, String dataset, UUID syncId, int mapVersion) {
    String done =
        "select 1 from sync_state where system_id = $1 and dataset = $2 and completed_id = $3 and sync_id is null";
    if (database.first(done, Tuple.of(systemId, dataset, syncId), row -> true).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        database
            .first(
                CLAIM,
                Tuple.of(systemId, dataset, syncId, mapVersion),
                row ->
                    new Position(
                        bytes(row.getDelegate().getBuffer(0)), row.getUUID(1), row.getLong(2)))
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.SYSTEM_BUSY,
                        "Another sync is at work on this system; wait for it or cancel it.")));
  }

  @Override
  public void store(
      Pass pass,
      List<SyncedRecord> changed,
      List<UUID> unchanged,
      byte[] checkpoint,
      UUID checkpointRecord,
      Instant now) {
    database.inTransactionDo(
        sql -> {
          String advance =
              "update sync_state set checkpoint = $4, checkpoint_of = $5, seen = seen + $6 where system_id = $1 and dataset = $2 and sync_id = $3";
          Tuple place =
              Tuple.from(
                  Arrays.<Object>asList(
                      pass.systemId(),
                      pass.dataset(),
                      pass.syncId(),
                      Buffer.buffer(checkpoint),
                      checkpointRecord,
                      (long) changed.size() + unchanged.size()));
          if (sql.execute(advance, place) != 1) {
            throw new TenureException(
                DisposalError.SYSTEM_BUSY, "Another sync has taken over this system.");
          }
          if (!changed.isEmpty()) {
            upsert(sql, pass, changed, now);
          }
          if (!unchanged.isEmpty()) {
            sql.execute(
                "update record set last_seen_sync = $2 where id = any($1)",
                Tuple.tuple()
                    .addArrayOfUUID(unchanged.toArray(UUID[]::new))
                    .addUUID(pass.syncId()));
          }
        });
  }

  private static void upsert(Statements sql, Pass pass, List<SyncedRecord> records, Instant now) {
    PostedSql.enter(sql);
    UUID[] ids = records.stream().map(SyncedRecord::id).toArray(UUID[]::new);
    UUID[] profiles = records.stream().map(SyncedRecord::profileId).toArray(UUID[]::new);
    sql.execute(
        UPSERT,
        Tuple.from(
            Arrays.<Object>asList(
                pass.systemId(),
                pass.dataset(),
                pass.syncId(),
                SqlTime.bind(now),
                ids,
                profiles,
                records.stream().map(r -> Buffer.buffer(r.encryptedKey())).toArray(Buffer[]::new),
                records.stream().map(r -> Buffer.buffer(r.fingerprint())).toArray(Buffer[]::new),
                records.stream().map(r -> instants(r.triggers())).toArray(String[]::new),
                records.stream().map(SyncedRecord::jurisdiction).toArray(String[]::new),
                records.stream().map(SyncedRecord::controller).toArray(String[]::new),
                records.stream().map(SyncedRecord::softDeleted).toArray(Boolean[]::new),
                records.stream().map(r -> texts(r.findings())).toArray(String[]::new),
                records.stream()
                    .map(r -> texts(r.consents().stream().map(ConsentStatement::text).toList()))
                    .toArray(String[]::new))));
    List<UUID> of = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    List<String> jurisdictions = new ArrayList<>();
    for (SyncedRecord record : records) {
      for (String subject : record.subjects()) {
        of.add(record.id());
        subjects.add(subject);
        jurisdictions.add(record.jurisdiction());
      }
    }
    UUID[] ofRecords = of.toArray(UUID[]::new);
    String[] references = subjects.toArray(String[]::new);
    sql.execute(FORMER_SUBJECTS, Tuple.from(Arrays.<Object>asList(ids, ofRecords, references)));
    sql.execute(
        SUBJECTS,
        Tuple.from(
            Arrays.<Object>asList(ofRecords, references, jurisdictions.toArray(String[]::new))));
    PostedSql.apply(sql, List.of(ids));
    sql.execute(QUEUE, Tuple.from(Arrays.<Object>asList(ids, profiles, SqlTime.bind(now))));
  }

  @Override
  public PassResult complete(Pass pass, Instant now) {
    return database.inTransaction(
        sql -> {
          PostedSql.enter(sql);
          Tuple own = Tuple.of(pass.systemId(), pass.dataset(), pass.syncId(), SqlTime.bind(now));
          long vanished = sql.first(VANISHED, own, row -> row.getLong(0)).orElse(0L);
          long records =
              sql.first(
                      COMPLETE,
                      Tuple.of(
                          pass.systemId(),
                          pass.dataset(),
                          pass.syncId(),
                          SqlTime.bind(now),
                          vanished),
                      row -> row.getLong(0))
                  .orElseThrow(
                      () ->
                          new TenureException(
                              DisposalError.SYSTEM_BUSY,
                              "Another sync has taken over this system."));
          return new PassResult(records, vanished);
        });
  }

  @Override
  public void abandon(UUID syncId) {
    database.execute(
        "update sync_state set sync_id = null, checkpoint = null, checkpoint_of = null, seen = 0 where sync_id = $1",
        Tuple.of(syncId));
  }

  private static String instants(List<Instant> instants) {
    return instants.stream()
        .map(i -> i == null ? "NULL" : "\"" + i + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Made of codes, dates and names of columns and purposes; all are quoted all the same. */
  private static String texts(List<String> texts) {
    return texts.stream()
        .map(t -> "\"" + t.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static byte[] bytes(Buffer buffer) {
    return buffer == null ? null : buffer.getBytes();
  }
}
