package io.tenure.consent.store.proof;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.proof.ProvenEvent;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.proof.HistoryStore;
import io.tenure.consent.usecase.proof.Removal;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of histories in PostgreSQL, and their lawful removal (functions of migration V13). */
@ApplicationScoped
class SqlHistories implements HistoryStore {
  private static final String EVENTS =
      """
      select id, purpose, type, at, recorded_at, valid_until, method, provenance, evidence, source,
             source_id, channel, contact_point
      from consent_event where subject = any ($1::text[])
      """;

  private static final List<String> FORGET =
      List.of(
          """
          delete from consent_state s where s.subject = any ($1::text[]) and not exists (
            select 1 from consent_event e
            where e.subject = any ($1::text[]) and e.purpose = any (array[s.purpose, '*']))
          """,
          """
          delete from expiry_reminder r where r.subject = any ($1::text[]) and not exists (
            select 1 from consent_state s where s.subject = r.subject and s.purpose = r.purpose)
          """,
          """
          delete from proof_review r where r.subject = any ($1::text[]) and not exists (
            select 1 from consent_state s where s.subject = r.subject and s.purpose = r.purpose)
          """);

  private static final String TO_REVIEW =
      """
      select s.subject, s.purpose
      from consent_state s
      left join proof_review r on r.subject = s.subject and r.purpose = s.purpose
      where s.purpose <> '*' and s.last_effective_at < $2
        and (s.state not in ('GIVEN', 'RENEWED') or s.valid_until <= $1)
        and (r.subject is null or r.last_effective_at <> s.last_effective_at or r.next_at <= $1)
      order by s.last_effective_at
      limit $3
      """;

  private static final String REVIEWED =
      """
      insert into proof_review (subject, purpose, last_effective_at, next_at)
      select s.subject, s.purpose, s.last_effective_at, $3
      from consent_state s
      join unnest($1::text[], $2::text[]) as pair (subject, purpose)
        on s.subject = pair.subject and s.purpose = pair.purpose
      where s.last_effective_at is not null
      on conflict (subject, purpose) do update
      set last_effective_at = excluded.last_effective_at, next_at = excluded.next_at
      """;

  private final Database database;

  SqlHistories(Database database) {
    this.database = database;
  }

  @Override
  public Map<PurposeKey, List<ProvenEvent>> events(
      Statements transaction, Collection<SubjectReference> subjects) {
    Map<PurposeKey, List<ProvenEvent>> events = new TreeMap<>();
    transaction
        .query(
            EVENTS,
            texts(subjects),
            row -> Map.entry(new PurposeKey(row.getString("purpose")), read(row)))
        .forEach(
            event ->
                events
                    .computeIfAbsent(event.getKey(), purpose -> new ArrayList<>())
                    .add(event.getValue()));
    return events;
  }

  @Override
  public void begin(Statements transaction, Removal removal) {
    transaction.execute(
        "insert into removal (id, reason, basis, at) values ($1, $2, $3, $4)",
        Tuple.of(
            removal.id(), removal.reason().name(), removal.basis(), SqlTime.bind(removal.at())));
  }

  @Override
  public void remove(
      Statements transaction, UUID removal, Collection<UUID> gone, Collection<UUID> stripped) {
    transaction.query(
        "select remove_events($1, $2, $3)::text",
        Tuple.tuple()
            .addUUID(removal)
            .addArrayOfUUID(gone.toArray(UUID[]::new))
            .addArrayOfUUID(stripped.toArray(UUID[]::new)),
        row -> removal);
  }

  @Override
  public void blankChanges(
      Statements transaction, UUID removal, Collection<SubjectReference> subjects) {
    transaction.query(
        "select blank_changes($1, $2)::text",
        Tuple.tuple().addUUID(removal).addArrayOfString(array(subjects)),
        row -> removal);
  }

  @Override
  public void forgetEmpty(Statements transaction, Collection<SubjectReference> subjects) {
    FORGET.forEach(sql -> transaction.execute(sql, texts(subjects)));
  }

  @Override
  public int removed(Statements transaction, UUID removal) {
    return transaction
        .query(
            "select count(*) as n from removed_row where removal = $1",
            Tuple.of(removal),
            row -> row.getLong("n").intValue())
        .getFirst();
  }

  @Override
  public List<SubjectPurpose> toReview(Instant now, Instant quietSince, int limit) {
    return database.query(
        TO_REVIEW,
        Tuple.of(SqlTime.bind(now), SqlTime.bind(quietSince), limit),
        row -> SubjectPurpose.of(row.getString("subject"), row.getString("purpose")));
  }

  @Override
  public void reviewed(
      Statements transaction, Set<SubjectPurpose> pairs, Optional<Instant> next, Instant now) {
    transaction.execute(
        REVIEWED,
        Tuple.tuple()
            .addArrayOfString(pairs.stream().map(p -> p.subject().value()).toArray(String[]::new))
            .addArrayOfString(pairs.stream().map(p -> p.purpose().value()).toArray(String[]::new))
            .addOffsetDateTime(SqlTime.bind(next.orElse(null))));
  }

  private static ProvenEvent read(Row row) {
    Origin origin =
        new Origin(
            row.getString("source"),
            row.getString("source_id"),
            row.getString("evidence"),
            Method.valueOf(row.getString("method")),
            Provenance.valueOf(row.getString("provenance")));
    String contactPoint = row.getString("contact_point");
    Route route =
        new Route(
            Channel.valueOf(row.getString("channel")),
            contactPoint == null ? null : new SubjectReference(contactPoint));
    return new ProvenEvent(
        row.getUUID("id"),
        new ConsentEvent(
            EventType.valueOf(row.getString("type")),
            SqlTime.read(row, "at"),
            SqlTime.read(row, "recorded_at"),
            SqlTime.read(row, "valid_until"),
            origin,
            route,
            PurposeKey.ALL.value().equals(row.getString("purpose"))));
  }

  private static Tuple texts(Collection<SubjectReference> subjects) {
    return Tuple.tuple().addArrayOfString(array(subjects));
  }

  private static String[] array(Collection<SubjectReference> subjects) {
    return subjects.stream().map(SubjectReference::value).toArray(String[]::new);
  }
}
