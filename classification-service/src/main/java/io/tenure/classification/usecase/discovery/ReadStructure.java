package io.tenure.classification.usecase.discovery;

import io.tenure.connector.schema.Table;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows the definitions of a system's tables and views. */
@ApplicationScoped
public class ReadStructure {

  private final FindSystem systems;
  private final Database database;
  private final StructureStore structures;

  ReadStructure(FindSystem systems, Database database, StructureStore structures) {
    this.systems = systems;
    this.database = database;
    this.structures = structures;
  }

  /** By name; none before the first discovery. Fails with {@code system.unknown}. */
  public List<Table> tables(UUID system, String after, int limit) {
    systems.get(system);
    return structures.list(database, system, after, limit);
  }
}
