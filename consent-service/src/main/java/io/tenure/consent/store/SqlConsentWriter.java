package io.tenure.consent.store;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.usecase.event.ConsentChange;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.SourceKey;
import io.tenure.consent.usecase.event.StoredEvent;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** {@link ConsentWriter} on the connection of one transaction. */
final class SqlConsentWriter implements ConsentWriter {

  private static final String BY_SOURCE =
      """
      select e.*, e.purpose as about
      from unnest($1::text[], $2::text[]) as k (source, source_id)
      join consent_event_source s on s.source = k.source and s.source_id = k.source_id
      join consent_event e on e.id = s.event_id and e.recorded_at = s.recorded_at
      """;

  private final Statements sql;
  private final int currentKey;

  /**
   * @param currentKey number of the subject key whose references were never taken to another one
   */
  SqlConsentWriter(Statements sql, int currentKey) {
    this.sql = sql;
    this.currentKey = currentKey;
  }

  @Override
  public Map<SubjectReference, Set<SubjectReference>> together(Set<SubjectReference> subjects) {
    return LinkRows.together(sql, subjects);
  }

  @Override
  public Map<SubjectReference, SubjectReference> successors(Collection<SubjectReference> subjects) {
    return LinkRows.successors(sql, subjects, currentKey);
  }

  @Override
  public Map<PurposeKey, PurposeInForce> purposes(Set<PurposeKey> keys) {
    return PurposeRows.inForce(sql, keys);
  }

  @Override
  public List<PurposeKey> allPurposes() {
    return PurposeRows.lockAll(sql);
  }

  @Override
  public Map<SubjectPurpose, PairView> lock(SortedSet<SubjectPurpose> pairs) {
    return StateRows.lock(sql, pairs);
  }

  @Override
  public Set<SubjectReference> objecting(Set<SubjectReference> subjects) {
    return StateRows.objecting(sql, subjects);
  }

  @Override
  public Map<SubjectPurpose, PairStanding> lockExpired(Instant now, int limit) {
    return StateRows.lockExpired(sql, now, limit);
  }

  @Override
  public Map<SubjectPurpose, PairView> lockOutdated(int limit) {
    return StateRows.lockOutdated(sql, limit);
  }

  @Override
  public Set<UUID> insert(List<StoredEvent> events) {
    // One order for all writers: two that bring the same source keys wait for each other once.
    List<StoredEvent> ordered =
        events.stream().sorted(Comparator.comparing(SqlConsentWriter::insertOrder)).toList();
    return EventRows.insert(sql, ordered);
  }

  @Override
  public Map<SourceKey, StoredEvent> bySource(Set<SourceKey> keys) {
    Map<SourceKey, StoredEvent> events = new HashMap<>();
    if (keys.isEmpty()) {
      return events;
    }
    Tuple parameters =
        Tuple.tuple()
            .addArrayOfString(keys.stream().map(SourceKey::source).toArray(String[]::new))
            .addArrayOfString(keys.stream().map(SourceKey::sourceId).toArray(String[]::new));
    sql.query(BY_SOURCE, parameters, EventRows::readStored)
        .forEach(event -> events.put(SourceKey.of(event.event().origin()), event));
    return events;
  }

  @Override
  public Map<SubjectPurpose, List<ConsentEvent>> histories(Collection<SubjectPurpose> pairs) {
    return EventRows.ofPairs(sql, pairs, null);
  }

  @Override
  public void save(
      Map<SubjectPurpose, PairStanding> standings,
      Map<SubjectPurpose, PairView> views,
      Instant now) {
    StateRows.save(sql, standings, views, now);
  }

  @Override
  public void announce(List<ConsentChange> changes) {
    FeedRows.append(sql, changes);
  }

  private static String insertOrder(StoredEvent event) {
    return event.event().origin().source() + '\n' + event.event().origin().sourceId();
  }
}
