package io.tenure.connector.schema;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Progress;
import io.tenure.connector.SystemAddress.Kind;

/** Reads what a database says about itself, with few queries for any number of tables. */
public final class SchemaReader {

  private SchemaReader() {}

  /**
   * Reads the schemas of the session's address.
   *
   * @throws io.tenure.connector.ConnectorException as for any session
   */
  public static Schema read(CrmSession session, Progress progress) {
    try {
      return once(session, progress);
    } catch (ConnectorException e) {
      if (e.code() != ConnectorCode.DATABASE_ERROR && e.code() != ConnectorCode.TABLE_VANISHED) {
        throw e;
      }
      // A table that is dropped meanwhile can make the catalogue's functions fail; a second look
      // does not see it any more.
      return once(session, progress);
    } finally {
      session.release();
    }
  }

  private static Schema once(CrmSession session, Progress progress) {
    session.refresh();
    SchemaDraft draft = new SchemaDraft();
    if (session.address().kind() == Kind.POSTGRESQL) {
      new PostgresCatalog(session, draft, progress).read();
    } else {
      new MariaDbCatalog(session, draft, progress).read();
    }
    return draft.finish();
  }
}
