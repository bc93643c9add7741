package io.tenure.disposal.store.evaluation;

import io.tenure.plan.RetentionPlan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan compiled to one statement that evaluates many records of its profile at once. It means
 * what {@code PlanInterpreter} means; a property test compares the two.
 *
 * @param sql places {@code $1..$6}: profile, plan row, now, consent sequence, and the scope's two
 *     values; then {@code values}
 * @param values what the plan binds, from {@code $7} on
 */
public record PlanSql(String sql, List<Object> values) {

  private static final int OWN_PLACES = 6;

  /** A dataset without personal data has no groups, and its records no outcome. */
  private static final String NO_GROUPS =
      "select id, ''::text as group_id, null::timestamptz as retain_until, false as retain_open, null::timestamptz as restrict_from, null::timestamptz as review_from, null::timestamptz as dispose_from, null::text as disposition, null::text as winning_minimum, null::text as restricting_rule, null::text as reviewing_rule, null::text as winning_maximum, '{}'::text[] as missing, false as ruled from facts where false";

  /** Which records a statement evaluates. */
  public enum Scope {
    /** Ids above {@code $5} and up to {@code $6}. */
    RANGE("r.id > $5::uuid and r.id <= $6::uuid"),
    /** Ids of the array {@code $5}; {@code $6} is null. */
    LISTED("r.id = any($5::uuid[]) and $6::uuid is null");

    private final String condition;

    Scope(String condition) {
      this.condition = condition;
    }
  }

  /**
   * Compiles a plan.
   *
   * @param triggers the profile's triggers in the order in which records store their instants
   */
  public static PlanSql compile(RetentionPlan plan, List<String> triggers, Scope scope) {
    Binds binds = new Binds(OWN_PLACES);
    FactColumns facts = new FactColumns(plan, triggers);
    EndSql ends = new EndSql(facts, binds);
    String groups =
        plan.groups().isEmpty()
            ? NO_GROUPS
            : plan.groups().stream()
                .map(group -> "(" + new GroupSql(group, ends, binds, "facts").query() + ")")
                .collect(Collectors.joining("\n union all "));
    String sql =
        """
        with scope as materialized (select r.id%s from record r where r.profile_id = $1::uuid and r.present and %s),
        facts as %s (%s),
        outcome as (%s),
        judged as (
          select o.*, %s as status, %s as out_of_use
            from outcome o)
        insert into assessment (record_id, group_id, profile_id, plan_id, status, retain_until, retain_open, restrict_from, review_from, dispose_from,
            disposition, winning_minimum, restricting_rule, reviewing_rule, winning_maximum, out_of_use, missing, consent_seq,
            evaluated_at, next_change_at)
        select id, group_id, $1::uuid, $2::bigint, status, retain_until, retain_open, restrict_from, review_from, dispose_from,
            disposition, winning_minimum, restricting_rule, reviewing_rule, winning_maximum, out_of_use, missing, $4::bigint,
            $3::timestamptz, %s
          from judged
        on conflict (record_id, group_id) do update set profile_id = excluded.profile_id, plan_id = excluded.plan_id,
            status = excluded.status, retain_until = excluded.retain_until, retain_open = excluded.retain_open,
            restrict_from = excluded.restrict_from, review_from = excluded.review_from, dispose_from = excluded.dispose_from,
            disposition = excluded.disposition, winning_minimum = excluded.winning_minimum, restricting_rule = excluded.restricting_rule,
            reviewing_rule = excluded.reviewing_rule, winning_maximum = excluded.winning_maximum, out_of_use = excluded.out_of_use, missing = excluded.missing, consent_seq = excluded.consent_seq,
            evaluated_at = excluded.evaluated_at, next_change_at = excluded.next_change_at
        """
            .formatted(
                facts.triggerList(),
                scope.condition,
                plan.groups().size() > 1 ? "materialized" : "not materialized",
                factQuery(facts, binds),
                groups,
                StatusSql.status("o", NOW, "o.ruled"),
                StatusSql.outOfUse("o", NOW),
                StatusSql.nextChange("judged", NOW));
    return new PlanSql(sql, binds.values());
  }

  private static final String NOW = "$3::timestamptz";

  /** Consents of all subjects of a record merged: a purpose is valid if it is for any of them. */
  private static String factQuery(FactColumns facts, Binds binds) {
    List<String> purposes = facts.purposes();
    if (purposes.isEmpty()) {
      return "select * from scope";
    }
    String names = purposes.stream().map(binds::text).collect(Collectors.joining(", "));
    String merged =
        IntStream.range(0, purposes.size())
            .mapToObj(
                i ->
                    ", bool_or(c.valid) filter (where c.purpose = %1$s) as v%2$d, max(c.ended_at) filter (where c.purpose = %1$s) as e%2$d"
                        .formatted(binds.text(purposes.get(i)), i + 1))
            .collect(Collectors.joining());
    String columns =
        IntStream.rangeClosed(1, purposes.size())
            .mapToObj(i -> ", coalesce(m.v%1$d, false) as v%1$d, m.e%1$d".formatted(i))
            .collect(Collectors.joining());
    return "select s.*%s from scope s left join (select rs.record_id%s from scope z join record_subject rs on rs.record_id = z.id join subject_consent c on c.subject = rs.subject and c.purpose in (%s) group by rs.record_id) m on m.record_id = s.id"
        .formatted(columns, merged, names);
  }
}
