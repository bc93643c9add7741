package io.tenure.consent.store;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.feed.ChangeFeed;
import io.tenure.consent.usecase.feed.FeedItem;
import io.tenure.consent.usecase.state.ConsentReader;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Histories, states and feed in PostgreSQL, by set-based statements. */
@ApplicationScoped
class SqlConsentStore implements ConsentTransactions, ConsentReader, ChangeFeed {
  private final Database database;
  private final int currentKey;

  SqlConsentStore(Database database, MakeReferences makeReferences) {
    this.database = database;
    this.currentKey = makeReferences.currentVersion();
  }

  @Override
  public <T> T write(Function<ConsentWriter, T> work) {
    return database.inTransaction(sql -> work.apply(new SqlConsentWriter(sql, currentKey)));
  }

  @Override
  public <T> T writeWith(BiFunction<ConsentWriter, Statements, T> work) {
    return database.inTransaction(sql -> work.apply(new SqlConsentWriter(sql, currentKey), sql));
  }

  @Override
  public Map<SubjectPurpose, PairStanding> standings(Collection<SubjectPurpose> pairs) {
    return StateRows.readOrAll(database, pairs);
  }

  @Override
  public Map<SubjectReference, SubjectReference> successors(Collection<SubjectReference> subjects) {
    return LinkRows.successors(database, subjects, currentKey);
  }

  @Override
  public Map<PurposeKey, PurposeInForce> purposes(Collection<PurposeKey> keys) {
    return PurposeRows.inForce(database, keys);
  }

  @Override
  public Map<SubjectPurpose, List<ConsentEvent>> histories(
      Collection<SubjectPurpose> pairs, Instant knownAt) {
    return EventRows.ofPairs(database, pairs, knownAt);
  }

  @Override
  public List<FeedItem> after(long after, int limit) {
    return FeedRows.after(database, after, limit);
  }

  @Override
  public long last() {
    return FeedRows.last(database);
  }
}
