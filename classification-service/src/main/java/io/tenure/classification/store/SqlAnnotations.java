package io.tenure.classification.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.usecase.exchange.Annotations;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Annotations in PostgreSQL: one JSON tree for each system. */
@ApplicationScoped
class SqlAnnotations implements Annotations {

  @Override
  public Overlay get(Statements sql, UUID system) {
    return sql.first(
            "select content::text as content from map_annotation where system_id = $1",
            Tuple.of(system),
            row -> new Overlay(MapJson.read(row.getString("content"), ObjectNode.class)))
        .orElseGet(Overlay::empty);
  }

  @Override
  public void put(Statements sql, UUID system, Overlay overlay, Instant at) {
    sql.execute(
        """
        insert into map_annotation (system_id, content, changed_at) values ($1, $2::text::json, $3)
        on conflict (system_id) do update set content = excluded.content, changed_at = excluded.changed_at
        """,
        Tuple.of(system, MapJson.write(overlay.tree()), SqlTime.bind(at)));
  }
}
