package io.tenure.consent.store.rekeying;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.rekeying.RekeyingStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rekeyings in PostgreSQL (migration V42). */
@ApplicationScoped
class SqlRekeyings implements RekeyingStore {
  /** Nobody reads more than the first of them. */
  private static final int REFUSALS_KEPT = 1_000;

  private static final String KNOWN =
      """
      select s.subject from unnest($1::text[]) as s (subject)
      where exists (select 1 from consent_state where subject = s.subject)
         or exists (select 1 from consent_event where subject = s.subject)
         or exists (select 1 from consent_event where contact_point = s.subject)
         or exists (select 1 from consent_event where guardian = s.subject)
         or exists (select 1 from consent_change where subject = s.subject)
         or exists (select 1 from subject_link where subject = s.subject)
         or exists (select 1 from announcement where subject = s.subject)
         or exists (select 1 from opt_in where subject = s.subject)
         or exists (select 1 from opt_in where contact_point = s.subject)
         or exists (select 1 from expiry_reminder where subject = s.subject)
         or exists (select 1 from preference_link where subject = s.subject)
         or exists (select 1 from person_request where subjects @> array[s.subject])
      union
      select unnest(subjects) from preference_session where subjects && $1::text[]
      """;

  private static final String ADD =
      """
      with added as (
        insert into rekeying_pair (rekeying, former, successor)
        select $1, former, successor from unnest($2::text[], $3::text[]) as p (former, successor)
        on conflict do nothing returning 1)
      update rekeying set lines = lines + $4, unknown = unknown + $5, refused = refused + $6,
                          pairs = pairs + (select count(*) from added)
      where id = $1
      """;

  private static final String REFUSE =
      """
      insert into rekeying_refusal (rekeying, line, code, detail)
      select $1, line, code, detail
      from unnest($2::bigint[], $3::text[], $4::text[]) as r (line, code, detail)
      where (select count(*) from rekeying_refusal where rekeying = $1) < $5
      """;

  private static final String MOVED =
      """
      with gone as (
        delete from rekeying_pair where rekeying = $1 and former = any ($2::text[]) returning 1)
      update rekeying set moved = moved + (select count(*) from gone), events = events + $3
      where id = $1
      """;

  private static final String ABANDONED =
      """
      delete from rekeying r where r.at < $1 and not exists (
        select 1 from operation o where o.id = r.id and o.state in ('QUEUED', 'RUNNING'))
      """;

  private static final String BY_KEY =
      """
      select split_part(substr(subject, 2), ':', 1)::integer as version,
             count(distinct subject) as n
      from subject_place group by 1
      """;

  private final Database database;

  SqlRekeyings(Database database) {
    this.database = database;
  }

  @Override
  public void open(UUID rekeying, Instant at) {
    database.execute(
        "insert into rekeying (id, at) values ($1, $2)", Tuple.of(rekeying, SqlTime.bind(at)));
  }

  @Override
  public Set<SubjectReference> known(Collection<SubjectReference> subjects) {
    return subjects.isEmpty()
        ? Set.of()
        : new HashSet<>(
            database.query(
                KNOWN,
                Tuple.tuple().addArrayOfString(array(subjects)),
                row -> new SubjectReference(row.getString("subject"))));
  }

  @Override
  public void add(
      UUID rekeying,
      long lines,
      long unknown,
      Map<SubjectReference, SubjectReference> successors,
      List<Refusal> refusals) {
    database.inTransaction(
        sql -> {
          sql.execute(
              ADD,
              pairs(Tuple.of(rekeying), successors)
                  .addLong(lines)
                  .addLong(unknown)
                  .addLong((long) refusals.size()));
          return sql.execute(
              REFUSE,
              Tuple.of(rekeying)
                  .addArrayOfLong(refusals.stream().map(Refusal::line).toArray(Long[]::new))
                  .addArrayOfString(refusals.stream().map(Refusal::code).toArray(String[]::new))
                  .addArrayOfString(refusals.stream().map(Refusal::detail).toArray(String[]::new))
                  .addInteger(REFUSALS_KEPT));
        });
  }

