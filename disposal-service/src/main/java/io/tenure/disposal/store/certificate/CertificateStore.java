package io.tenure.disposal.store.certificate;

import io.tenure.disposal.domain.certificate.CertifiedRun;
import io.tenure.disposal.domain.certificate.ErasedItem;
import io.tenure.disposal.domain.certificate.IssuedCertificate;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.usecase.certificate.CertificateBook;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Certificates in PostgreSQL. */
@ApplicationScoped
class CertificateStore implements CertificateBook {

  private static final String ERASED =
      """
      select i.*, n.id as intent_id, n.created_at, n.deadline_at, n.policy_version_id, n.policy_digest,
             n.plan_digest, n.map_version, n.consent_as_of, n.hold_epoch
        from item i
        left join lateral (select * from intent n where n.item_id = i.id
                            order by n.created_at desc, n.claim_epoch desc, n.claim_seq desc limit 1) n on true
       where i.run_id = $1 and i.state = 'ERASED' and i.position > $2
         and not exists (select 1 from certificate c where c.item_id = i.id)
       order by i.position limit $3 for update of i
      """;

  @Override
  public Optional<CertifiedRun> run(Statements sql, UUID runId) {
    List<CertifiedRun.Person> approvals =
        sql.query(
            "select iss, sub, at from run_approval a join run r on r.id = a.run_id and r.digest = a.digest where r.id = $1 order by at, iss, sub",
            Tuple.of(runId),
            r -> new CertifiedRun.Person(r.getString(0), r.getString(1), SqlTime.read(r, "at")));
    return sql.first(
        """
        select r.*, (select p.system_key from profile p where p.system_id = r.system_id limit 1) as system_key
          from run r where r.id = $1
        """,
        Tuple.of(runId),
        r -> run(r, approvals));
  }

  private static CertifiedRun run(Row r, List<CertifiedRun.Person> approvals) {
    Integer mapVersion = r.getInteger("map_version");
    return new CertifiedRun(
        r.getUUID("id"),
        r.getUUID("system_id"),
        r.getString("system_key"),
        r.getString("digest"),
        r.getBoolean("automatic"),
        new CertifiedRun.Person(
            r.getString("requested_iss"),
            r.getString("requested_sub"),
            SqlTime.read(r, "requested_at")),
        approvals,
        r.getString("policy_version_id"),
        r.getString("policy_digest"),
        mapVersion == null ? 0 : mapVersion);
  }

  @Override
  public List<ErasedItem> erased(Statements sql, UUID runId, int afterPosition, int limit) {
    return sql.query(ERASED, Tuple.of(runId, afterPosition, limit), CertificateStore::item);
  }

  private static ErasedItem item(Row row) {
    return new ErasedItem(
        row.getUUID("id"),
        row.getInteger("position"),
        row.getUUID("record_id"),
        row.getString("dataset"),
        ItemForm.valueOf(row.getString("form")),
        row.getString("method"),
        List.of(row.getArrayOfStrings("groups")),
        row.getLong("plan_id"),
        row.getString("reasons"),
        row.getString("effects"),
        SqlTime.read(row, "verified_at"),
        status(row),
        row.getUUID("intent_id") == null ? null : sent(row));
  }

  private static ErasedItem.Sent sent(Row row) {
    return new ErasedItem.Sent(
        row.getUUID("intent_id"),
        SqlTime.read(row, "created_at"),
        SqlTime.read(row, "deadline_at"),
        new ErasedItem.Basis(
            row.getString("policy_version_id"),
            row.getString("policy_digest"),
            row.getString("plan_digest"),
            row.getInteger("map_version"),
            SqlTime.read(row, "consent_as_of"),
            row.getLong("hold_epoch")));
  }

  private static ItemStatus status(Row row) {
    return new ItemStatus(
        ItemState.valueOf(row.getString("state")),
        new Fence(row.getLong("claim_epoch"), row.getLong("claim_seq")),
        row.getInteger("attempts"),
        row.getString("reason"));
  }

