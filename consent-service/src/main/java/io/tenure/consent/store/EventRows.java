package io.tenure.consent.store;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.SubjectPurpose;
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
      insert into consent_event (id, subject, purpose, purpose_version, type, at, recorded_at,
                                 effective_at, valid_until, method, provenance, evidence, source,
                                 source_id)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[],
                           $6::timestamptz[], $7::timestamptz[], $8::timestamptz[],
                           $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::text[],
                           $14::text[])
      on conflict (source, source_id) where source_id is not null do nothing
      returning id
      """;

  private static final String OF_PAIRS =
      """
      select e.subject, e.purpose, e.type, e.at, e.recorded_at, e.valid_until, e.method,
             e.provenance, e.evidence, e.source, e.source_id
      from consent_event e
      join unnest($1::text[], $2::text[]) as pair (subject, purpose)
        on e.subject = pair.subject and e.purpose = pair.purpose
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
            .addArrayOfString(texts(events, e -> e.event().origin().sourceId()));
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
        origin);
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
