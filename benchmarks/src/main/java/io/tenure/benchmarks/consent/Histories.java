package io.tenure.benchmarks.consent;

import io.tenure.benchmarks.system.ConsentService;
import io.tenure.benchmarks.system.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Ten events for each person, over five years: asked, given, used and renewed; every seventh person
 * withdraws at the end. Written by SQL as the service writes them, with states and feed.
 */
public final class Histories {
  private static final int EACH = 10;
  private static final int WITHDRAWN = 7;

  private final int people;

  public Histories(int events) {
    this.people = events / EACH;
  }

  public int people() {
    return people;
  }

  public int events() {
    return people * EACH;
  }

  /** Reference of the person with a number from 0. */
  public static String subject(long number) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Long.toString(number).getBytes(StandardCharsets.UTF_8));
      return "s1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the person agreed and has not withdrawn. */
  public static boolean agrees(long number) {
    return number % WITHDRAWN != 0;
  }

  /** Writes all of them. */
  public void write(Sql database) {
    database.run(
        "select make_event_partitions(2020, 2027)",
        """
        create unlogged table bench_person as
        select n, 's1:' || rtrim(translate(encode(sha256(n::text::bytea), 'base64'), '+/', '-_'), '=') collate "C" as subject
        from generate_series(0, %d) n
        """
            .formatted(people - 1),
        """
        insert into consent_event (id, subject, purpose, purpose_version, type, at, recorded_at, effective_at, method,
                                   provenance, evidence, source, source_id)
        select encode(int8send((extract(epoch from t) * 1000)::bigint << 16) || int8send(n * 16 + i), 'hex')::uuid,
               subject, '%1$s', 1,
               case when i = 0 then 'REQUESTED' when i = 1 then 'GIVEN' when i = 9 and n %% %2$d = 0 then 'WITHDRAWN'
                    when i in (4, 7) then 'RENEWED' else 'USED' end,
               t, t, t, 'FORM', 'DIRECT', 'form-' || n, 'web', n || '-' || i
        from generate_series(0, 9) i, bench_person,
             lateral (select timestamptz '2021-01-01Z' + i * interval '180 days' + n * interval '10 milliseconds' as t) moment
        """
            .formatted(ConsentService.PURPOSE, WITHDRAWN),
        "insert into consent_event_source select source, source_id, id, recorded_at from consent_event",
        """
        insert into consent_state (subject, purpose, state, since, ended_at, last_effective_at, told_state, told_since,
                                   told_ended_at, fold_version)
        select e.subject, e.purpose, e.state, e.since, e.ended, e.last, e.state, e.since, e.ended, 3
        from (select l.subject, l.purpose, l.at as last,
                     case when l.type = 'WITHDRAWN' then 'WITHDRAWN' else 'RENEWED' end as state,
                     case when l.type = 'WITHDRAWN' then l.at else l.at - 8 * interval '180 days' end as since,
                     case when l.type = 'WITHDRAWN' then l.at end as ended
              from consent_event l where source_id like '%-9') e
        """,
        """
        insert into consent_change (seq, subject, purpose, state, valid, since, ended_at, recorded_at)
        select row_number() over (order by recorded_at, id), subject, purpose,
               case type when 'WITHDRAWN' then 'WITHDRAWN' when 'REQUESTED' then 'REQUESTED' when 'GIVEN' then 'GIVEN'
                    else 'RENEWED' end,
               type in ('GIVEN', 'RENEWED'), at, case type when 'WITHDRAWN' then at end, recorded_at
        from consent_event where type <> 'USED'
        """,
        "update consent_feed set last_seq = (select max(seq) from consent_change)",
        "vacuum analyze");
  }
}
