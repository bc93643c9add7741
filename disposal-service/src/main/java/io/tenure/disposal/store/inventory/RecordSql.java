package io.tenure.disposal.store.inventory;

import io.tenure.disposal.domain.evaluation.SubjectConsents;
import io.tenure.disposal.domain.inventory.ConsentStatement;
import io.tenure.disposal.usecase.inventory.RecordStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.Profile;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records and profiles in PostgreSQL. */
@ApplicationScoped
class RecordSql implements RecordStore {

  private static final String ENSURE_PROFILE =
      """
      insert into profile (id, system_id, system_key, dataset, dataset_kind, subject_jurisdiction, controller_jurisdiction, map_version,
          triggers, purposes, content, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (id) do update set map_version = excluded.map_version where profile.map_version < excluded.map_version
      """;
  private static final String FIND =
      """
      select id, system_id, dataset, profile_id, record_ref_enc, fingerprint, triggers, jurisdiction, controller, soft_deleted, present,
          findings, changed_at
        from record where id = any ($1)
      """;

  private static final String DISPOSED =
      """
      select distinct l.id, l.date
        from unnest($3::uuid[], $4::timestamptz[]) as l(id, date)
        join record_subject own on own.record_id = l.id
        join record_subject other on other.subject = own.subject and other.record_id <> l.id
        join record d on d.id = other.record_id
       where d.system_id = $1 and d.dataset = any ($2) and l.date = any (d.triggers)
         and exists (select 1 from suppression x where x.record_id = d.id and x.returned_at is null)
      """;

  private final Database database;
  private final PlanPurposesSql planPurposes = new PlanPurposesSql();

  RecordSql(Database database) {
    this.database = database;
  }

  @Override
  public void ensureProfiles(
      UUID systemId, int mapVersion, Map<UUID, Profile> profiles, Instant now) {
    profiles.forEach(
        (id, p) ->
            database.execute(
                ENSURE_PROFILE,
                Tuple.from(
                    Arrays.<Object>asList(
                        id,
                        systemId,
                        p.system(),
                        p.dataset(),
                        p.datasetKind(),
                        p.subjectJurisdiction(),
                        p.controllerJurisdiction(),
                        mapVersion,
                        p.triggers().toArray(String[]::new),
                        p.purposes().toArray(String[]::new),
                        PlanJson.canonical(p),
                        SqlTime.bind(now)))));
  }

  @Override
  public Optional<Profile> profile(UUID profileId) {
    return database.first(
        "select content from profile where id = $1",
        Tuple.of(profileId),
        row -> ProfileJson.read(row.getString(0)));
  }

  @Override
  public Optional<StoredRecord> find(UUID recordId) {
    return findAll(List.of(recordId)).stream().findFirst();
  }

  @Override
  public List<StoredRecord> findAll(Collection<UUID> recordIds) {
    return database.query(FIND, ids(recordIds), RecordSql::read);
  }

  private static Tuple ids(Collection<UUID> recordIds) {
    return Tuple.tuple().addArrayOfUUID(recordIds.toArray(UUID[]::new));
  }

  @Override
  public List<String> subjects(UUID recordId) {
    return database.query(
        "select subject from record_subject where record_id = $1 order by subject",
        Tuple.of(recordId),
        row -> row.getString(0));
  }

  @Override
  public Map<String, Consent> consents(UUID recordId) {
    String states =
        "select c.purpose, c.valid, c.since, c.ended_at from record_subject s join subject_consent c on c.subject = s.subject where s.record_id = $1";
    return SubjectConsents.merge(
        database.query(
            states,
            Tuple.of(recordId),
            row ->
                Map.of(
                    row.getString("purpose"),
                    new Consent(
                        row.getBoolean("valid"),
                        SqlTime.read(row, "since"),
                        SqlTime.read(row, "ended_at")))));
  }

