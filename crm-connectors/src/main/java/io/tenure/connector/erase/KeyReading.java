package io.tenure.connector.erase;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;

/** A key that the database answers in other letters than it was asked for names another row. */
final class KeyReading {

  private KeyReading() {}

  static ConnectorException differs(String dataset) {
    return new ConnectorException(
        ConnectorCode.KEY_INVALID,
        "A key of " + dataset + " reads otherwise than it was asked for.");
  }
}
