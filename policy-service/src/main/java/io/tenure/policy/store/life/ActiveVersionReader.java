package io.tenure.policy.store.life;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.json.StoredJson;
import io.tenure.policy.usecase.answer.ActiveVersion;
import io.tenure.policy.usecase.answer.ActiveVersions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
      SELECT id, policy_id, number, effective_from, unapproved_runs, digest
      FROM policy_version
      WHERE stage = 'ACTIVATED' AND effective_from <= $1
      ORDER BY effective_from DESC
      LIMIT 1
      """;

  private final Database database;
  private final Catalogue catalogue;
  private final Map<UUID, PolicyEdition> editions =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, PolicyEdition> eldest) {
              return size() > KEPT;
            }
          });

  ActiveVersionReader(Database database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
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
        edition(id, row.getString("digest")));
  }

  private PolicyEdition edition(UUID id, String digest) {
    PolicyEdition known = editions.get(id);
    if (known != null) {
      return known;
    }
    PolicyContent content =
        database
            .first(
                "SELECT content FROM policy_version WHERE id = $1",
                Tuple.of(id),
                row -> StoredJson.content(row.getString("content")))
            .orElseThrow();
    PolicyEdition read = new PolicyEdition(id.toString(), digest, content, catalogue);
    editions.put(id, read);
    return read;
  }
}
