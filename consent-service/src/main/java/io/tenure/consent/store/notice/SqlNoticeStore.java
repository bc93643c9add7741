package io.tenure.consent.store.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeState;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.PurposeDetails;
import io.tenure.consent.store.purpose.DetailsJson;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.consent.usecase.notice.NoticeStore;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notices in PostgreSQL. */
@ApplicationScoped
class SqlNoticeStore implements NoticeStore {
  private static final String SELECT = "select " + NoticeRows.COLUMNS + " from notice_version ";

  private static final String LATEST = SELECT + "where notice = $1 order by version desc limit 1";

  private static final String IN_FORCE =
      SELECT
          + """
          where notice = $1 and state = 'PUBLISHED' and effective_from <= $2
          order by effective_from desc, version desc limit 1
          """;

  private static final String BEFORE =
      SELECT
          + """
          where notice = $1 and state = 'PUBLISHED' and (effective_from, version) < ($2, $3)
          order by effective_from desc, version desc limit 1
          """;

  private static final String ALL_IN_FORCE =
      "select distinct on (notice) "
          + NoticeRows.COLUMNS
          + """
           from notice_version where state = 'PUBLISHED' and effective_from <= $1
          order by notice, effective_from desc, version desc
          """;

  private static final String LIST =
      "select distinct on (notice) "
          + NoticeRows.COLUMNS
          + """
           from notice_version where $1::text is null or notice > $1::text
          order by notice, version desc limit $2
          """;

  private static final String PURPOSES =
      """
      select key, version, controller, legal_basis, data_categories, details
      from purpose where key = any ($1::text[])
      """;

  private static final String PINNED =
      """
      select v.key, v.version, v.controller, v.legal_basis, v.data_categories, v.details
      from unnest($1::text[], $2::integer[]) with ordinality as p (key, version, place)
      join purpose_version v on v.key = p.key and v.version = p.version
      order by p.place
      """;

  private final Database database;
  private final NoticeRows rows;
  private final Announcements announcements;

  SqlNoticeStore(Database database, NoticeRows rows, Announcements announcements) {
    this.database = database;
    this.rows = rows;
    this.announcements = announcements;
  }

  @Override
  public Optional<NoticeVersion> find(NoticeKey key, int version) {
    return database.first(
        SELECT + "where notice = $1 and version = $2", Tuple.of(key.value(), version), rows::read);
  }

  @Override
  public Optional<NoticeVersion> latest(NoticeKey key) {
    return latest(database, key);
  }

  @Override
  public Optional<NoticeVersion> inForce(NoticeKey key, Instant at) {
    return database.first(IN_FORCE, Tuple.of(key.value(), SqlTime.bind(at)), rows::read);
  }

  @Override
  public Optional<NoticeVersion> before(NoticeVersion published) {
    return database.first(
        BEFORE,
        Tuple.of(
            published.key().value(),
            SqlTime.bind(published.publication().effectiveFrom()),
            published.version()),
        rows::read);
  }

  @Override
  public List<NoticeVersion> allInForce(Instant at) {
    return database.query(ALL_IN_FORCE, Tuple.of(SqlTime.bind(at)), rows::read);
  }

  @Override
  public List<NoticeVersion> versions(NoticeKey key) {
    return database.query(
        SELECT + "where notice = $1 order by version desc", Tuple.of(key.value()), rows::read);
  }

  @Override
  public List<NoticeVersion> list(String after, int limit) {
    return database.query(LIST, Tuple.of(after, limit), rows::read);
  }

  @Override
  public Map<String, NoticePurpose> purposes(Collection<String> keys) {
    return database
        .query(
            PURPOSES,
            Tuple.tuple().addArrayOfString(keys.toArray(String[]::new)),
            SqlNoticeStore::purpose)
        .stream()
        .collect(Collectors.toMap(NoticePurpose::key, Function.identity()));
  }

  @Override
  public List<NoticePurpose> asPinned(List<NoticePurpose> pinned) {
    return database.query(
        PINNED,
        Tuple.tuple()
            .addArrayOfString(pinned.stream().map(NoticePurpose::key).toArray(String[]::new))
            .addArrayOfInteger(pinned.stream().map(NoticePurpose::version).toArray(Integer[]::new)),
        SqlNoticeStore::purpose);
  }

  private static NoticePurpose purpose(Row row) {
    LegalBasis basis = LegalBasis.valueOf(row.getString("legal_basis"));
    PurposeDetails details = DetailsJson.read(row.getString("details"), basis);
    return new NoticePurpose(
        row.getString("key"),
        row.getInteger("version"),
        row.getString("controller"),
        basis,
        List.of(row.getArrayOfStrings("data_categories")),
        details.allRecipients(),
        details.countries());
  }

  @Override
  public NoticeVersion create(NoticeVersion first) {
    return database.inTransaction(
        sql -> {
          int added =
              sql.execute(
                  "insert into notice (key) values ($1) on conflict do nothing",
                  Tuple.of(first.key().value()));
          if (added == 0) {
            throw new TenureException(
                ConsentError.NOTICE_EXISTS,
                "The key is taken: make the next version of that notice.");
          }
          return save(sql, first);
        });
  }

  @Override
  public NoticeVersion step(NoticeKey key, Function<NoticeVersion, NoticeVersion> step) {
    return database.inTransaction(
        sql -> {
          sql.query(
              "select key from notice where key = $1 for update",
              Tuple.of(key.value()),
              row -> row.getString("key"));
          NoticeVersion last =
              latest(sql, key)
                  .orElseThrow(
                      () ->
                          new TenureException(
                              ConsentError.NOTICE_UNKNOWN, "There is no notice " + key + "."));
          return save(sql, step.apply(last));
        });
  }

  private Optional<NoticeVersion> latest(Statements sql, NoticeKey key) {
    return sql.first(LATEST, Tuple.of(key.value()), rows::read);
  }

  private NoticeVersion save(Statements sql, NoticeVersion notice) {
    sql.execute(NoticeRows.UPSERT, rows.bind(notice));
    if (notice.state() == NoticeState.PUBLISHED) {
      announcements.add(
          sql,
          AnnouncementType.NOTICE_PUBLISHED,
          null,
          null,
          "notice",
          notice.key().value(),
          "version",
          Integer.toString(notice.version()));
    }
    return latest(sql, notice.key()).orElseThrow();
  }
}
