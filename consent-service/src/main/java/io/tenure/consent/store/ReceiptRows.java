package io.tenure.consent.store;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.receipt.Controller;
import io.tenure.consent.domain.receipt.NoticeShown;
import io.tenure.consent.domain.receipt.ReceiptEvent;
import io.tenure.consent.domain.receipt.ReceiptFacts;
import io.tenure.consent.domain.receipt.ReceiptPurpose;
import io.tenure.consent.store.purpose.DetailsJson;
import io.tenure.consent.usecase.receipt.ReceiptStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What receipts are made from, read from rows that are never changed. */
@ApplicationScoped
class ReceiptRows implements ReceiptStore {
  private static final OffsetDateTime BEGINNING =
      Instant.parse("0001-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);

  // The controller as it was when the event was recorded; where nobody had described it by then,
  // as it was described first.
  private static final String TARGETS =
      """
      select e.id as event, e.subject, p.key as purpose_key, p.version as purpose_version,
             p.name as purpose_name, p.description as purpose_description,
             p.controller as controller_key, p.legal_basis, p.data_categories, p.dpv_term, p.details,
             c.*
      from consent_event e
      left join purpose_version p on p.key = e.purpose and p.version = e.purpose_version
      left join lateral (
        select v.* from controller_version v where v.key = p.controller
        order by v.changed_at <= e.recorded_at desc,
                 case when v.changed_at <= e.recorded_at then v.version end desc, v.version
        limit 1) c on true
      where e.id = any ($1::uuid[])
      """;

  private static final String HISTORIES =
      """
      select t.id as target, e.*, e.purpose as about,
             coalesce(s.notice || '@' || s.version, w.statement) as shown,
             coalesce(s.language, w.language) as shown_language,
             coalesce(s.digest, w.digest) as shown_digest,
             coalesce(s.first_shown_at, w.first_shown_at) as first_shown_at
      from consent_event t
      join consent_event e on e.subject = t.subject and e.purpose = t.purpose
       and (e.recorded_at, e.id) <= (t.recorded_at, t.id)
      left join lateral (
        select case when e.notice ~ '^[0-9a-f-]{36}$' then e.notice::uuid end as id) n on true
      left join shown_notice s on s.id = n.id
      left join shown_statement w on w.id = n.id
      where t.id = any ($1::uuid[])
      order by t.id, e.recorded_at, e.id
      """;

  /** The references asked for and all others of the same people. */
  private static final String TOGETHER =
      """
      array (
        select asked.subject collate "C" from unnest($1::text[]) as asked (subject)
        union
        select other.subject from subject_link mine
        join subject_link other on other.person = mine.person
        where mine.subject = any ($1::text[]))
      """;

  private static final String OF_PEOPLE =
      """
      select id, recorded_at from consent_event
      where subject = any (%s) and type <> 'USED'
        and (recorded_at, id) > ($2::timestamptz, $3::uuid)
      order by recorded_at, id limit $4
      """
          .formatted(TOGETHER);

  private static final String BELONGS =
      "select 1 from consent_event where subject = any (%s) and id = $2".formatted(TOGETHER);

  private final Database database;

  ReceiptRows(Database database) {
    this.database = database;
  }

  @Override
  public List<ReceiptFacts> facts(Collection<UUID> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    Tuple ids = Tuple.tuple().addArrayOfUUID(events.toArray(UUID[]::new));
    Map<UUID, List<ReceiptEvent>> histories = new HashMap<>();
    database
        .query(HISTORIES, ids, row -> Map.entry(row.getUUID("target"), event(row)))
        .forEach(
            e -> histories.computeIfAbsent(e.getKey(), t -> new ArrayList<>()).add(e.getValue()));
    return database.query(TARGETS, ids, row -> facts(row, histories.get(row.getUUID("event"))));
  }

  @Override
  public List<Place> events(Set<String> subjects, Optional<Place> after, int limit) {
    Tuple parameters =
        Tuple.tuple()
            .addArrayOfString(subjects.toArray(String[]::new))
            .addOffsetDateTime(after.map(p -> SqlTime.bind(p.recordedAt())).orElse(BEGINNING))
            .addUUID(after.map(Place::event).orElse(new UUID(0, 0)))
            .addInteger(limit);
    return database.query(
        OF_PEOPLE,
        parameters,
        row -> new Place(SqlTime.read(row, "recorded_at"), row.getUUID("id")));
  }

  @Override
  public boolean belongsTo(UUID event, Set<String> subjects) {
    return database
        .first(
            BELONGS,
            Tuple.tuple().addArrayOfString(subjects.toArray(String[]::new)).addUUID(event),
            row -> true)
        .isPresent();
  }

  private static ReceiptFacts facts(Row row, List<ReceiptEvent> history) {
    UUID record =
        UUID.nameUUIDFromBytes(
            ("tenure/consent-record/v1/" + history.getFirst().id())
                .getBytes(StandardCharsets.US_ASCII));
    return new ReceiptFacts(
        record, row.getString("subject"), purpose(row), controller(row), history);
  }

  private static ReceiptPurpose purpose(Row row) {
    if (row.getString("purpose_key") == null) {
      return ReceiptPurpose.EVERYTHING;
    }
    LegalBasis basis = LegalBasis.valueOf(row.getString("legal_basis"));
    return new ReceiptPurpose(
        row.getString("purpose_key"),
        row.getInteger("purpose_version"),
        row.getString("purpose_name"),
        row.getString("purpose_description"),
        row.getString("controller_key"),
        basis,
        List.of(row.getArrayOfStrings("data_categories")),
        row.getString("dpv_term"),
        DetailsJson.read(row.getString("details"), basis));
  }

  private static Controller controller(Row row) {
    return row.getString("name") == null
        ? null
        : new Controller(
            row.getString("name"),
            row.getString("identifier"),
            row.getString("address"),
            row.getString("email"),
            row.getString("phone"),
            row.getString("url"),
            row.getString("jurisdiction"),
            row.getString("authority"),
            List.of(row.getArrayOfStrings("storage_locations")),
            row.getString("manage_url"),
            row.getString("rights_url"),
            row.getString("retention_url"));
  }

  private static ReceiptEvent event(Row row) {
    String notice = row.getString("notice");
    return new ReceiptEvent(
        row.getUUID("id"),
        EventRows.read(row),
        notice == null
            ? null
            : new NoticeShown(
                notice,
                row.getString("shown"),
                row.getString("shown_language"),
                row.getString("shown_digest"),
                SqlTime.read(row, "first_shown_at")),
        RouteJson.reference(row.getString("guardian")));
  }
}
