package io.tenure.disposal.store.inventory;

import io.tenure.disposal.domain.evaluation.PlanPurposes;
import io.tenure.kit.sql.Statements;
import io.tenure.plan.PlanJson;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Purposes of plans. A stored plan never changes, so what was read once stays true. */
final class PlanPurposesSql {

  private static final int MOST = 10_000;

  private final Map<Long, List<String>> read = new ConcurrentHashMap<>();

  Map<Long, List<String>> of(Statements sql, Collection<Long> planIds) {
    TreeSet<Long> missing = new TreeSet<>(planIds);
    missing.removeAll(read.keySet());
    Map<Long, List<String>> fresh = new HashMap<>();
    if (!missing.isEmpty()) {
      sql.query(
          "select id, content from plan where id = any ($1)",
          Tuple.tuple().addArrayOfLong(missing.toArray(Long[]::new)),
          row -> fresh.put(row.getLong(0), PlanPurposes.of(PlanJson.plan(row.getString(1)))));
    }
    Map<Long, List<String>> all = new HashMap<>(fresh);
    planIds.forEach(id -> all.computeIfAbsent(id, read::get));
    if (read.size() + fresh.size() > MOST) {
      read.clear();
    }
    read.putAll(fresh);
    return all;
  }
}
