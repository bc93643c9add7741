package io.tenure.consent.store.purpose;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.consent.usecase.check.PurposeReader;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link PurposeReader} on PostgreSQL. */
@ApplicationScoped
class SqlPurposeReader implements PurposeReader {
  private static final String VERSIONS =
      """
      select p.key,
             case when p.changed_at <= $2 then p.version
                  else coalesce((select max(v.version) from purpose_version v
                                 where v.key = p.key and v.changed_at <= $2), 1) end as version
      from purpose p where p.key = any ($1::text[])
      """;

  private static final String READ =
      """
      select v.*
      from unnest($1::text[], $2::int[]) as wanted (key, version)
      join purpose_version v on v.key = wanted.key and v.version = wanted.version
      """;

  private final Database database;

  SqlPurposeReader(Database database) {
    this.database = database;
  }

  @Override
  public Map<PurposeKey, Integer> versions(Collection<PurposeKey> keys, Instant asOf) {
    Map<PurposeKey, Integer> versions = new HashMap<>();
    String[] names = keys.stream().map(PurposeKey::value).toArray(String[]::new);
    database
        .query(
            VERSIONS,
            Tuple.tuple().addArrayOfString(names).addOffsetDateTime(SqlTime.bind(asOf)),
            row -> Map.entry(new PurposeKey(row.getString("key")), row.getInteger("version")))
        .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
    return versions;
  }

  @Override
  public List<Purpose> read(Map<PurposeKey, Integer> versions) {
    List<PurposeKey> keys = new ArrayList<>(versions.keySet());
    return database.query(
        READ,
        Tuple.tuple()
            .addArrayOfString(keys.stream().map(PurposeKey::value).toArray(String[]::new))
            .addArrayOfInteger(keys.stream().map(versions::get).toArray(Integer[]::new)),
        SqlPurposeReader::purpose);
  }

  private static Purpose purpose(Row row) {
    LegalBasis basis = LegalBasis.valueOf(row.getString("legal_basis"));
    PurposeTerms terms =
        new PurposeTerms(
            row.getString("name"),
            row.getString("description"),
            row.getString("controller"),
            basis,
            List.of(row.getArrayOfStrings("data_categories")),
            row.getString("dpv_term"),
            Validity.parse(row.getString("validity"), row.getString("zone")),
            row.getBoolean("sale_or_sharing"),
            DetailsJson.read(row.getString("details"), basis));
    return new Purpose(
        new PurposeKey(row.getString("key")),
        row.getInteger("version"),
        terms,
        SqlTime.read(row, "changed_at"),
        row.getString("changed_by"));
  }
}