  @Override
  public Count count(UUID rekeying) {
    return database
        .first(
            "select * from rekeying where id = $1",
            Tuple.of(rekeying),
            row ->
                new Count(
                    row.getLong("lines"),
                    row.getLong("unknown"),
                    row.getLong("refused"),
                    row.getLong("pairs"),
                    row.getLong("moved"),
                    row.getLong("events")))
        .orElse(new Count(0, 0, 0, 0, 0, 0));
  }

  @Override
  public List<Refusal> refusals(UUID rekeying, int limit) {
    return database.query(
        "select * from rekeying_refusal where rekeying = $1 order by line limit $2",
        Tuple.of(rekeying, limit),
        row -> new Refusal(row.getLong("line"), row.getString("code"), row.getString("detail")));
  }

  @Override
  public Map<SubjectReference, SubjectReference> next(UUID rekeying, int limit) {
    Map<SubjectReference, SubjectReference> successors = new LinkedHashMap<>();
    database
        .query(
            "select former, successor from rekeying_pair where rekeying = $1 order by former"
                + " limit $2",
            Tuple.of(rekeying, limit),
            row ->
                Map.entry(
                    new SubjectReference(row.getString("former")),
                    new SubjectReference(row.getString("successor"))))
        .forEach(pair -> successors.put(pair.getKey(), pair.getValue()));
    return successors;
  }

  @Override
  public Set<SubjectPurpose> pairs(Statements transaction, Collection<SubjectReference> subjects) {
    return new HashSet<>(
        transaction.query(
            "select subject, purpose from consent_state where subject = any ($1::text[])",
            Tuple.tuple().addArrayOfString(array(subjects)),
            row -> SubjectPurpose.of(row.getString("subject"), row.getString("purpose"))));
  }

  @Override
  public Set<SubjectReference> reachedAt(
      Statements transaction, Collection<SubjectReference> contactPoints) {
    return new HashSet<>(
        transaction.query(
            "select distinct subject from consent_event where contact_point = any ($1::text[])",
            Tuple.tuple().addArrayOfString(array(contactPoints)),
            row -> new SubjectReference(row.getString("subject"))));
  }

  @Override
  public void move(
      Statements transaction,
      UUID rekeying,
      UUID removal,
      Map<SubjectReference, SubjectReference> successors) {
    long events =
        transaction
            .query(
                "select rekey_subjects($1, $2, $3) as n",
                pairs(Tuple.of(removal), successors),
                row -> row.getLong("n"))
            .getFirst();
    transaction.execute(
        MOVED, Tuple.of(rekeying).addArrayOfString(array(successors.keySet())).addLong(events));
  }

  @Override
  public void forget(UUID rekeying) {
    database.execute("delete from rekeying where id = $1", Tuple.of(rekeying));
  }

  @Override
  public int forgetAbandoned(Instant before) {
    return database.execute(ABANDONED, Tuple.of(SqlTime.bind(before)));
  }

  @Override
  public int forgetForwards(Collection<Integer> heldKeys) {
    return database.execute(
        "delete from subject_forward where key_version <> all ($1::integer[])",
        Tuple.tuple().addArrayOfInteger(heldKeys.toArray(Integer[]::new)));
  }

  @Override
  public Map<Integer, Long> byKey() {
    return database
        .query(BY_KEY, row -> Map.entry(row.getInteger("version"), row.getLong("n")))
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static Tuple pairs(Tuple first, Map<SubjectReference, SubjectReference> successors) {
    return first
        .addArrayOfString(array(successors.keySet()))
        .addArrayOfString(array(successors.values()));
  }

  private static String[] array(Collection<SubjectReference> subjects) {
    return subjects.stream().map(SubjectReference::value).toArray(String[]::new);
  }
}
