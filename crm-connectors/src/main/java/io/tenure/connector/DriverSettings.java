package io.tenure.connector;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Driver, URL and properties, from an allow-list written here. Properties through which drivers
 * load classes or read files for the server (such as pgjdbc's {@code socketFactory} or MariaDB's
 * {@code allowLocalInfile}) are never set from outside.
 */
record DriverSettings(String driver, String url, Map<String, String> properties) {

  static DriverSettings of(SystemAddress address, SessionLimits limits) {
    return address.kind() == SystemAddress.Kind.POSTGRESQL
        ? postgresql(address, limits)
        : mariadb(address, limits);
  }

  private static DriverSettings postgresql(SystemAddress address, SessionLimits limits) {
    Map<String, String> p = new LinkedHashMap<>();
    p.put("ApplicationName", "tenure");
    p.put("connectTimeout", seconds(limits.connect()));
    p.put("socketTimeout", seconds(limits.statement().plusSeconds(30)));
    p.put("tcpKeepAlive", "true");
    // Key parts are bound as untyped text; the server gives them the column's type.
    p.put("stringtype", "unspecified");
    p.put("logServerErrorDetail", "false");
    p.put("gssEncMode", "disable");
    switch (address.tls()) {
      case DISABLE -> p.put("sslmode", "disable");
      case REQUIRE -> p.put("sslmode", "require");
      case VERIFY_FULL -> {
        p.put("sslmode", "verify-full");
        if (limits.trustedCertificates() == null) {
          p.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        } else {
          TrustedCertificates.of(limits.trustedCertificates());
          p.put("sslrootcert", limits.trustedCertificates().toString());
        }
      }
    }
    return new DriverSettings(
        "org.postgresql.Driver",
        "jdbc:postgresql://" + location(address) + encode(address.database()),
        Map.copyOf(p));
  }

  private static DriverSettings mariadb(SystemAddress address, SessionLimits limits) {
    Map<String, String> p = new LinkedHashMap<>();
    p.put("connectTimeout", Long.toString(limits.connect().toMillis()));
    p.put("socketTimeout", Long.toString(limits.statement().plusSeconds(30).toMillis()));
    p.put("tcpKeepAlive", "true");
    p.put("allowLocalInfile", "false");
    p.put("allowMultiQueries", "false");
    p.put("tinyInt1isBit", "false");
    p.put("permitRedirect", "false");
    p.put("dumpQueriesOnException", "false");
    switch (address.tls()) {
      case DISABLE -> {
        p.put("sslMode", "disable");
        // MySQL's caching_sha2_password needs TLS or the server's key; asking the server itself for
        // its key protects against nobody in between, so only where nobody can be.
        p.put("allowPublicKeyRetrieval", Boolean.toString(HostGuard.isThisMachine(address.host())));
      }
      case REQUIRE -> p.put("sslMode", "trust");
      case VERIFY_FULL -> {
        p.put("sslMode", "verify-full");
        // Without certificates handed to it the driver would accept any, and ask for proof that
        // the server knows the password instead; then it would not look at the host name.
        p.put(
            "serverSslCert",
            limits.trustedCertificates() == null
                ? TrustedCertificates.ofTheRuntime()
                : TrustedCertificates.of(limits.trustedCertificates()));
      }
    }
    return new DriverSettings(
        "org.mariadb.jdbc.Driver",
        "jdbc:mariadb://" + location(address) + address.database(),
        Map.copyOf(p));
  }

  private static String location(SystemAddress address) {
    String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    return host + ":" + address.port() + "/";
  }

  /** pgjdbc decodes the name, MariaDB's driver does not; the address allows no sign of a URL. */
  private static String encode(String database) {
    return java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private static String seconds(java.time.Duration duration) {
    return Long.toString(Math.max(1, duration.toSeconds()));
  }
}
