package io.tenure.connector;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a system's database is. The JDBC URL and all driver properties are built from this record
 * inside the library; no caller can hand in a URL or a property.
 *
 * @param host DNS name or IP literal, nothing else
 * @param port 1 to 65535
 * @param database database that is connected to; for MariaDB and MySQL also the default of {@code
 *     schemas}
 * @param tls how the connection is protected
 * @param schemas schemas (MariaDB, MySQL: databases) that belong to the system; empty means {@code
 *     public} for PostgreSQL and {@code database} for the others
 */
public record SystemAddress(
    Kind kind, String host, int port, String database, Tls tls, List<String> schemas) {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\?&#;=%:@'\"`]{1,63}");

  public SystemAddress {
    require(kind != null, "The kind of the system is missing.");
    require(tls != null, "The TLS mode of the system is missing.");
    require(
        host != null && (HOST.matcher(host).matches() || isIpv6(host)),
        "The host must be a DNS name or an IP address.");
    require(port >= 1 && port <= 65535, "The port must lie between 1 and 65535.");
    require(
        isName(database),
        "The database name is empty, too long or has characters that are not allowed.");
    schemas = schemas == null ? List.of() : List.copyOf(schemas);
    if (schemas.isEmpty()) {
      schemas = List.of(kind == Kind.POSTGRESQL ? "public" : database);
    }
    require(
        schemas.size() <= 64 && schemas.stream().allMatch(SystemAddress::isSchema),
        "A schema name is empty, too long or has characters that are not allowed.");
  }

  private static boolean isIpv6(String host) {
    return host.indexOf(':') >= 0 && IPV6.matcher(host).matches();
  }

  private static boolean isName(String name) {
    return name != null && !name.isBlank() && NAME.matcher(name).matches();
  }

  private static boolean isSchema(String name) {
    return name != null
        && !name.isBlank()
        && name.length() <= 64
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new ConnectorException(ConnectorCode.ADDRESS_INVALID, sentence);
    }
  }

  /** Database products that can be attached. */
  public enum Kind {
    POSTGRESQL,
    /** MariaDB 10.6 or newer. */
    MARIADB,
    /** MySQL 8.0.16 or newer, and servers made of it that keep its catalogue. */
    MYSQL
  }

  /** Protection of the connection. */
  public enum Tls {
    /** No TLS; for a database on the same machine. */
    DISABLE,
    /** TLS, the server's certificate is not checked. */
    REQUIRE,
    /** TLS, certificate chain and host name are checked. */
    VERIFY_FULL
  }
}
