package io.tenure.disposal.store.event;

import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.UUID;

/**
 * Applies events to records: which instants they supply for each, in one statement for any number.
 */
public final class PostedSql {

  /**
   * From {@code touched (id)} and {@code pair (record_id, subject)} to {@code latest (id, type,
   * at)}: an event about a person counts where all people of the record have one.
   */
  static final String LATEST =
      """
      people as (select record_id, count(*) as n from pair group by record_id),
      said as (
        select t.id, e.type, e.occurred_at as at from touched t join business_event e on e.record_id = t.id where not e.cancelled
        union all
        select p.record_id, e.type, max(e.occurred_at)
          from people p join pair s on s.record_id = p.record_id join business_event e on e.subject = s.subject
         where not e.cancelled group by p.record_id, p.n, e.type having count(distinct s.subject) = p.n),
      latest as (select id, type, max(at) as at from said group by id, type)
      """;

  /** Rows are locked in one order, so that two writers wait for each other once. */
  private static final String APPLY =
      """
      with touched as materialized (
        select r.id from record r where r.id in (%s) order by r.id for no key update of r),
      pair as (select s.record_id, s.subject from touched t join record_subject s on s.record_id = t.id),
      %s,
      posted as (
        select id, jsonb_object_agg(type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as said from latest group by id),
      changed as (
        update record r set posted = p.said from touched t left join posted p on p.id = t.id
         where r.id = t.id and r.posted is distinct from p.said
        returning r.id, r.profile_id, r.present)
      """;

  private static final String OF_RECORDS =
      APPLY.formatted("select unnest($1::uuid[])", LATEST) + "select count(*) from changed";
  static final String OF_CHANGES =
      APPLY.formatted(
              "select unnest($2::uuid[]) union select record_id from record_subject where subject = any ($3::text[])",
              LATEST)
          + """
          insert into evaluation_queue (record_id, profile_id, queued_at)
          select id, profile_id, $1::timestamptz from changed where present order by id
          on conflict (record_id) do update set profile_id = excluded.profile_id, queued_at = excluded.queued_at
          """;

  private PostedSql() {}

  /**
   * To be called by whoever stores records, before anything else in its transaction: whoever
   * applies changes of the feed waits for it, or it for them. So an event and its record that
   * arrive at the same time do not miss each other.
   */
  public static void enter(Statements sql) {
    sql.query("select one from event_cursor for share", row -> row.getBoolean(0));
  }

  /**
   * Applies the events that are known to records that were stored, once their people are known.
   * They are queued for evaluation by whoever stores them.
   */
  public static void apply(Statements sql, Collection<UUID> records) {
    sql.query(
        OF_RECORDS,
        Tuple.tuple().addArrayOfUUID(records.toArray(UUID[]::new)),
        row -> row.getLong(0));
  }
}
