package io.tenure.consent.store.gpc;

import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.gpc.SalePurposes;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Purposes of sale and sharing in PostgreSQL. */
@ApplicationScoped
class SqlSalePurposes implements SalePurposes {
  private final Database database;

  SqlSalePurposes(Database database) {
    this.database = database;
  }

  @Override
  public List<PurposeKey> all() {
    return database.query(
        "select key from purpose where sale_or_sharing order by key",
        row -> new PurposeKey(row.getString("key")));
  }
}
