package io.tenure.consent.store.notice;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.store.ShownTexts;
import io.tenure.consent.usecase.notice.ShownNotices;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Proofs in PostgreSQL. */
@ApplicationScoped
class SqlShownNotices implements ShownNotices {
  private static final String KEEP =
      """
      insert into shown_notice (id, notice, version, language, layer, digest, context, day, first_shown_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing
      """;

  private final Database database;

  SqlShownNotices(Database database) {
    this.database = database;
  }

  @Override
  public void keep(ShownNotice shown, RenderedNotice text) {
    database.inTransactionDo(
        sql -> {
          ShownTexts.keep(sql, shown.digest(), text.html());
          sql.execute(
              KEEP,
              Tuple.tuple()
                  .addUUID(shown.id())
                  .addString(shown.notice().value())
                  .addInteger(shown.version())
                  .addString(shown.language().tag())
                  .addString(shown.layer().name())
                  .addString(shown.digest())
                  .addString(shown.context())
                  .addLocalDate(shown.day())
                  .addOffsetDateTime(SqlTime.bind(shown.firstShownAt())));
        });
  }

  @Override
  public Optional<ShownNotice> find(UUID id) {
    return database.first(
        "select * from shown_notice where id = $1",
        Tuple.of(id),
        row ->
            new ShownNotice(
                row.getUUID("id"),
                new NoticeKey(row.getString("notice")),
                row.getInteger("version"),
                Language.spoken(row.getString("language")).orElseThrow(),
                Layer.valueOf(row.getString("layer")),
                row.getString("digest"),
                row.getString("context"),
                row.getLocalDate("day"),
                SqlTime.read(row, "first_shown_at")));
  }

  @Override
  public Optional<String> text(String digest) {
    return database.first(
        "select html from shown_text where digest = $1",
        Tuple.of(digest),
        row -> row.getString("html"));
  }
}