  @Override
  public Map<UUID, List<String>> purposesOfPlans(Collection<UUID> recordIds) {
    Map<UUID, Long> planIds = new HashMap<>();
    database.query(
        "select r.id, p.plan_id from record r join profile p on p.id = r.profile_id where r.id = any ($1) and p.plan_id is not null",
        ids(recordIds),
        row -> planIds.put(row.getUUID(0), row.getLong(1)));
    Map<Long, List<String>> purposes = planPurposes.of(database, planIds.values());
    Map<UUID, List<String>> ofRecords = new HashMap<>();
    planIds.forEach((record, plan) -> ofRecords.put(record, purposes.get(plan)));
    return ofRecords;
  }

  @Override
  public Map<UUID, Boolean> kept(Collection<UUID> recordIds) {
    Map<UUID, Boolean> kept = new HashMap<>();
    database.query(
        """
        select r.id, bool_or(a.retain_open or coalesce(a.retain_until > clock_timestamp(), false))
          from record r join assessment a on a.record_id = r.id
         where r.id = any ($1) and r.present group by r.id
        """,
        ids(recordIds),
        row -> kept.put(row.getUUID(0), row.getBoolean(1)));
    return kept;
  }

  @Override
  public Map<UUID, KnownRecord> known(Collection<UUID> ids) {
    Map<UUID, KnownRecord> known = new HashMap<>();
    database.query(
        """
        select r.id, r.profile_id, r.fingerprint, r.present, r.consents, r.triggers, p.triggers as names
          from record r join profile p on p.id = r.profile_id where r.id = any ($1)
        """,
        ids(ids),
        row ->
            known.put(
                row.getUUID("id"),
                new KnownRecord(
                    row.getUUID("profile_id"),
                    bytes(row, "fingerprint"),
                    row.getBoolean("present"),
                    Arrays.stream(row.getArrayOfStrings("consents"))
                        .map(ConsentStatement::parse)
                        .toList(),
                    triggers(row))));
    return known;
  }

  private static Map<String, Instant> triggers(Row row) {
    String[] names = row.getArrayOfStrings("names");
    OffsetDateTime[] dates = row.getArrayOfOffsetDateTimes("triggers");
    Map<String, Instant> triggers = new HashMap<>();
    for (int i = 0; i < names.length && i < dates.length; i++) {
      if (dates[i] != null) {
        triggers.put(names[i], dates[i].toInstant());
      }
    }
    return triggers;
  }

  @Override
  public Set<LostDate> disposedOf(UUID systemId, List<LostDate> dates) {
    Set<LostDate> disposed = new HashSet<>();
    dates.stream()
        .collect(Collectors.groupingBy(LostDate::datasets))
        .forEach((datasets, same) -> disposed.addAll(disposedOf(systemId, datasets, same)));
    return disposed;
  }

  private List<LostDate> disposedOf(UUID systemId, List<String> datasets, List<LostDate> dates) {
    return database.query(
        DISPOSED,
        Tuple.from(
            Arrays.<Object>asList(
                systemId,
                datasets.toArray(String[]::new),
                dates.stream().map(LostDate::recordId).toArray(UUID[]::new),
                dates.stream().map(d -> SqlTime.bind(d.date())).toArray(OffsetDateTime[]::new))),
        row -> new LostDate(row.getUUID("id"), SqlTime.read(row, "date"), datasets));
  }

  private static StoredRecord read(Row row) {
    OffsetDateTime[] triggers = row.getArrayOfOffsetDateTimes("triggers");
    return new StoredRecord(
        row.getUUID("id"),
        row.getUUID("system_id"),
        row.getString("dataset"),
        row.getUUID("profile_id"),
        bytes(row, "record_ref_enc"),
        bytes(row, "fingerprint"),
        Arrays.stream(triggers).map(t -> t == null ? null : t.toInstant()).toList(),
        row.getString("jurisdiction"),
        row.getString("controller"),
        row.getBoolean("soft_deleted"),
        row.getBoolean("present"),
        List.of(row.getArrayOfStrings("findings")),
        SqlTime.read(row, "changed_at"));
  }

  private static byte[] bytes(Row row, String column) {
    io.vertx.core.buffer.Buffer buffer = row.getDelegate().getBuffer(column);
    return buffer == null ? null : buffer.getBytes();
  }
}
