package io.tenure.connector;

/**
 * Stable codes of what can go wrong at a system's database. Services map them to their own errors.
 */
public enum ConnectorCode {
  /** Host, port, database or schema names are not acceptable. */
  ADDRESS_INVALID("connector.address-invalid"),
  /** The deployment does not allow connections to this address. */
  ADDRESS_FORBIDDEN("connector.address-forbidden"),
  /** Nobody answers there, or the connection broke. */
  UNREACHABLE("connector.unreachable"),
  /** The server is of another kind than the one that the system is registered as. */
  KIND_DIFFERS("connector.kind-differs"),
  /** The server is older than what is supported. */
  VERSION_UNSUPPORTED("connector.version-unsupported"),
  /** User or password are refused. */
  AUTH_FAILED("connector.auth-failed"),
  /** The connection could not be protected, for a reason that has no code of its own. */
  TLS("connector.tls"),
  /** The server does not offer TLS. */
  TLS_MISSING("connector.tls-missing"),
  /** The server accepts only connections with TLS. */
  TLS_DEMANDED("connector.tls-demanded"),
  /** The server's certificate leads to no trusted one, or has expired. */
  TLS_UNTRUSTED("connector.tls-untrusted"),
  /** The server's certificate is for another host. */
  TLS_HOST("connector.tls-host"),
  /** The secret reference is malformed. */
  SECRET_INVALID("connector.secret-invalid"),
  /** There is no secret of that name. */
  SECRET_MISSING("connector.secret-missing"),
  /** The database does not exist. */
  DATABASE_MISSING("connector.database-missing"),
  TABLE_VANISHED("connector.table-vanished"),
  COLUMN_VANISHED("connector.column-vanished"),
  TYPE_CHANGED("connector.type-changed"),
  /** The credential lacks a right that the work needs. */
  RIGHTS_TOO_SMALL("connector.rights-too-small"),
  /** The credential may do more than its purpose allows. */
  RIGHTS_TOO_LARGE("connector.rights-too-large"),
  /** A table has no primary key: its rows cannot be addressed. */
  KEY_MISSING("connector.key-missing"),
  /**
   * A key has more or fewer parts than the table's primary key, or a part that is no such value.
   */
  KEY_INVALID("connector.key-invalid"),
  /** The map names something that it does not hold. */
  MAP_INVALID("connector.map-invalid"),
  /** Statement or lock took longer than allowed. */
  TIMEOUT("connector.timeout"),
  /** The database refused for another reason; the SQL state is in the detail. */
  DATABASE_ERROR("connector.database-error");

  private final String code;

  ConnectorCode(String code) {
    this.code = code;
  }

  /** The code as it appears in problems and logs. */
  public String code() {
    return code;
  }
}
