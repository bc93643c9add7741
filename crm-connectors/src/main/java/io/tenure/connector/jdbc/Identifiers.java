package io.tenure.connector.jdbc;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;

/** Last check of a name before it becomes part of a statement. */
final class Identifiers {

  private Identifiers() {}

  /** Quoted names may hold anything but NUL, also quotes, line breaks and pieces of SQL. */
  static String checked(String identifier) {
    if (identifier == null
        || identifier.isEmpty()
        || identifier.length() > 128
        || identifier.indexOf(0) >= 0) {
      throw new ConnectorException(
          ConnectorCode.MAP_INVALID, "A table or column has a name that no database gives.");
    }
    return identifier;
  }
}
