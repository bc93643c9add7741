package io.tenure.consent.store.optin;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.optin.OptIn;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.optin.OptInStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opt-ins in PostgreSQL. */
@ApplicationScoped
class SqlOptIns implements OptInStore {
  private static final String ADD =
      """
      insert into opt_in (id, token_digest, subject, channel, contact_point, purposes, shown, source,
                          source_id, requested_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (source, source_id) do nothing
      """;

  private static final String BY_TOKEN = "select * from opt_in where id = $1 and token_digest = $2";

  private static final String REMOVE =
      """
      delete from opt_in where id in (
        select id from opt_in where confirmed_at is null and expires_at < $1
        order by expires_at limit $2 for update skip locked)
      """;

  private final Database database;

  SqlOptIns(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Statements transaction, OptIn optIn, byte[] tokenDigest) {
    SubjectReference contactPoint = optIn.route().contactPoint();
    Tuple row =
        Tuple.tuple()
            .addUUID(optIn.id())
            .addValue(Buffer.buffer(tokenDigest))
            .addString(optIn.subject().value())
            .addString(optIn.route().channel().name())
            .addString(contactPoint == null ? null : contactPoint.value())
            .addArrayOfString(
                optIn.purposes().stream().map(PurposeKey::value).toArray(String[]::new))
            .addString(optIn.shown())
            .addString(optIn.source())
            .addString(optIn.sourceId())
            .addOffsetDateTime(SqlTime.bind(optIn.requestedAt()))
            .addOffsetDateTime(SqlTime.bind(optIn.expiresAt()));
    return transaction.execute(ADD, row) == 1;
  }

  @Override
  public Optional<OptIn> bySource(Statements transaction, String source, String sourceId) {
    return transaction.first(
        "select * from opt_in where source = $1 and source_id = $2",
        Tuple.of(source, sourceId),
        SqlOptIns::read);
  }

  @Override
  public Optional<OptIn> byToken(UUID id, byte[] tokenDigest) {
    return database.first(BY_TOKEN, token(id, tokenDigest), SqlOptIns::read);
  }

  @Override
  public Optional<OptIn> lock(Statements transaction, UUID id, byte[] tokenDigest) {
    return transaction.first(BY_TOKEN + " for update", token(id, tokenDigest), SqlOptIns::read);
  }

  @Override
  public void confirmed(Statements transaction, UUID id, Instant at) {
    transaction.execute(
        "update opt_in set confirmed_at = $2 where id = $1", Tuple.of(id, SqlTime.bind(at)));
  }

  @Override
  public Map<String, String> purposeNames(List<String> keys) {
    return database
        .query(
            "select key, name from purpose where key = any ($1::text[])",
            Tuple.tuple().addArrayOfString(keys.toArray(String[]::new)),
            row -> Map.entry(row.getString("key"), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public int removeUnconfirmed(Instant endedBefore, int limit) {
    return database.execute(REMOVE, Tuple.of(SqlTime.bind(endedBefore), limit));
  }

  private static Tuple token(UUID id, byte[] digest) {
    return Tuple.tuple().addUUID(id).addValue(Buffer.buffer(digest));
  }

  private static OptIn read(Row row) {
    String contactPoint = row.getString("contact_point");
    return new OptIn(
        row.getUUID("id"),
        new SubjectReference(row.getString("subject")),
        new Route(
            Channel.valueOf(row.getString("channel")),
            contactPoint == null ? null : new SubjectReference(contactPoint)),
        Arrays.stream(row.getArrayOfStrings("purposes")).map(PurposeKey::new).toList(),
        row.getString("shown"),
        row.getString("source"),
        row.getString("source_id"),
        SqlTime.read(row, "requested_at"),
        SqlTime.read(row, "expires_at"),
        SqlTime.read(row, "confirmed_at"));
  }
}
