package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.schema.Schema.Sight;
import io.tenure.connector.schema.Schema.Visibility;
import java.util.List;
import java.util.Set;

/**
 * What an account of MariaDB or MySQL may see. A table on which it has no right does not exist for
 * it, and with it the foreign keys by which that table points here; newer servers also hide the
 * keys of tables that it may only read. Sight is complete where the account has a right on each
 * whole database of the system and no sign of a hidden key is found.
 */
final class MariaDbSight {

  private MariaDbSight() {}

  static Visibility of(CrmSession session, List<String> schemas) {
    MariaDbGrants grants = MariaDbGrants.read(session);
    boolean wholeSchemas =
        schemas.stream()
            .allMatch(
                s -> grants.onSchema(s).stream().anyMatch(MariaDbGrants.SHOWS_TABLES::contains));
    boolean sign = count(session, MariaDbQueries.HIDDEN_KEYS, schemas) > 0;
    boolean rules = count(session, MariaDbQueries.HIDDEN_RULES, schemas) > 0;
    boolean triggers =
        schemas.stream()
            .map(grants::onSchema)
            .allMatch(
                rights -> rights.stream().anyMatch(Set.of("TRIGGER", "ALL PRIVILEGES")::contains));
    return new Visibility(
        sight(wholeSchemas && !sign), sight(wholeSchemas && !sign && !rules), sight(triggers));
  }

  private static Sight sight(boolean complete) {
    return complete ? Sight.COMPLETE : Sight.HIDDEN;
  }

  private static long count(CrmSession session, String sql, List<String> schemas) {
    return new Sql(sql.formatted(MariaDbQueries.marks(schemas.size())), List.copyOf(schemas))
        .list(session, row -> row.getLong(1))
        .getFirst();
  }
}
