package io.tenure.consent.store.webhook;

import io.tenure.consent.domain.webhook.Webhook;
import io.tenure.consent.usecase.webhook.WebhookStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code webhook} and {@code webhook_secret}. */
@ApplicationScoped
class WebhookRows implements WebhookStore {
  private static final String ADD =
      """
      insert into webhook (id, version, name, url, types, purposes, state, created_at, changed_at)
      values ($1, $2, $3, $4, $5::text[], $6::text[], $7, $8, $9) on conflict (id) do nothing
      """;

  private static final String REPLACE =
      """
      update webhook
      set version = $2, name = $3, url = $4, types = $5::text[], purposes = $6::text[], state = $7,
          created_at = $8, changed_at = $9, failing = false
      where id = $1 and version = $2 - 1
      """;

  private static final String ADD_SECRET =
      """
      insert into webhook_secret (webhook, number, secret_enc, created_at)
      select $1, coalesce(max(number), 0) + 1, $2, $3 from webhook_secret where webhook = $1
      """;

  private final Database database;

  WebhookRows(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Webhook webhook) {
    return database.execute(ADD, values(webhook)) == 1;
  }

  @Override
  public Optional<Webhook> find(UUID id) {
    return database.first("select * from webhook where id = $1", Tuple.of(id), WebhookRows::read);
  }

  @Override
  public List<Webhook> list(UUID after, int limit) {
    return database.query(
        "select * from webhook where $1::uuid is null or id > $1 order by id limit $2",
        Tuple.of(after, limit),
        WebhookRows::read);
  }

  @Override
  public boolean replace(Webhook next) {
    return database.execute(REPLACE, values(next)) == 1;
  }

  @Override
  public boolean remove(UUID id) {
    return database.execute("delete from webhook where id = $1", Tuple.of(id)) == 1;
  }

  @Override
  public void addSecret(UUID id, byte[] encrypted, Instant now, Instant othersEnd) {
    database.inTransactionDo(
        sql -> {
          sql.query("select 1 from webhook where id = $1 for update", Tuple.of(id), row -> true);
          sql.execute(
              """
              update webhook_secret set expires_at = $2
              where webhook = $1 and (expires_at is null or expires_at > $2)
              """,
              Tuple.of(id, SqlTime.bind(othersEnd)));
          sql.execute(
              "delete from webhook_secret where webhook = $1 and expires_at <= $2",
              Tuple.of(id, SqlTime.bind(now)));
          sql.execute(ADD_SECRET, Tuple.of(id, Buffer.buffer(encrypted), SqlTime.bind(now)));
        });
  }

  @Override
  public List<byte[]> secrets(UUID id, Instant now) {
    return database.query(
        """
        select secret_enc from webhook_secret
        where webhook = $1 and (expires_at is null or expires_at > $2) order by number desc
        """,
        Tuple.of(id, SqlTime.bind(now)),
        row -> row.getBuffer("secret_enc").getBytes());
  }

  private static Tuple values(Webhook webhook) {
    return Tuple.tuple()
        .addUUID(webhook.id())
        .addInteger(webhook.version())
        .addString(webhook.name())
        .addString(webhook.url())
        .addArrayOfString(webhook.types().toArray(String[]::new))
        .addArrayOfString(webhook.purposes().toArray(String[]::new))
        .addString(webhook.state().name())
        .addOffsetDateTime(SqlTime.bind(webhook.createdAt()))
        .addOffsetDateTime(SqlTime.bind(webhook.changedAt()));
  }

  private static Webhook read(Row row) {
    return new Webhook(
        row.getUUID("id"),
        row.getInteger("version"),
        row.getString("name"),
        row.getString("url"),
        List.of(row.getArrayOfStrings("types")),
        List.of(row.getArrayOfStrings("purposes")),
        Webhook.State.valueOf(row.getString("state")),
        SqlTime.read(row, "created_at"),
        SqlTime.read(row, "changed_at"));
  }
}
