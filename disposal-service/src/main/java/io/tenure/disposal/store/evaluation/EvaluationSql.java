package io.tenure.disposal.store.evaluation;

import io.tenure.disposal.store.evaluation.PlanSql.Scope;
import io.tenure.disposal.usecase.evaluation.EvaluationStore;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.inventory.ConsentSource.Change;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.tenure.plan.RetentionPlan.FieldGroup;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs compiled plans over the inventory. */
@ApplicationScoped
class EvaluationSql implements EvaluationStore {

  private static final String PROFILES =
      "select id, dataset, triggers, evaluated_plan_digest from profile where system_id = $1 and plan_id is not null order by dataset, id";
  private static final String WORK =
      """
      select coalesce(sum(case when p.evaluated_plan_digest is distinct from l.digest
                 then (select count(*) from record r where r.profile_id = p.id and r.present)
                 else (select count(*) from evaluation_queue q where q.profile_id = p.id) end), 0)::bigint
        from profile p join plan l on l.id = p.plan_id where p.system_id = $1
      """;

  /** The last id of the next records; ids are uniform hashes, so that a range is a fair part. */
  private static final String BOUND =
      "select id, n from (select id, row_number() over (order by id) as n from (select id from record where profile_id = $1 and id > $2 and present order by id limit $3) k) k order by n desc limit 1";

  private static final String UNQUEUE_RANGE =
      "delete from evaluation_queue where profile_id = $1 and record_id > $2 and record_id <= $3";
  private static final String TAKE_QUEUED =
      """
      delete from evaluation_queue where record_id in (
          select record_id from evaluation_queue where profile_id = $1 order by record_id limit $2 for update skip locked)
      returning record_id
      """;
  private static final String FORMER_GROUPS_RANGE =
      """
      delete from assessment a using record r where r.profile_id = $1 and r.id > $2 and r.id <= $3 and a.record_id = r.id
         and a.group_id <> all($4::text[])
      """;
  private static final String FORMER_GROUPS_LISTED =
      "delete from assessment a where a.record_id = any($2) and a.group_id <> all($3::text[]) and exists (select 1 from record r where r.id = a.record_id and r.profile_id = $1)";

  /** What changes by the clock has an end, so that a rule acts on it. */
  private static final String RULED = "true";

  private static final String TICK =
      """
      update assessment a set evaluated_at = a.evaluated_at, status = %s, out_of_use = %s, next_change_at = %s
       where a.next_change_at <= $2 and a.profile_id in (select id from profile where system_id = $1)
      """
          .formatted(
              StatusSql.status("a", "$2", RULED),
              StatusSql.outOfUse("a", "$2"),
              StatusSql.nextChange("a", "$2"));
  private static final String CONSENTS =
      """
      insert into subject_consent (subject, purpose, state, valid, since, ended_at, seq)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[], $6::timestamptz[], $7::bigint[])
      on conflict (subject, purpose) do update set state = excluded.state, valid = excluded.valid, since = excluded.since,
          ended_at = excluded.ended_at, seq = excluded.seq
       where subject_consent.seq < excluded.seq
      """;
  private static final String QUEUE_SUBJECTS =
      """
      insert into evaluation_queue (record_id, profile_id, queued_at)
      select distinct r.id, r.profile_id, $2::timestamptz from record_subject s join record r on r.id = s.record_id
       where s.subject = any($1::text[]) and r.present order by r.id
      on conflict (record_id) do update set profile_id = excluded.profile_id, queued_at = excluded.queued_at
      """;

  private final Database database;

  EvaluationSql(Database database) {
    this.database = database;
  }

  @Override
  public List<ProfileState> profiles(UUID systemId) {
    return database.query(
        PROFILES,
        Tuple.of(systemId),
        row ->
            new ProfileState(
                row.getUUID("id"),
                row.getString("dataset"),
                List.of(row.getArrayOfStrings("triggers")),
                row.getString("evaluated_plan_digest")));
  }

  @Override
  public long work(UUID systemId) {
    return database.first(WORK, Tuple.of(systemId), row -> row.getLong(0)).orElse(0L);
  }

  @Override
  public Optional<Chunk> range(
      ProfileState profile, PlanOfProfile plan, UUID after, int limit, Instant now) {
    Optional<Chunk> bound =
        database.first(
            BOUND,
            Tuple.of(profile.id(), after, limit),
            row -> new Chunk(row.getUUID(0), row.getLong(1)));
    bound.ifPresent(
        chunk ->
            database.inTransactionDo(
                sql -> {
                  Tuple range = Tuple.of(profile.id(), after, chunk.upTo());
                  // First: whoever changes a record holds its place in the queue until its change
                  // can be seen.
                  sql.execute(UNQUEUE_RANGE, range);
                  evaluate(sql, profile, plan, Scope.RANGE, after, chunk.upTo(), now);
                  sql.execute(FORMER_GROUPS_RANGE, range.addArrayOfString(groups(plan)));
                }));
    return bound;
  }

