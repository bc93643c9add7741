package io.tenure.policy.store.life;

import io.tenure.kit.sql.Database;
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

  NamedVersionReader(Database database) {
    this.database = database;
  }

  @Override
  public Optional<NamedVersion> find(UUID policyId, int number) {
    return database.first(
        "SELECT id, digest, content FROM policy_version WHERE policy_id = $1 AND number = $2",
        Tuple.of(policyId, number),
        NamedVersionReader::version);
  }

  private static NamedVersion version(Row row) {
    return new NamedVersion(
        row.getUUID("id").toString(),
        row.getString("digest"),
        StoredJson.content(row.getString("content")));
  }
}
