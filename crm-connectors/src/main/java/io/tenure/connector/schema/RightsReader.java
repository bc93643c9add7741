package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;

/** Reads what the connected account may do. */
public final class RightsReader {

  private RightsReader() {}

  /** Rights of the session's account on the system's schemas. */
  public static Rights read(CrmSession session) {
    session.refresh();
    return session.address().kind() == Kind.POSTGRESQL
        ? PostgresRights.read(session)
        : MariaDbRights.read(session);
  }
}
