package io.tenure.disposal.store.request;

import io.tenure.disposal.usecase.request.PersonRequestSource.Report;
import io.tenure.disposal.usecase.request.RequestBook.Told;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Rows of {@code person_request_report}: added in the transaction of what they tell. */
@ApplicationScoped
class ReportRows {
  private static final String ADD =
      """
      insert into person_request_report (id, request, kind, subject, state, code, respond_by, at,
                                         due_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (id) do nothing
      """;

  void progress(
      Statements sql,
      UUID id,
      UUID request,
      String state,
      String code,
      Instant respondBy,
      Instant now) {
    add(sql, new Report(id, request, "PROGRESS", null, state, code, respondBy, now, 0));
  }

  void erased(Statements sql, UUID request, String subject, Instant now) {
    UUID id = derived(request, "erased/" + subject);
    add(sql, new Report(id, request, "SUBJECT_ERASED", subject, null, null, null, now, 0));
  }

  /** Id of what is told once for a request. */
  static UUID derived(UUID request, String what) {
    return UUID.nameUUIDFromBytes(
        ("tenure/person-request/v1/" + request + "/" + what).getBytes(StandardCharsets.US_ASCII));
  }

  private static void add(Statements sql, Report report) {
    sql.execute(
        ADD,
        Tuple.tuple()
            .addUUID(report.id())
            .addUUID(report.request())
            .addString(report.kind())
            .addString(report.subject())
            .addString(report.state())
            .addString(report.code())
            .addOffsetDateTime(SqlTime.bind(report.respondBy()))
            .addOffsetDateTime(SqlTime.bind(report.at())));
  }

  static Report report(Row row) {
    return new Report(
        row.getUUID("id"),
        row.getUUID("request"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("state"),
        row.getString("code"),
        SqlTime.read(row, "respond_by"),
        SqlTime.read(row, "at"),
        row.getInteger("attempts"));
  }

  static Told told(Row row) {
    return new Told(
        row.getString("kind"),
        row.getString("state"),
        row.getString("code"),
        row.getInteger("attempts"),
        row.getString("failure"),
        SqlTime.read(row, "done_at"));
  }
}
