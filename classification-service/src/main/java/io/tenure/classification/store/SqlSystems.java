package io.tenure.classification.store;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.domain.system.CrmSystem.Credentials;
import io.tenure.classification.domain.system.CrmSystem.Erasing;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.connector.SystemAddress;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads systems for code that may wait. */
@ApplicationScoped
class SqlSystems implements FindSystem {

  private final Database database;

  SqlSystems(Database database) {
    this.database = database;
  }

  @Override
  public CrmSystem get(UUID id) {
    return database
        .first("select * from system where id = $1", Tuple.of(id), SqlSystems::read)
        .orElseThrow(
            () ->
                new TenureException(
                    ClassificationError.SYSTEM_UNKNOWN, "There is no system with this id."));
  }

  private static CrmSystem read(Row row) {
    return new CrmSystem(
        row.getUUID("id"),
        row.getString("key"),
        row.getString("name"),
        new SystemAddress(
            SystemAddress.Kind.valueOf(row.getString("kind")),
            row.getString("host"),
            row.getInteger("port"),
            row.getString("database"),
            SystemAddress.Tls.valueOf(row.getString("tls")),
            List.of(row.getArrayOfStrings("schemas"))),
        new Credentials(
            row.getString("read_ref"), row.getString("erase_ref"), row.getString("verify_ref")),
        row.getString("ca_ref"),
        Erasing.valueOf(row.getString("erasing")),
        row.getInteger("max_connections"),
        row.getLong("version"),
        SqlTime.read(row, "created_at"),
        SqlTime.read(row, "changed_at"));
  }
}
