package io.tenure.policy.store.life;

import io.tenure.kit.sql.Database;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.layer.CatalogueContents;
import io.tenure.policy.domain.obligation.ExecutionNotes;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.json.StoredJson;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The catalogues that versions were submitted with; they never change. */
@ApplicationScoped
class KeptEditions {

  private static final int KEPT = 16;

  private record Kept(Catalogue catalogue, Bindings bindings) {}

  private final Database database;
  private final Kept shipped;
  private final Recent<String, Kept> editions = new Recent<>(KEPT);

  /**
   * @param shipped for versions from before editions were kept
   */
  KeptEditions(Database database, Catalogue shipped, ExecutionNotes notes) {
    this.database = database;
    this.shipped = new Kept(shipped, Executions.of(shipped, notes).bindings());
  }

  /**
   * A version with the catalogue it was submitted with.
   *
   * @param catalogueDigest null for versions from before editions were kept
   */
  PolicyEdition edition(
      String versionId, String digest, PolicyContent content, String catalogueDigest) {
    Kept kept = catalogueDigest == null ? shipped : editions.get(catalogueDigest, this::read);
    return new PolicyEdition(versionId, digest, content, kept.catalogue, kept.bindings);
  }

  private Kept read(String digest) {
    CatalogueContents contents =
        database
            .first(
                "SELECT contents FROM catalogue_edition WHERE digest = $1",
                Tuple.of(digest),
                row -> StoredJson.value(row.getString("contents"), CatalogueContents.class))
            .orElseThrow();
    return new Kept(contents.catalogue(), contents.bindings());
  }
}
