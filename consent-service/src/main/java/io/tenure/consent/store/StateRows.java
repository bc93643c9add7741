package io.tenure.consent.store;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.state.ConsentFold;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.PairView;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** Rows of {@code consent_state}. Locks are always taken in the order of (subject, purpose). */
final class StateRows {
  private static final String ENSURE =
      """
      insert into consent_state (subject, purpose, fold_version)
      select subject, purpose, $3 from unnest($1::text[], $2::text[]) as pair (subject, purpose)
      order by subject collate "C", purpose collate "C"
      on conflict do nothing
      returning subject, purpose
      """;

  private static final String LOCK =
      """
      select s.subject, s.purpose, s.told_state, s.told_since, s.told_ended_at,
             s.told_routes::text as told_routes
      from consent_state s
      join unnest($1::text[], $2::text[]) as pair (subject, purpose)
        on s.subject = pair.subject and s.purpose = pair.purpose
      order by s.subject, s.purpose
      for update of s
      """;

  private static final String OBJECTING =
      """
      select s.subject
      from unnest($1::text[]) as asked (subject)
      join consent_state s on s.subject = asked.subject and s.purpose = '*'
      """;

  private static final String LOCK_EXPIRED =
      """
      select subject, purpose, state, since, ended_at, valid_until, last_effective_at, fold_version,
             unproven, routes::text as routes
      from consent_state
      where valid_until <= $1 and told_ended_at is null and routes is null and fold_version = $3
      order by valid_until
      limit $2
      for update skip locked
      """;

  private static final String LOCK_EXPIRED_ROUTES =
      """
      select subject, purpose, state, since, ended_at, valid_until, last_effective_at, fold_version,
             unproven, routes::text as routes
      from consent_state
      where routes_end <= $1 and fold_version = $3
      order by routes_end
      limit $2
      for update skip locked
      """;

  private static final String LOCK_OUTDATED =
      """
      select subject, purpose, told_state, told_since, told_ended_at,
             told_routes::text as told_routes
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
          told_since = n.told_since, told_ended_at = n.told_ended_at, fold_version = $15,
          unproven = n.unproven,
          routes = n.routes::jsonb, routes_end = n.routes_end, told_routes = n.told_routes::jsonb
      from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[],
                  $6::timestamptz[], $7::timestamptz[], $8::text[], $9::timestamptz[],
                  $10::timestamptz[], $11::text[], $12::timestamptz[], $13::text[],
                  $14::boolean[])
           as n (subject, purpose, state, since, ended_at, valid_until, last_effective_at,
                 told_state, told_since, told_ended_at, routes, routes_end, told_routes,
                 unproven)
      where s.subject = n.subject and s.purpose = n.purpose
      """;

  private static final String READ =
      """
      select pair.n::int as n, s.state, s.since, s.ended_at, s.valid_until,
             s.last_effective_at, s.fold_version, s.unproven, s.routes::text as routes
      from consent_state s
      join unnest($1::text[], $2::text[]) with ordinality as pair (subject, purpose, n)
        on s.subject = pair.subject and s.purpose = pair.purpose
      """;

  private StateRows() {}

  /** What was made here is locked by that; the others are locked after it, in the same order. */
  static Map<SubjectPurpose, PairView> lock(Statements sql, SortedSet<SubjectPurpose> pairs) {
    Tuple parameters = PairArrays.of(pairs).addInteger(ConsentFold.VERSION);
    Set<SubjectPurpose> made = new HashSet<>(sql.query(ENSURE, parameters, PairArrays::read));
    List<SubjectPurpose> present = pairs.stream().filter(pair -> !made.contains(pair)).toList();
    return present.isEmpty() ? Map.of() : told(sql, LOCK, PairArrays.of(present));
  }

  static Set<SubjectReference> objecting(Statements sql, Collection<SubjectReference> subjects) {
    String[] texts = subjects.stream().map(SubjectReference::value).toArray(String[]::new);
    return new HashSet<>(
        sql.query(
            OBJECTING,
            Tuple.tuple().addArrayOfString(texts),
            row -> new SubjectReference(row.getString("subject"))));
  }

  static Map<SubjectPurpose, PairView> lockOutdated(Statements sql, int limit) {
    return told(sql, LOCK_OUTDATED, Tuple.of(limit));
  }

  static Map<SubjectPurpose, PairStanding> lockExpired(Statements sql, Instant now, int limit) {
    Tuple parameters = Tuple.of(SqlTime.bind(now), limit, ConsentFold.VERSION);
    Map<SubjectPurpose, PairStanding> expired = standings(sql, LOCK_EXPIRED, parameters);
    if (expired.size() < limit) {
      Tuple rest = Tuple.of(SqlTime.bind(now), limit - expired.size(), ConsentFold.VERSION);
      expired.putAll(standings(sql, LOCK_EXPIRED_ROUTES, rest));
    }
    return expired;
  }

