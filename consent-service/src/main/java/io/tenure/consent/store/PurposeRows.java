package io.tenure.consent.store;

import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.consent.store.purpose.DetailsJson;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is read of purposes beside their own pages. */
final class PurposeRows {
  private static final String IN_FORCE =
      """
      select key, version, validity, zone, sale_or_sharing, details
      from purpose where key = any ($1::text[])
      """;

  // The number is that of the trigger purpose_made, whose lock is shared: who makes a purpose waits
  // for whoever locked all, and the other way round.
  private static final String LOCK_ALL = "select pg_advisory_xact_lock(727267001)::text";

  private PurposeRows() {}

  static Map<PurposeKey, PurposeInForce> inForce(Statements sql, Collection<PurposeKey> keys) {
    Map<PurposeKey, PurposeInForce> purposes = new HashMap<>();
    if (!keys.isEmpty()) {
      String[] names = keys.stream().map(PurposeKey::value).toArray(String[]::new);
      sql.query(
              IN_FORCE,
              Tuple.tuple().addArrayOfString(names),
              row -> Map.entry(new PurposeKey(row.getString("key")), inForce(row)))
          .forEach(entry -> purposes.put(entry.getKey(), entry.getValue()));
    }
    return purposes;
  }

  static List<PurposeKey> lockAll(Statements sql) {
    sql.query(LOCK_ALL, row -> Boolean.TRUE);
    return sql.query(
        "select key from purpose order by key", row -> new PurposeKey(row.getString("key")));
  }

  private static PurposeInForce inForce(Row row) {
    Allowance allowance = DetailsJson.allowance(row.getString("details"));
    return new PurposeInForce(
        row.getInteger("version"),
        Validity.parse(row.getString("validity"), row.getString("zone")),
        row.getBoolean("sale_or_sharing"),
        allowance);
  }
}
