package io.tenure.consent.store.request;

import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.consent.domain.request.RequestCode;
import io.tenure.consent.domain.request.RequestState;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.consent.domain.request.RequestType;
import io.tenure.consent.usecase.request.PersonRequests;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code person_request} and its steps. */
@ApplicationScoped
class PersonRequestRows implements PersonRequests {
  private static final String OPEN =
      """
      select * from person_request
      where type = $1 and subjects && $2::text[] and state in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS')
      order by seq limit 1
      """;

  private static final String ADD =
      """
      insert into person_request (id, seq, type, subjects, regime, jurisdiction, received_at,
                                  recorded_at, state)
      select $1, last_seq + 1, $2, $3::text[], $4, $5, $6, $7, $8 from person_request_feed
      on conflict (id) do nothing
      """;

  private static final String ADD_STEP =
      """
      insert into person_request_step (request, number, report, state, code, respond_by, at,
                                       recorded_at)
      select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7
      from person_request_step where request = $1
      """;

  private final Database database;

  PersonRequestRows(Database database) {
    this.database = database;
  }

  @Override
  public void lock(Statements transaction) {
    transaction.query("select 1 from person_request_feed for update", row -> true);
  }

  @Override
  public Optional<PersonRequest> open(
      Statements transaction, RequestType type, Collection<String> subjects) {
    return first(
        transaction,
        OPEN,
        Tuple.tuple().addString(type.name()).addArrayOfString(subjects.toArray(String[]::new)));
  }

  @Override
  public Optional<PersonRequest> lock(Statements transaction, UUID id) {
    return first(
        transaction, "select * from person_request where id = $1 for update", Tuple.of(id));
  }

  @Override
  public boolean add(Statements transaction, NewRequest request, RequestStep first) {
    Tuple values =
        Tuple.tuple()
            .addUUID(request.id())
            .addString(request.type().name())
            .addArrayOfString(request.subjects().toArray(String[]::new))
            .addString(request.regime())
            .addString(request.jurisdiction())
            .addOffsetDateTime(SqlTime.bind(request.receivedAt()))
            .addOffsetDateTime(SqlTime.bind(request.recordedAt()))
            .addString(first.state().name());
    if (transaction.execute(ADD, values) == 0) {
      return false;
    }
    transaction.execute("update person_request_feed set last_seq = last_seq + 1");
    addStep(transaction, request.id(), first);
    return true;
  }

  @Override
  public void add(Statements transaction, UUID id, RequestStep step) {
    addStep(transaction, id, step);
    transaction.execute(
        "update person_request set state = $2 where id = $1", Tuple.of(id, step.state().name()));
  }

  @Override
  public Optional<PersonRequest> find(UUID id) {
    return first(database, "select * from person_request where id = $1", Tuple.of(id));
  }

  @Override
  public List<PersonRequest> after(long after, int limit) {
    return all(
        database,
        "select * from person_request where seq > $1 order by seq limit $2",
        Tuple.of(after, limit));
  }

  @Override
  public long last() {
    return database
        .query("select last_seq from person_request_feed", row -> row.getLong("last_seq"))
        .getFirst();
  }

  @Override
  public List<PersonRequest> of(Collection<String> subjects, long before, int limit) {
    return all(
        database,
        """
        select * from person_request where subjects && $1::text[] and seq < $2
        order by seq desc limit $3
        """,
        Tuple.tuple()
            .addArrayOfString(subjects.toArray(String[]::new))
            .addLong(before)
            .addInteger(limit));
  }

  private static void addStep(Statements sql, UUID id, RequestStep step) {
    sql.execute(
        ADD_STEP,
        Tuple.tuple()
            .addUUID(id)
            .addUUID(step.report())
            .addString(step.state().name())
            .addString(step.code().name())
            .addOffsetDateTime(SqlTime.bind(step.respondBy()))
            .addOffsetDateTime(SqlTime.bind(step.at()))
            .addOffsetDateTime(SqlTime.bind(step.recordedAt())));
  }

  private static Optional<PersonRequest> first(Statements sql, String query, Tuple parameters) {
    return all(sql, query, parameters).stream().findFirst();
  }

  private static List<PersonRequest> all(Statements sql, String query, Tuple parameters) {
    List<PersonRequest> bare = sql.query(query, parameters, PersonRequestRows::bare);
    if (bare.isEmpty()) {
      return bare;
    }
    Map<UUID, List<RequestStep>> steps = new HashMap<>();
    sql.query(
            "select * from person_request_step where request = any ($1::uuid[]) order by request, number",
            Tuple.tuple().addArrayOfUUID(bare.stream().map(PersonRequest::id).toArray(UUID[]::new)),
            row -> Map.entry(row.getUUID("request"), step(row)))
        .forEach(e -> steps.computeIfAbsent(e.getKey(), id -> new ArrayList<>()).add(e.getValue()));
    return bare.stream()
        .map(
            r ->
                new PersonRequest(
                    r.id(),
                    r.seq(),
                    r.type(),
                    r.subjects(),
                    r.regime(),
                    r.jurisdiction(),
                    r.receivedAt(),
                    steps.getOrDefault(r.id(), List.of())))
        .toList();
  }

  private static PersonRequest bare(Row row) {
    return new PersonRequest(
        row.getUUID("id"),
        row.getLong("seq"),
        RequestType.valueOf(row.getString("type")),
        List.of(row.getArrayOfStrings("subjects")),
        row.getString("regime"),
        row.getString("jurisdiction"),
        SqlTime.read(row, "received_at"),
        List.of());
  }

  private static RequestStep step(Row row) {
    return new RequestStep(
        row.getUUID("report"),
        RequestState.valueOf(row.getString("state")),
        RequestCode.valueOf(row.getString("code")),
        SqlTime.read(row, "respond_by"),
        SqlTime.read(row, "at"),
        SqlTime.read(row, "recorded_at"));
  }
}
