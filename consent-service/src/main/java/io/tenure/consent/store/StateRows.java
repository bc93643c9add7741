package io.tenure.consent.store;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.ConsentFold;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.Standing;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/** Rows of {@code consent_state}. Locks are always taken in the order of (subject, purpose). */
final class StateRows {
  private static final String ENSURE =
      """
      insert into consent_state (subject, purpose)
      select subject, purpose from unnest($1::text[], $2::text[]) as pair (subject, purpose)
      order by subject collate "C", purpose collate "C"
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select s.subject, s.purpose, s.told_state, s.told_since, s.told_ended_at
      from consent_state s
      join unnest($1::text[], $2::text[]) as pair (subject, purpose)
        on s.subject = pair.subject and s.purpose = pair.purpose
      order by s.subject, s.purpose
      for update of s
      """;

  private static final String LOCK_EXPIRED =
      """
      select subject, purpose, state, since, ended_at, valid_until, last_effective_at, fold_version
      from consent_state
      where valid_until <= $1 and told_ended_at is null and fold_version = $3
      order by valid_until
      limit $2
      for update skip locked
      """;

  private static final String LOCK_OUTDATED =
      """
      select subject, purpose, told_state, told_since, told_ended_at
      from consent_state
      where fold_version < %d
      limit $1
      for update skip locked
      """
          .formatted(ConsentFold.VERSION);

  private static final String SAVE =
      """
      update consent_state s
      set state = n.state, since = n.since, ended_at = n.ended_at, valid_until = n.valid_until,
          last_effective_at = n.last_effective_at, told_state = n.told_state,
          told_since = n.told_since, told_ended_at = n.told_ended_at, fold_version = $11
      from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[],
                  $6::timestamptz[], $7::timestamptz[], $8::text[], $9::timestamptz[],
                  $10::timestamptz[])
           as n (subject, purpose, state, since, ended_at, valid_until, last_effective_at,
                 told_state, told_since, told_ended_at)
      where s.subject = n.subject and s.purpose = n.purpose
      """;

  private static final String READ =
      """
      select s.subject, s.purpose, s.state, s.since, s.ended_at, s.valid_until,
             s.last_effective_at, s.fold_version
      from consent_state s
      join unnest($1::text[], $2::text[]) as pair (subject, purpose)
        on s.subject = pair.subject and s.purpose = pair.purpose
      """;

  private StateRows() {}

  static Map<SubjectPurpose, ConsentView> lock(Statements sql, SortedSet<SubjectPurpose> pairs) {
    sql.execute(ENSURE, PairArrays.of(pairs));
    return told(sql, LOCK, PairArrays.of(pairs));
  }

  static Map<SubjectPurpose, ConsentView> lockOutdated(Statements sql, int limit) {
    return told(sql, LOCK_OUTDATED, Tuple.of(limit));
  }

  static Map<SubjectPurpose, Standing> lockExpired(Statements sql, Instant now, int limit) {
    Tuple parameters = Tuple.of(SqlTime.bind(now), limit, ConsentFold.VERSION);
    return standings(sql, LOCK_EXPIRED, parameters);
  }

  static Map<SubjectPurpose, Standing> read(Statements sql, Collection<SubjectPurpose> pairs) {
    return standings(sql, READ, PairArrays.of(pairs));
  }

  static void save(Statements sql, Map<SubjectPurpose, Standing> standings, Instant now) {
    List<SubjectPurpose> pairs = new ArrayList<>(standings.keySet());
    List<Standing> values = pairs.stream().map(standings::get).toList();
    List<ConsentView> views = values.stream().map(standing -> standing.at(now)).toList();
    sql.execute(
        SAVE,
        PairArrays.of(pairs)
            .addArrayOfString(values.stream().map(s -> s.state().name()).toArray(String[]::new))
            .addArrayOfOffsetDateTime(times(values, Standing::since))
            .addArrayOfOffsetDateTime(times(values, Standing::endedAt))
            .addArrayOfOffsetDateTime(times(values, Standing::validUntil))
            .addArrayOfOffsetDateTime(times(values, Standing::lastEffectiveAt))
            .addArrayOfString(views.stream().map(v -> v.state().name()).toArray(String[]::new))
            .addArrayOfOffsetDateTime(times(views, ConsentView::since))
            .addArrayOfOffsetDateTime(times(views, ConsentView::endedAt))
            .addInteger(ConsentFold.VERSION));
  }

  private static Map<SubjectPurpose, Standing> standings(
      Statements sql, String query, Tuple parameters) {
    Map<SubjectPurpose, Standing> standings = new HashMap<>();
    sql.query(query, parameters, row -> Map.entry(PairArrays.read(row), standing(row)))
        .forEach(entry -> standings.put(entry.getKey(), entry.getValue()));
    return standings;
  }

  private static Map<SubjectPurpose, ConsentView> told(
      Statements sql, String query, Tuple parameters) {
    Map<SubjectPurpose, ConsentView> told = new HashMap<>();
    sql.query(query, parameters, row -> Map.entry(PairArrays.read(row), told(row)))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  private static ConsentView told(Row row) {
    return new ConsentView(
        ConsentState.valueOf(row.getString("told_state")),
        SqlTime.read(row, "told_since"),
        SqlTime.read(row, "told_ended_at"));
  }

  private static Standing standing(Row row) {
    if (row.getInteger("fold_version") != ConsentFold.VERSION) {
      return Standing.OUTDATED;
    }
    return new Standing(
        ConsentState.valueOf(row.getString("state")),
        SqlTime.read(row, "since"),
        SqlTime.read(row, "ended_at"),
        SqlTime.read(row, "valid_until"),
        SqlTime.read(row, "last_effective_at"));
  }

  private static <T> OffsetDateTime[] times(List<T> values, Function<T, Instant> column) {
    return values.stream()
        .map(value -> SqlTime.bind(column.apply(value)))
        .toArray(OffsetDateTime[]::new);
  }
}
