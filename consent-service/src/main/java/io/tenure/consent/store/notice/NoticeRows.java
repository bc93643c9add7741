package io.tenure.consent.store.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenure.consent.domain.notice.NoticeContent;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeState;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.NoticeVersion.Editor;
import io.tenure.consent.domain.notice.NoticeVersion.Publication;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Rows of {@code notice_version}. */
@Singleton
class NoticeRows {
  static final String COLUMNS =
      """
      notice, version, state, revision, content::text, editors::text, changed_at, publisher_issuer,
      publisher_subject, published_at, effective_from, purposes::text, policy_version
      """;

  static final String UPSERT =
      """
      insert into notice_version (notice, version, state, revision, content, editors, changed_at,
        publisher_issuer, publisher_subject, published_at, effective_from, purposes, policy_version)
      values ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb, $7, $8, $9, $10, $11, $12::text::jsonb, $13)
      on conflict (notice, version) do update set state = excluded.state, revision = excluded.revision,
        content = excluded.content, editors = excluded.editors, changed_at = excluded.changed_at,
        publisher_issuer = excluded.publisher_issuer, publisher_subject = excluded.publisher_subject,
        published_at = excluded.published_at, effective_from = excluded.effective_from,
        purposes = excluded.purposes, policy_version = excluded.policy_version
      """;

  private final NoticeJson json;

  NoticeRows(NoticeJson json) {
    this.json = json;
  }

  NoticeVersion read(Row row) {
    Publication publication =
        row.getOffsetDateTime("published_at") == null
            ? null
            : new Publication(
                new Editor(row.getString("publisher_issuer"), row.getString("publisher_subject")),
                SqlTime.read(row, "published_at"),
                SqlTime.read(row, "effective_from"),
                json.read(row.getString("purposes"), new TypeReference<List<NoticePurpose>>() {}),
                row.getInteger("policy_version"));
    return new NoticeVersion(
        new NoticeKey(row.getString("notice")),
        row.getInteger("version"),
        NoticeState.valueOf(row.getString("state")),
        row.getInteger("revision"),
        json.read(row.getString("content"), NoticeContent.class),
        json.read(row.getString("editors"), new TypeReference<List<Editor>>() {}),
        SqlTime.read(row, "changed_at"),
        publication);
  }

  Tuple bind(NoticeVersion notice) {
    Publication publication = notice.publication();
    boolean published = publication != null;
    return Tuple.tuple()
        .addString(notice.key().value())
        .addInteger(notice.version())
        .addString(notice.state().name())
        .addInteger(notice.revision())
        .addString(json.write(notice.content()))
        .addString(json.write(notice.editors()))
        .addOffsetDateTime(SqlTime.bind(notice.changedAt()))
        .addString(published ? publication.by().issuer() : null)
        .addString(published ? publication.by().subject() : null)
        .addOffsetDateTime(published ? SqlTime.bind(publication.at()) : null)
        .addOffsetDateTime(published ? SqlTime.bind(publication.effectiveFrom()) : null)
        .addString(published ? json.write(publication.purposes()) : null)
        .addInteger(published ? publication.policyVersion() : null);
  }
}
