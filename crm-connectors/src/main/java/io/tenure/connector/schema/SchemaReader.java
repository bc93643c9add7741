package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Progress;

/** Reads what a database says about itself, with few queries for any number of tables. */
public final class SchemaReader {

  private SchemaReader() {}

  /**
   * Reads the schemas of the session's address.
   *
   * @throws io.tenure.connector.ConnectorException as for any session
   */
  public static Schema read(CrmSession session, Progress progress) {
    throw new IllegalStateException("not built yet");
  }
}
