package io.tenure.consent.store;

import io.tenure.consent.domain.event.Circumstances;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.term.ConsentTerm;
import io.tenure.consent.usecase.event.StoredEvent;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Rows of {@code consent_event}. */
final class EventRows {
  private static final String INSERT =
      """
      with said as (
        select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[],
                             $6::timestamptz[], $7::timestamptz[], $8::timestamptz[],
                             $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::text[],
                             $14::text[], $15::text[], $16::text[], $17::text[], $18::int[],
                             $19::text[], $20::text[])
             as e (id, subject, purpose, purpose_version, type, at, recorded_at, effective_at,
                   valid_until, method, provenance, evidence, source, source_id, channel,
                   contact_point, notice, age, guardian, term)),
      keyed as (
        insert into consent_event_source (source, source_id, event_id, recorded_at)
        select source, source_id, id, recorded_at from said where source_id is not null
        on conflict do nothing
        returning event_id)
      insert into consent_event (id, subject, purpose, purpose_version, type, at, recorded_at,
                                 effective_at, valid_until, method, provenance, evidence, source,
                                 source_id, channel, contact_point, notice, age, guardian,
                                 term)
      select * from said
      where source_id is null or id in (select event_id from keyed)
      returning id
      """;

  private static final String OF_PAIRS =
      """
      select pair.subject, pair.purpose, e.purpose as about, e.type, e.at, e.recorded_at,
             e.valid_until, e.method, e.provenance, e.evidence, e.source, e.source_id, e.channel,
             e.contact_point
      from unnest($1::text[], $2::text[]) as pair (subject, purpose)
      cross join lateral (
        select pair.subject as said_by
        union
        select other.subject from subject_link l join subject_link other on other.person = l.person
        where l.subject = pair.subject) as person
      join consent_event e
        on e.subject = person.said_by and e.purpose = any (array[pair.purpose, '*'])
      where $3::timestamptz is null or e.recorded_at <= $3
      """;

  private EventRows() {}

  static Set<UUID> insert(Statements sql, List<StoredEvent> events) {
    Tuple columns =
        Tuple.tuple()
            .addArrayOfUUID(events.stream().map(StoredEvent::id).toArray(UUID[]::new))
            .addArrayOfString(texts(events, e -> e.pair().subject().value()))
            .addArrayOfString(texts(events, e -> e.pair().purpose().value()))
            .addArrayOfInteger(
                events.stream().map(StoredEvent::purposeVersion).toArray(Integer[]::new))
            .addArrayOfString(texts(events, e -> e.event().type().name()))
            .addArrayOfOffsetDateTime(times(events, ConsentEvent::at))
            .addArrayOfOffsetDateTime(times(events, ConsentEvent::recordedAt))
            .addArrayOfOffsetDateTime(times(events, ConsentEvent::effectiveAt))
            .addArrayOfOffsetDateTime(times(events, ConsentEvent::validUntil))
            .addArrayOfString(texts(events, e -> e.event().origin().method().name()))
            .addArrayOfString(texts(events, e -> e.event().origin().provenance().name()))
            .addArrayOfString(texts(events, e -> e.event().origin().evidence()))
            .addArrayOfString(texts(events, e -> e.event().origin().source()))
            .addArrayOfString(texts(events, e -> e.event().origin().sourceId()))
            .addArrayOfString(texts(events, e -> e.event().route().channel().name()))
            .addArrayOfString(texts(events, e -> RouteJson.text(e.event().route().contactPoint())))
            .addArrayOfString(texts(events, e -> e.circumstances().notice()))
            .addArrayOfInteger(
                events.stream().map(e -> e.circumstances().age()).toArray(Integer[]::new))
            .addArrayOfString(texts(events, e -> RouteJson.text(e.circumstances().guardian())))
            .addArrayOfString(texts(events, e -> term(e.circumstances().term())));
    return new HashSet<>(sql.query(INSERT, columns, row -> row.getUUID("id")));
  }

  static Map<SubjectPurpose, List<ConsentEvent>> ofPairs(
      Statements sql, Collection<SubjectPurpose> pairs, Instant knownAt) {
    Map<SubjectPurpose, List<ConsentEvent>> histories = new HashMap<>();
    Tuple parameters = PairArrays.of(pairs).addOffsetDateTime(SqlTime.bind(knownAt));
    sql.query(OF_PAIRS, parameters, row -> Map.entry(PairArrays.read(row), read(row)))
        .forEach(
            entry ->
                histories
                    .computeIfAbsent(entry.getKey(), pair -> new ArrayList<>())
                    .add(entry.getValue()));
    return histories;
  }

  static StoredEvent readStored(Row row) {
    return new StoredEvent(
        row.getUUID("id"),
        PairArrays.read(row),
        row.getInteger("purpose_version"),
        read(row),
        new Circumstances(
            row.getString("notice"),
            row.getInteger("age"),
            RouteJson.reference(row.getString("guardian")),
            row.getString("term") == null ? null : ConsentTerm.valueOf(row.getString("term"))));
  }

  private static String term(ConsentTerm term) {
    return term == null ? null : term.name();
  }

  static ConsentEvent read(Row row) {
    Origin origin =
        new Origin(
            row.getString("source"),
            row.getString("source_id"),
            row.getString("evidence"),
            Method.valueOf(row.getString("method")),
            Provenance.valueOf(row.getString("provenance")));
    return new ConsentEvent(
        EventType.valueOf(row.getString("type")),
        SqlTime.read(row, "at"),
        SqlTime.read(row, "recorded_at"),
        SqlTime.read(row, "valid_until"),
        origin,
        RouteJson.route(row.getString("channel"), row.getString("contact_point")),
        PurposeKey.ALL.value().equals(row.getString("about")));
  }

  private static String[] texts(List<StoredEvent> events, Function<StoredEvent, String> column) {
    return events.stream().map(column).toArray(String[]::new);
  }

  private static OffsetDateTime[] times(
      List<StoredEvent> events, Function<ConsentEvent, Instant> column) {
    return events.stream()
        .map(event -> SqlTime.bind(column.apply(event.event())))
        .toArray(OffsetDateTime[]::new);
  }
}