  @Override
  public void insert(Statements sql, List<IssuedCertificate> certificates) {
    List<Tuple> rows =
        certificates.stream()
            .map(
                c ->
                    Tuple.tuple()
                        .addValue(c.serial())
                        .addValue(c.itemId())
                        .addValue(c.runId())
                        .addValue(c.revision())
                        .addValue(c.dataset())
                        .addValue(c.method())
                        .addValue(c.content())
                        .addValue(c.signature())
                        .addValue(Buffer.buffer(c.objectSalt()))
                        .addValue(SqlTime.bind(c.issuedAt())))
            .toList();
    sql.executeBatch(
        """
        insert into certificate (serial, item_id, run_id, revision, dataset, method, content, signature, object_salt, issued_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        rows);
  }

  @Override
  public List<Sequenced> sequenced(Statements sql, UUID runId, long size, int limit) {
    return sql.query(
        """
        select c.serial, o.position as place, i.*
          from certificate c
          join ledger_opening o on o.subject = c.serial and o.type = 'CERT' and o.position < $2
          join item i on i.id = c.item_id and i.state = 'ERASED'
         where c.run_id = $1 and c.tree_size is null
         order by i.position limit $3 for update of i, c
        """,
        Tuple.of(runId, size, limit),
        r -> new Sequenced(r.getUUID("serial"), r.getUUID("id"), r.getLong("place"), status(r)));
  }

  @Override
  public List<UUID> certified(
      Statements sql, List<Sequenced> certificates, ItemStatus next, long size) {
    UUID[] wanted = certificates.stream().map(Sequenced::itemId).toArray(UUID[]::new);
    // The rows are locked and were read as ERASED under this claim: nobody else can have moved
    // them.
    List<UUID> moved =
        sql.query(
            """
            update item set state = $2, reason = $3, updated_at = clock_timestamp()
             where id = any ($1) and state = 'ERASED' returning id
            """,
            Tuple.of(wanted, next.state().name(), next.reason()),
            r -> r.getUUID(0));
    UUID[] items = moved.toArray(UUID[]::new);
    sql.execute(
        "update certificate set tree_size = $2 where item_id = any ($1) and tree_size is null",
        Tuple.of(items, size));
    sql.execute(
        "update intent set expected = null where item_id = any ($1) and expected is not null and state in ('APPLIED', 'NOT_APPLIED')",
        Tuple.of(items));
    forget(sql, items);
    return moved;
  }

  /** Rows that are gone: their keys are dropped, and they are recognised should they come back. */
  private static void forget(Statements sql, UUID[] items) {
    sql.execute(
        """
        update record r set record_ref_enc = null from item i
         where i.id = any ($1) and i.method = 'DELETED' and r.id = i.record_id
        """,
        Tuple.of(items));
    sql.execute(
        """
        insert into suppression (record_id, system_id, dataset, item_id, erased_at)
        select i.record_id, r.system_id, i.dataset, i.id, i.verified_at
          from item i join run r on r.id = i.run_id
         where i.id = any ($1) and i.method = 'DELETED'
        on conflict (record_id) do update
          set item_id = excluded.item_id, erased_at = excluded.erased_at, returned_at = null
        """,
        Tuple.of(items));
  }

  @Override
  public Optional<IssuedCertificate> find(Statements sql, UUID serial) {
    return sql.first(
        "select * from certificate where serial = $1",
        Tuple.of(serial),
        CertificateStore::certificate);
  }

  @Override
  public List<IssuedCertificate> list(Statements sql, UUID runId, UUID after, int limit) {
    return sql.query(
        """
        select * from certificate where run_id = $1 and tree_size is not null
           and ($2::uuid is null or serial > $2) order by serial limit $3
        """,
        Tuple.of(runId, after, limit),
        CertificateStore::certificate);
  }

  @Override
  public Map<UUID, Place> places(Statements sql, Collection<UUID> serials) {
    Map<UUID, Place> places = new HashMap<>();
    sql.query(
        """
        select o.subject, e.position, e.entry, o.salt
          from ledger_opening o join ledger_entry e on e.position = o.position
         where o.subject = any ($1) and o.type = 'CERT' and o.salt is not null
        """,
        Tuple.of(serials.toArray(UUID[]::new)),
        r ->
            places.put(
                r.getUUID("subject"),
                new Place(r.getLong("position"), bytes(r, "entry"), bytes(r, "salt"))));
    return places;
  }

  @Override
  public boolean runExists(Statements sql, UUID runId) {
    return sql.first("select 1 from run where id = $1", Tuple.of(runId), r -> true).isPresent();
  }

  private static IssuedCertificate certificate(Row r) {
    Instant issuedAt = SqlTime.read(r, "issued_at");
    return new IssuedCertificate(
        r.getUUID("serial"),
        r.getUUID("item_id"),
        r.getUUID("run_id"),
        r.getInteger("revision"),
        r.getString("dataset"),
        r.getString("method"),
        r.getString("content"),
        r.getString("signature"),
        bytes(r, "object_salt"),
        issuedAt,
        r.getLong("tree_size"));
  }

  private static byte[] bytes(Row row, String column) {
    var value = row.getBuffer(column);
    return value == null ? null : value.getBytes();
  }
}
