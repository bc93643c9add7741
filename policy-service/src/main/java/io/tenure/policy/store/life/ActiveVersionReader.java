package io.tenure.policy.store.life;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.json.StoredJson;
import io.tenure.policy.usecase.answer.ActiveVersion;
import io.tenure.policy.usecase.answer.ActiveVersions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the version in effect with each question anew, so that no answer is stale, and keeps what
 * never changes: versions in effect, with what was found out about their rules.
 */
@ApplicationScoped
class ActiveVersionReader implements ActiveVersions {

  private static final int KEPT = 16;

  private static final String AT =
      """
      SELECT id, policy_id, number, effective_from, unapproved_runs, digest, catalogue_digest
      FROM policy_version
      WHERE stage = 'ACTIVATED' AND effective_from <= $1
      ORDER BY effective_from DESC
      LIMIT 1
      """;

  private final Database database;
  private final KeptEditions editions;
  private final Recent<UUID, PolicyEdition> versions = new Recent<>(KEPT);

  ActiveVersionReader(Database database, KeptEditions editions) {
    this.database = database;
    this.editions = editions;
  }

  @Override
  public Optional<ActiveVersion> at(Instant moment) {
    return database.first(AT, Tuple.of(SqlTime.bind(moment)), this::version);
  }

  private ActiveVersion version(Row row) {
    UUID id = row.getUUID("id");
    return new ActiveVersion(
        row.getUUID("policy_id"),
        row.getInteger("number"),
        SqlTime.read(row, "effective_from"),
        row.getBoolean("unapproved_runs"),
        versions.get(
            id, _ -> edition(id, row.getString("digest"), row.getString("catalogue_digest"))));
  }

  private PolicyEdition edition(UUID id, String digest, String catalogueDigest) {
    PolicyContent content =
        database
            .first(
                "SELECT content FROM policy_version WHERE id = $1",
                Tuple.of(id),
                row -> StoredJson.content(row.getString("content")))
            .orElseThrow();
    return editions.edition(id.toString(), digest, content, catalogueDigest);
  }
}
