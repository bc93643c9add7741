package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;

/** Reads what the connected account may do. */
public final class RightsReader {

  private RightsReader() {}

  /** Rights of the session's account on the system's schemas. */
  public static Rights read(CrmSession session) {
    throw new IllegalStateException("not built yet");
  }
}
