package io.tenure.consent.store.announce;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.usecase.announce.AnnouncedItem;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows of {@code announcement}. */
final class AnnouncementRows {
  // As in the change feed: the counter's lock is held until the commit, so numbers become visible
  // in their own order and none is lost.
  private static final String APPEND =
      """
      with numbers as (
        update announcement_feed set last_seq = last_seq + cardinality($1::text[])
        returning last_seq - cardinality($1::text[]) as base)
      insert into announcement (seq, id, type, subject, purpose, ids, at)
      select numbers.base + a.place, gen_random_uuid(), a.type, a.subject, a.purpose,
             a.ids::jsonb, $5::timestamptz
      from numbers,
           unnest($1::text[], $2::text[], $3::text[], $4::text[])
           with ordinality as a (type, subject, purpose, ids, place)
      """;

  private static final String LOCK =
      "select last_seq, last_change_seq from announcement_feed for update";

  // Whoever reads change n sees all below n, so a part is whole whoever writes beside it. A change
  // that was blanked after an erasure speaks of nobody.
  private static final String TAKE =
      """
      with part as (
        select seq, subject, purpose, recorded_at,
               row_number() over (order by seq) as place
        from consent_change where seq > $1 order by seq limit $2),
      added as (
        insert into announcement (seq, id, type, subject, purpose, ids, at)
        select $3 + place, gen_random_uuid(), 'consent.changed',
               nullif(subject, 's1:' || repeat('A', 43)), purpose,
               jsonb_build_object('change', seq::text), recorded_at
        from part
        returning 1)
      update announcement_feed
      set last_seq = last_seq + (select count(*) from added),
          last_change_seq = coalesce((select max(seq) from part), last_change_seq)
      returning last_seq - $3 as taken
      """;

  private static final String AFTER =
      """
      select seq, id, type, subject, purpose, ids, at
      from announcement where seq > $1 order by seq limit $2
      """;

  private static final String REMOVE =
      """
      delete from announcement where seq in (
        select seq from announcement where at < $1 order by seq limit $2)
      """;

  private AnnouncementRows() {}

  static void append(Statements sql, List<Announcement> announcements, Instant now) {
    if (announcements.isEmpty()) {
      return;
    }
    sql.execute(
        APPEND,
        Tuple.tuple()
            .addArrayOfString(texts(announcements, a -> a.type().wire()))
            .addArrayOfString(texts(announcements, Announcement::subject))
            .addArrayOfString(texts(announcements, Announcement::purpose))
            .addArrayOfString(texts(announcements, a -> json(a.ids())))
            .addOffsetDateTime(SqlTime.bind(now)));
  }

  /** Takes over changes of consent, in a transaction of the caller; answers how many. */
  static int take(Statements sql, int limit) {
    long[] at =
        sql.query(LOCK, row -> new long[] {row.getLong("last_seq"), row.getLong("last_change_seq")})
            .getFirst();
    return sql.query(TAKE, Tuple.of(at[1], limit, at[0]), row -> row.getLong("taken").intValue())
        .getFirst();
  }

  static List<AnnouncedItem> after(Statements sql, long after, int limit) {
    return sql.query(AFTER, Tuple.of(after, limit), AnnouncementRows::read);
  }

  static int removeBefore(Statements sql, Instant instant, int limit) {
    return sql.execute(REMOVE, Tuple.of(SqlTime.bind(instant), limit));
  }

  private static AnnouncedItem read(Row row) {
    Map<String, String> ids = new TreeMap<>();
    row.getJsonObject("ids").forEach(id -> ids.put(id.getKey(), (String) id.getValue()));
    return new AnnouncedItem(
        row.getLong("seq"),
        row.getUUID("id"),
        new Announcement(
            AnnouncementType.ofWire(row.getString("type")).orElseThrow(),
            row.getString("subject"),
            row.getString("purpose"),
            ids),
        SqlTime.read(row, "at"));
  }

  private static String json(Map<String, String> ids) {
    return new JsonObject(new TreeMap<String, Object>(ids)).encode();
  }

  private static String[] texts(
      List<Announcement> announcements, Function<Announcement, String> column) {
    return announcements.stream().map(column).toArray(String[]::new);
  }
}