  @Override
  public long queued(ProfileState profile, PlanOfProfile plan, int limit, Instant now) {
    return database.inTransaction(
        sql -> {
          UUID[] ids =
              sql.query(TAKE_QUEUED, Tuple.of(profile.id(), limit), row -> row.getUUID(0))
                  .toArray(UUID[]::new);
          if (ids.length > 0) {
            evaluate(sql, profile, plan, Scope.LISTED, ids, null, now);
            sql.execute(
                FORMER_GROUPS_LISTED,
                Tuple.of(profile.id()).addArrayOfUUID(ids).addArrayOfString(groups(plan)));
          }
          return (long) ids.length;
        });
  }

  private static void evaluate(
      Statements sql,
      ProfileState profile,
      PlanOfProfile plan,
      Scope scope,
      Object first,
      Object second,
      Instant now) {
    PlanSql compiled = PlanSql.compile(plan.plan(), profile.triggers(), scope);
    long seq =
        sql.first("select seq from consent_cursor", Tuple.tuple(), row -> row.getLong(0))
            .orElse(0L);
    List<Object> values = new ArrayList<>();
    values.add(profile.id());
    values.add(plan.planId());
    values.add(SqlTime.bind(now));
    values.add(seq);
    values.add(first);
    values.add(second);
    values.addAll(compiled.values());
    sql.execute(compiled.sql(), Tuple.from(values));
  }

  private static String[] groups(PlanOfProfile plan) {
    return plan.plan().groups().stream().map(FieldGroup::id).toArray(String[]::new);
  }

  @Override
  public void evaluated(UUID profileId, String planDigest, Instant now) {
    database.execute(
        "update profile set evaluated_plan_digest = $2, evaluated_at = $3 where id = $1",
        Tuple.of(profileId, planDigest, SqlTime.bind(now)));
  }

  @Override
  public long tick(UUID systemId, Instant now) {
    return database.execute(TICK, Tuple.of(systemId, SqlTime.bind(now)));
  }

  @Override
  public Optional<String> consentCursor() {
    return database.first(
        "select cursor from consent_cursor where cursor is not null",
        Tuple.tuple(),
        row -> row.getString(0));
  }

  @Override
  public void consents(List<Change> changes, String next, Instant now) {
    Map<List<String>, Change> latest = new LinkedHashMap<>();
    changes.forEach(
        change ->
            latest.merge(
                List.of(change.subject(), change.purpose()),
                change,
                (one, other) -> one.seq() > other.seq() ? one : other));
    List<Change> rows = List.copyOf(latest.values());
    long seq = changes.stream().mapToLong(Change::seq).max().orElse(0);
    database.inTransactionDo(
        sql -> {
          if (!rows.isEmpty()) {
            sql.execute(
                CONSENTS,
                Tuple.tuple()
                    .addArrayOfString(rows.stream().map(Change::subject).toArray(String[]::new))
                    .addArrayOfString(rows.stream().map(Change::purpose).toArray(String[]::new))
                    .addArrayOfString(rows.stream().map(Change::state).toArray(String[]::new))
                    .addArrayOfBoolean(rows.stream().map(Change::valid).toArray(Boolean[]::new))
                    .addArrayOfOffsetDateTime(
                        rows.stream()
                            .map(c -> SqlTime.bind(c.since()))
                            .toArray(OffsetDateTime[]::new))
                    .addArrayOfOffsetDateTime(
                        rows.stream()
                            .map(c -> SqlTime.bind(c.endedAt()))
                            .toArray(OffsetDateTime[]::new))
                    .addArrayOfLong(rows.stream().map(Change::seq).toArray(Long[]::new)));
            sql.execute(
                QUEUE_SUBJECTS,
                Tuple.tuple()
                    .addArrayOfString(
                        rows.stream().map(Change::subject).distinct().toArray(String[]::new))
                    .addOffsetDateTime(SqlTime.bind(now)));
          }
          sql.execute(
              "update consent_cursor set cursor = $1, seq = greatest(seq, $2), read_at = $3",
              Tuple.of(next, seq, SqlTime.bind(now)));
        });
  }
}
