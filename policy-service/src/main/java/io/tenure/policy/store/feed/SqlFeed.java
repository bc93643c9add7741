package io.tenure.policy.store.feed;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.feed.PolicyChange;
import io.tenure.policy.usecase.feed.ChangeFeed;
import io.tenure.policy.usecase.feed.FeedItem;
import io.tenure.policy.usecase.feed.FeedWriter;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The feed in PostgreSQL; a function of the database draws the numbers. */
@ApplicationScoped
class SqlFeed implements FeedWriter, ChangeFeed {
  private final Database database;

  SqlFeed(Database database) {
    this.database = database;
  }

  @Override
  public Uni<Void> append(PolicyChange change) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select policy_change_append(cast(cast(?1 as text) as jsonb))", Long.class)
                    .setParameter(1, FeedRows.write(change))
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public void append(Statements transaction, PolicyChange change) {
    transaction.query(
        "SELECT policy_change_append($1::text::jsonb) AS seq",
        Tuple.of(FeedRows.write(change)),
        row -> row.getLong("seq"));
  }

  @Override
  public List<FeedItem> after(long after, int limit) {
    return database.query(
        "SELECT * FROM policy_change WHERE seq > $1 ORDER BY seq LIMIT $2",
        Tuple.of(after, limit),
        FeedRows::read);
  }

  @Override
  public long last() {
    return database
        .query(
            "SELECT last_seq FROM journal WHERE name = 'policy-changes'",
            row -> row.getLong("last_seq"))
        .getFirst();
  }
}
