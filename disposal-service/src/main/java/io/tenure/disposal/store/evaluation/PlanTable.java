package io.tenure.disposal.store.evaluation;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.store.inventory.ProfileJson;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.evaluation.PlanStore;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.evaluation.PolicySource.ActivePolicy;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans and the state of the policy in PostgreSQL. */
@ApplicationScoped
class PlanTable implements PlanStore {

  private static final String WITHOUT_PLAN =
      """
      select p.id, p.content from profile p
       where not exists (select 1 from plan l where l.profile_id = p.id and l.policy_digest = $1 and l.map_version = p.map_version)
       order by p.created_at, p.id limit $2
      """;
  private static final String KEEP =
      """
      insert into plan (profile_id, map_version, policy_version_id, policy_digest, digest, content, received_at)
      select p.id, p.map_version, $2, $3, $4, $5, $6 from profile p where p.id = $1
      on conflict (profile_id, policy_digest, map_version) do nothing
      """;
  private static final String POINT =
      """
      update profile p set plan_id = l.id from plan l
       where l.profile_id = p.id and l.policy_digest = $1 and l.map_version = p.map_version and p.plan_id is distinct from l.id
      """;
  private static final String ACTIVATE =
      """
      update policy_state set policy_version_id = $1, digest = $2, etag = $3, effective_from = $4, unapproved_runs = $5, asked_at = $6,
          stale_since = null, stale_code = null
      """;
  private static final String PLAN =
      "select l.id, l.profile_id, l.map_version, l.content from plan l ";

  private final Database database;
  private final ParsedPlans parsed = new ParsedPlans();

  PlanTable(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ActivePolicy> active() {
    return database.first(
        "select * from policy_state where digest is not null",
        Tuple.tuple(),
        row ->
            new ActivePolicy(
                row.getString("policy_version_id"),
                row.getString("digest"),
                SqlTime.read(row, "effective_from"),
                row.getBoolean("unapproved_runs"),
                row.getString("etag")));
  }

  @Override
  public PolicyFreshness freshness() {
    return database
        .first("select * from policy_state", Tuple.tuple(), PlanTable::freshness)
        .orElseThrow();
  }

  private static PolicyFreshness freshness(Row row) {
    String code = row.getString("stale_code");
    if (code != null) {
      return new PolicyFreshness.Stale(
          code,
          "policy-service gave no answer that can be used.",
          SqlTime.read(row, "stale_since"));
    }
    if (row.getString("digest") == null) {
      return new PolicyFreshness.Stale(
          DisposalError.POLICY_UNAVAILABLE.code(), "policy-service was never asked.", null);
    }
    return new PolicyFreshness.Fresh(
        row.getString("policy_version_id"),
        row.getString("digest"),
        row.getBoolean("unapproved_runs"),
        SqlTime.read(row, "asked_at"));
  }

  @Override
  public Map<UUID, Profile> withoutPlan(String policyDigest, int limit) {
    Map<UUID, Profile> profiles = new LinkedHashMap<>();
    database.query(
        WITHOUT_PLAN,
        Tuple.of(policyDigest, limit),
        row -> profiles.put(row.getUUID("id"), ProfileJson.read(row.getString("content"))));
    return profiles;
  }

  @Override
  public void keep(Map<UUID, RetentionPlan> plans, Instant now) {
    List<Tuple> rows =
        plans.entrySet().stream()
            .map(
                e ->
                    Tuple.of(
                        e.getKey(),
                        e.getValue().policyVersionId(),
                        e.getValue().policyDigest(),
                        e.getValue().digest(),
                        PlanJson.canonical(e.getValue()),
                        SqlTime.bind(now)))
            .toList();
    int kept = database.executeBatch(KEEP, rows);
    if (kept > rows.size()) {
      throw new IllegalStateException("more plans kept than given");
    }
  }

  @Override
  public void activate(ActivePolicy active, Instant now) {
    database.inTransactionDo(
        sql -> {
          sql.execute(POINT, Tuple.of(active.digest()));
          sql.execute(
              ACTIVATE,
              Tuple.from(
                  Arrays.<Object>asList(
                      active.versionId(),
                      active.digest(),
                      active.etag(),
                      SqlTime.bind(active.effectiveFrom()),
                      active.unapprovedRuns(),
                      SqlTime.bind(now))));
        });
  }

  @Override
  public void stale(String code, Instant now) {
    database.execute(
        "update policy_state set stale_code = $1, stale_since = coalesce(stale_since, $2)",
        Tuple.of(code, SqlTime.bind(now)));
  }

  @Override
  public Map<UUID, PlanOfProfile> current(Collection<UUID> profileIds) {
    Map<UUID, Long> planIds = new HashMap<>();
    database.query(
        "select id, plan_id from profile where id = any ($1) and plan_id is not null",
        Tuple.tuple().addArrayOfUUID(profileIds.toArray(UUID[]::new)),
        row -> planIds.put(row.getUUID(0), row.getLong(1)));
    Map<UUID, PlanOfProfile> current = new HashMap<>();
    planIds.forEach((profile, plan) -> byId(plan).ifPresent(p -> current.put(profile, p)));
    return current;
  }

  @Override
  public Optional<PlanOfProfile> byId(long planId) {
    return parsed.get(
        planId, id -> database.first(PLAN + "where l.id = $1", Tuple.of(id), PlanTable::read));
  }

  private static PlanOfProfile read(Row row) {
    return new PlanOfProfile(
        row.getLong("id"),
        row.getUUID("profile_id"),
        row.getInteger("map_version"),
        PlanJson.plan(row.getString("content")));
  }
}
