package io.tenure.consent.store.preference;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.preference.SessionStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links and sessions in PostgreSQL. */
@ApplicationScoped
class SqlSessionStore implements SessionStore {
  private static final String REDEEM =
      """
      update preference_link set used_at = $2
      where id = $1 and used_at is null and expires_at > $2 returning subject
      """;

  private final Database database;

  SqlSessionStore(Database database) {
    this.database = database;
  }

  @Override
  public void open(byte[] digest, List<SubjectReference> subjects, Instant expiresAt) {
    database.execute(
        "insert into preference_session (digest, subjects, expires_at) values ($1, $2, $3)",
        Tuple.tuple()
            .addBuffer(Buffer.buffer(digest))
            .addArrayOfString(subjects.stream().map(SubjectReference::value).toArray(String[]::new))
            .addOffsetDateTime(SqlTime.bind(expiresAt)));
  }

  @Override
  public Optional<List<SubjectReference>> find(byte[] digest, Instant now) {
    return database.first(
        "select subjects from preference_session where digest = $1 and expires_at > $2",
        Tuple.tuple().addBuffer(Buffer.buffer(digest)).addOffsetDateTime(SqlTime.bind(now)),
        row ->
            Arrays.stream(row.getArrayOfStrings("subjects")).map(SubjectReference::new).toList());
  }

  @Override
  public void close(byte[] digest) {
    database.execute(
        "delete from preference_session where digest = $1",
        Tuple.tuple().addBuffer(Buffer.buffer(digest)));
  }

  @Override
  public void keepLink(UUID id, SubjectReference subject, Instant expiresAt) {
    database.execute(
        "insert into preference_link (id, subject, expires_at) values ($1, $2, $3)",
        Tuple.of(id, subject.value(), SqlTime.bind(expiresAt)));
  }

  @Override
  public Optional<SubjectReference> redeem(UUID id, Instant now) {
    return database.first(
        REDEEM,
        Tuple.of(id, SqlTime.bind(now)),
        row -> new SubjectReference(row.getString("subject")));
  }

  @Override
  public boolean redeemable(UUID id, Instant now) {
    return database
        .first(
            "select id from preference_link where id = $1 and used_at is null and expires_at > $2",
            Tuple.of(id, SqlTime.bind(now)),
            row -> row.getUUID("id"))
        .isPresent();
  }

  @Override
  public int forget(Instant now) {
    Tuple over = Tuple.of(SqlTime.bind(now));
    return database.execute("delete from preference_session where expires_at <= $1", over)
        + database.execute(
            "delete from preference_link where expires_at <= $1 or used_at is not null", over);
  }
}
