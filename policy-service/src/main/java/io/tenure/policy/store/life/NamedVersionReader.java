package io.tenure.policy.store.life;

import io.tenure.kit.sql.Database;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.json.StoredJson;
import io.tenure.policy.usecase.answer.NamedVersions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads one version for a question; changes nothing and locks nothing. */
@ApplicationScoped
class NamedVersionReader implements NamedVersions {

  private final Database database;
  private final KeptEditions editions;

  NamedVersionReader(Database database, KeptEditions editions) {
    this.database = database;
    this.editions = editions;
  }

  @Override
  public Optional<NamedVersion> find(UUID policyId, int number) {
    return database
        .first(
            "SELECT id, digest, catalogue_digest, content FROM policy_version WHERE policy_id = $1 AND number = $2",
            Tuple.of(policyId, number),
            Found::of)
        .map(this::version);
  }

  /** The kept edition is read after the row, not while its connection is in use. */
  private NamedVersion version(Found found) {
    return new NamedVersion(
        found.id.toString(),
        found.content,
        found.digest == null
            ? null
            : editions.edition(
                found.id.toString(), found.digest, found.content, found.catalogueDigest));
  }

  private record Found(UUID id, String digest, String catalogueDigest, PolicyContent content) {
    static Found of(Row row) {
      return new Found(
          row.getUUID("id"),
          row.getString("digest"),
          row.getString("catalogue_digest"),
          StoredJson.content(row.getString("content")));
    }
  }
}
