package io.tenure.policy.store.life;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.layer.CatalogueContents;
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
 * never changes: the parsed content of versions, and the catalogues they were submitted with.
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
  private final Catalogue shipped;
  private final Recent<UUID, PolicyContent> contents = new Recent<>(KEPT);
  private final Recent<String, Catalogue> editions = new Recent<>(KEPT);

  /**
   * @param shipped for versions from before editions were kept
   */
  ActiveVersionReader(Database database, Catalogue shipped) {
    this.database = database;
    this.shipped = shipped;
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
        new PolicyEdition(
            id.toString(),
            row.getString("digest"),
            contents.get(id, this::readContent),
            catalogue(row.getString("catalogue_digest"))));
  }

  /** The catalogue that the version was submitted with; it never changes. */
  private Catalogue catalogue(String digest) {
    return digest == null ? shipped : editions.get(digest, this::readCatalogue);
  }

  private Catalogue readCatalogue(String digest) {
    return database
        .first(
            "SELECT contents FROM catalogue_edition WHERE digest = $1",
            Tuple.of(digest),
            row -> StoredJson.value(row.getString("contents"), CatalogueContents.class))
        .orElseThrow()
        .catalogue();
  }

  private PolicyContent readContent(UUID id) {
    return database
        .first(
            "SELECT content FROM policy_version WHERE id = $1",
            Tuple.of(id),
            row -> StoredJson.content(row.getString("content")))
        .orElseThrow();
  }
}
