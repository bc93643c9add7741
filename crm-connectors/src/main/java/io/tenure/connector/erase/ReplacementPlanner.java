package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.schema.Schema;

/** Finds a neutral value for a column that satisfies all its constraints. */
public final class ReplacementPlanner {

  private final Schema schema;

  /**
   * A planner.
   *
   * @param schema as {@code SchemaReader} read it just now; constraints must be known
   */
  public ReplacementPlanner(Schema schema) {
    this.schema = schema;
  }

  /**
   * What can stand in the column. NULL where allowed; else a constant that cannot be taken for a
   * real person's; for unique columns a different one for each row. CHECK constraints are tried on
   * the server.
   *
   * @param category fideslang key of what the column holds, such as {@code user.contact.email};
   *     null where it is not known; decides the form of the constant
   */
  public ReplacementPlan plan(CrmSession session, String dataset, String column, String category) {
    throw new IllegalStateException("not built yet");
  }
}
