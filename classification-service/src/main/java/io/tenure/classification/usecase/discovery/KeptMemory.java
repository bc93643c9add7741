package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.map.MapJson;
import io.tenure.kit.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Memory of a scan in our database: table by table, for a day, by one version of the rules. */
final class KeptMemory implements ScanMemory {

  /** After that the system may have changed too much. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private final ScanStore store;
  private final Database database;
  private final UUID system;
  private final String ruleset;
  private final Clock clock;
  private final Map<String, String> kept = new HashMap<>();

  KeptMemory(ScanStore store, Database database, UUID system, String ruleset, Clock clock) {
    this.store = store;
    this.database = database;
    this.system = system;
    this.ruleset = ruleset;
    this.clock = clock;
    store.recall(database, system, ruleset, clock.instant().minus(LONGEST), kept::put);
  }

  @Override
  public Optional<TableFacts> recall(String dataset) {
    return Optional.ofNullable(kept.remove(dataset)).flatMap(KeptMemory::read);
  }

  /** What another version of this service wrote, and this one cannot read, is read anew. */
  private static Optional<TableFacts> read(String json) {
    try {
      return Optional.of(MapJson.read(json, TableFacts.class));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(TableFacts facts) {
    store.keep(database, system, facts.dataset(), ruleset, MapJson.write(facts), clock.instant());
  }
}
