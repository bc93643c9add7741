package io.tenure.disposal.store.request;

import io.tenure.disposal.domain.request.RequestOutcome;
import io.tenure.disposal.usecase.request.PersonRequestSource.Asked;
import io.tenure.disposal.usecase.request.PersonRequestSource.Report;
import io.tenure.disposal.usecase.request.RequestBook;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests of people in PostgreSQL. */
@ApplicationScoped
class RequestRows implements RequestBook {
  private static final String TAKE =
      """
      insert into person_request (id, type, subjects, regime, jurisdiction, received_at, opened_at,
                                  deadline, state)
      values ($1, $2, $3::text[], $4, $5, $6, $7, 'OPEN', 'OPEN')
      on conflict (id) do nothing
      """;

  private static final String STANDING =
      """
      select r.system_id, r.dataset, coalesce(a.status, 'NOT_EVALUATED') as status,
             count(*) as items
      from record r
      left join assessment a on a.record_id = r.id
      where r.present and r.record_ref_enc is not null
        and r.id in (select record_id from record_subject where subject = any ($1::text[]))
        and not exists (
          select 1 from item i
          where i.record_id = r.id and i.groups @> array[a.group_id]
            and i.form <> 'RESTRICT' and i.state = 'CERTIFIED')
      group by 1, 2, 3 order by 1, 2, 3
      """;

  // Of one request one after the other: what came first is told first.
  private static final String DUE =
      """
      select r.* from person_request_report r
      where r.done_at is null and r.due_at <= $1
        and not exists (
          select 1 from person_request_report b
          where b.request = r.request and b.kind = r.kind and b.done_at is null
            and b.place < r.place and b.subject is not distinct from r.subject)
      order by r.place limit $2
      """;

  private final Database database;
  private final ReportRows reports;

  RequestRows(Database database, ReportRows reports) {
    this.database = database;
    this.reports = reports;
  }

  @Override
  public Optional<String> cursor() {
    return database.first(
        "select cursor from person_request_feed", Tuple.tuple(), row -> row.getString("cursor"));
  }

  @Override
  public void take(List<Asked> asked, String next, Instant now) {
    database.inTransactionDo(
        sql -> {
          for (Asked one : asked) {
            if (one.open()) {
              sql.execute(
                  TAKE,
                  Tuple.tuple()
                      .addUUID(one.id())
                      .addString(one.type())
                      .addArrayOfString(one.subjects().toArray(String[]::new))
                      .addString(one.regime())
                      .addString(one.jurisdiction())
                      .addOffsetDateTime(SqlTime.bind(one.receivedAt()))
                      .addOffsetDateTime(SqlTime.bind(now)));
            }
          }
          sql.execute("update person_request_feed set cursor = $1", Tuple.of(next));
        });
  }

  @Override
  public List<OpenRequest> withoutDeadline(int limit) {
    return database.query(
        "select * from person_request where deadline = 'OPEN' order by received_at, id limit $1",
        Tuple.of(limit),
        RequestRows::request);
  }

  @Override
  public void deadline(UUID id, Instant respondBy, Instant now) {
    database.inTransactionDo(
        sql -> {
          // Who is further already has been told so.
          boolean opened =
              sql.first(
                      """
                      update person_request set respond_by = $2, deadline = $3
                      where id = $1 and deadline = 'OPEN' returning state
                      """,
                      Tuple.of(id, SqlTime.bind(respondBy), respondBy == null ? "NONE" : "KNOWN"),
                      row -> row.getString("state"))
                  .filter("OPEN"::equals)
                  .isPresent();
          if (opened) {
            reports.progress(
                sql, ReportRows.derived(id, "opened"), id, "ACCEPTED", "OPENED", respondBy, now);
          }
        });
  }

  @Override
  public Optional<OpenRequest> find(UUID id) {
    return database.first(
        "select * from person_request where id = $1", Tuple.of(id), RequestRows::request);
  }

  @Override
  public List<OpenRequest> list(String state, int offset, int limit) {
    return database.query(
        """
        select * from person_request where $1::text is null or state = $1
        order by state = 'CLOSED', respond_by nulls last, received_at, id offset $2 limit $3
        """,
        Tuple.of(state, offset, limit),
        RequestRows::request);
  }

  @Override
  public boolean start(UUID id, UUID report, Instant now) {
    return database.inTransaction(
        sql -> {
          boolean open =
              sql.execute(
                      "update person_request set state = 'IN_PROGRESS' where id = $1 and state <> 'CLOSED'",
                      Tuple.of(id))
                  == 1;
          if (open) {
            reports.progress(sql, report, id, "IN_PROGRESS", "UNDER_WAY", null, now);
          }
          return open;
        });
  }

  @Override
  public boolean close(UUID id, UUID report, RequestOutcome outcome, Actor by, Instant now) {
    return database.inTransaction(
        sql -> {
          List<OpenRequest> closed =
              sql.query(
                  """
                  update person_request
                  set state = 'CLOSED', code = $2, closed_at = $3, closed_iss = $4, closed_sub = $5
                  where id = $1 and state <> 'CLOSED' returning *
                  """,
                  Tuple.of(id, outcome.name(), SqlTime.bind(now), by.issuer(), by.subject()),
                  RequestRows::request);
          for (OpenRequest request : closed) {
            reports.progress(sql, report, id, outcome.state().name(), outcome.name(), null, now);
            if (outcome.erased()) {
              request.subjects().forEach(subject -> reports.erased(sql, id, subject, now));
            }
          }
          return !closed.isEmpty();
        });
  }

  @Override
  public List<Standing> standing(List<String> subjects) {
    return database.query(
        STANDING,
        Tuple.tuple().addArrayOfString(subjects.toArray(String[]::new)),
        row ->
            new Standing(
                row.getUUID("system_id"),
                row.getString("dataset"),
                row.getString("status"),
                row.getLong("items")));
  }

  @Override
  public List<Report> due(Instant now, int limit) {
    return database.query(DUE, Tuple.of(SqlTime.bind(now), limit), ReportRows::report);
  }

  @Override
  public void told(UUID report, String refusal, Instant now) {
    database.execute(
        "update person_request_report set done_at = $2, failure = $3 where id = $1",
        Tuple.of(report, SqlTime.bind(now), refusal));
  }

  @Override
  public void failed(UUID report, String code, Instant again) {
    database.execute(
        """
        update person_request_report set attempts = attempts + 1, failure = $2, due_at = $3
        where id = $1 and done_at is null
        """,
        Tuple.of(report, code, SqlTime.bind(again)));
  }

  @Override
  public List<Told> reports(UUID request) {
    return database.query(
        "select * from person_request_report where request = $1 order by place",
        Tuple.of(request),
        ReportRows::told);
  }

  private static OpenRequest request(Row row) {
    return new OpenRequest(
        row.getUUID("id"),
        row.getString("type"),
        List.of(row.getArrayOfStrings("subjects")),
        row.getString("regime"),
        row.getString("jurisdiction"),
        SqlTime.read(row, "received_at"),
        SqlTime.read(row, "opened_at"),
        SqlTime.read(row, "respond_by"),
        row.getString("state"),
        row.getString("code"),
        SqlTime.read(row, "closed_at"));
  }
}