  /**
   * Standings of the pairs; where there is none, what the person said of all purposes. Pairs with
   * neither are absent.
   */
  static Map<SubjectPurpose, PairStanding> readOrAll(
      Statements sql, Collection<SubjectPurpose> pairs) {
    Map<SubjectPurpose, PairStanding> found = read(sql, pairs);
    List<SubjectPurpose> missing =
        pairs.stream().filter(pair -> !found.containsKey(pair)).distinct().toList();
    if (missing.isEmpty()) {
      return found;
    }
    Set<SubjectPurpose> all = new HashSet<>();
    missing.forEach(pair -> all.add(SubjectPurpose.ofAll(pair.subject())));
    Map<SubjectPurpose, PairStanding> ofAll = read(sql, all);
    for (SubjectPurpose pair : ofAll.isEmpty() ? List.<SubjectPurpose>of() : missing) {
      PairStanding standing = ofAll.get(SubjectPurpose.ofAll(pair.subject()));
      if (standing != null) {
        found.put(pair, standing);
      }
    }
    return found;
  }

  static void save(
      Statements sql,
      Map<SubjectPurpose, PairStanding> standings,
      Map<SubjectPurpose, PairView> views,
      Instant now) {
    List<SubjectPurpose> pairs = new ArrayList<>(standings.keySet());
    List<PairStanding> whole = pairs.stream().map(standings::get).toList();
    List<Standing> values = whole.stream().map(PairStanding::general).toList();
    List<PairView> told = pairs.stream().map(views::get).toList();
    List<ConsentView> summaries = told.stream().map(PairView::summary).toList();
    sql.execute(
        SAVE,
        PairArrays.of(pairs)
            .addArrayOfString(texts(values, s -> s.state().name()))
            .addArrayOfOffsetDateTime(times(values, Standing::since))
            .addArrayOfOffsetDateTime(times(values, Standing::endedAt))
            .addArrayOfOffsetDateTime(times(values, Standing::validUntil))
            .addArrayOfOffsetDateTime(times(values, Standing::lastEffectiveAt))
            .addArrayOfString(texts(summaries, v -> v.state().name()))
            .addArrayOfOffsetDateTime(times(summaries, ConsentView::since))
            .addArrayOfOffsetDateTime(times(summaries, ConsentView::endedAt))
            .addArrayOfString(texts(whole, pair -> RouteJson.standings(pair.routes())))
            .addArrayOfOffsetDateTime(
                times(whole, pair -> pair.routes().isEmpty() ? null : pair.nextEnd(now)))
            .addArrayOfString(texts(told, view -> RouteJson.views(view.routes())))
            .addArrayOfBoolean(values.stream().map(Standing::unproven).toArray(Boolean[]::new))
            .addInteger(ConsentFold.VERSION));
  }

  private static Map<SubjectPurpose, PairStanding> read(
      Statements sql, Collection<SubjectPurpose> pairs) {
    List<List<SubjectPurpose>> parts = PairParts.of(pairs);
    List<List<Map.Entry<Integer, PairStanding>>> rows =
        sql.queryEach(
            READ,
            parts.stream().map(PairArrays::of).toList(),
            row -> Map.entry(row.getInteger("n") - 1, standing(row)));
    Map<SubjectPurpose, PairStanding> standings = HashMap.newHashMap(pairs.size());
    for (int i = 0; i < parts.size(); i++) {
      List<SubjectPurpose> part = parts.get(i);
      rows.get(i).forEach(row -> standings.put(part.get(row.getKey()), row.getValue()));
    }
    return standings;
  }

  private static Map<SubjectPurpose, PairStanding> standings(
      Statements sql, String query, Tuple parameters) {
    Map<SubjectPurpose, PairStanding> standings = new HashMap<>();
    sql.query(query, parameters, row -> Map.entry(PairArrays.read(row), standing(row)))
        .forEach(entry -> standings.put(entry.getKey(), entry.getValue()));
    return standings;
  }

  private static Map<SubjectPurpose, PairView> told(
      Statements sql, String query, Tuple parameters) {
    Map<SubjectPurpose, PairView> told = new HashMap<>();
    sql.query(query, parameters, row -> Map.entry(PairArrays.read(row), told(row)))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  private static PairView told(Row row) {
    ConsentView summary =
        new ConsentView(
            ConsentState.valueOf(row.getString("told_state")),
            SqlTime.read(row, "told_since"),
            SqlTime.read(row, "told_ended_at"));
    return new PairView(summary, RouteJson.views(row.getString("told_routes")));
  }

  private static PairStanding standing(Row row) {
    if (row.getInteger("fold_version") != ConsentFold.VERSION) {
      return PairStanding.OUTDATED;
    }
    Standing general =
        new Standing(
            ConsentState.valueOf(row.getString("state")),
            SqlTime.read(row, "since"),
            SqlTime.read(row, "ended_at"),
            SqlTime.read(row, "valid_until"),
            SqlTime.read(row, "last_effective_at"),
            row.getBoolean("unproven"));
    return new PairStanding(general, RouteJson.standings(row.getString("routes")));
  }

  private static <T> String[] texts(List<T> values, Function<T, String> column) {
    return values.stream().map(column).toArray(String[]::new);
  }

  private static <T> OffsetDateTime[] times(List<T> values, Function<T, Instant> column) {
    return values.stream()
        .map(value -> SqlTime.bind(column.apply(value)))
        .toArray(OffsetDateTime[]::new);
  }
}
