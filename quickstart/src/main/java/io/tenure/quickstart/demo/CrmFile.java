package io.tenure.quickstart.demo;

import io.tenure.connector.SystemAddress;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.QuickstartException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A database of the user's own, as a properties file names it. Without {@code erasing=allowed} and
 * {@code erase.*} Tenure only reads and plans.
 */
public final class CrmFile {
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "kind",
          "host",
          "port",
          "database",
          "tls",
          "ca",
          "schemas",
          "connections",
          "erasing",
          "read.user",
          "read.password",
          "erase.user",
          "erase.password",
          "verify.user",
          "verify.password");

  /** As many as classification-service allows. */
  private static final int MOST_CONNECTIONS = 8;

  /** Key of the system in Tenure. */
  static final String KEY = "own-crm";

  private final Properties properties;

  private CrmFile(Properties properties) {
    this.properties = properties;
  }

  /** Reads and checks the file; every fault is one sentence. */
  public static CrmFile read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new QuickstartException("The file " + file + " cannot be read as properties.", e);
    }
    CrmFile crm = new CrmFile(properties);
    crm.check(file);
    return crm;
  }

  private void check(Path file) {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new QuickstartException(
          "%s has entries nobody knows: %s. Known are %s."
              .formatted(
                  file, String.join(", ", unknown), String.join(", ", new TreeSet<>(KNOWN))));
    }
    for (String needed :
        List.of("kind", "host", "port", "database", "read.user", "read.password")) {
      if (text(needed) == null) {
        throw new QuickstartException(file + " lacks " + needed + ".");
      }
    }
    oneOf("kind", "POSTGRESQL", "MARIADB", "MYSQL");
    oneOf("tls", "DISABLE", "REQUIRE", "VERIFY_FULL");
    oneOf("erasing", "FORBIDDEN", "ALLOWED");
    port();
    connections();
    authority();
    if (erasing() && (text("erase.user") == null || text("verify.user") == null)) {
      throw new QuickstartException(
          file + " allows erasing, but lacks erase.user or verify.user with their passwords.");
    }
  }

  private void oneOf(String name, String... values) {
    String value = text(name);
    if (value != null && !List.of(values).contains(value.toUpperCase(Locale.ROOT))) {
      throw new QuickstartException(
          "%s is %s, but must be one of %s.".formatted(name, value, String.join(", ", values)));
    }
  }

  private int port() {
    return number("port", 65_535);
  }

  /** How many discovery may use at once. */
  private int connections() {
    return text("connections") == null ? 1 : number("connections", MOST_CONNECTIONS);
  }

  private int number(String name, int most) {
    try {
      int number = Integer.parseInt(text(name));
      if (number > 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same sentence as for numbers out of range
    }
    throw new QuickstartException(
        "%s is %s, but must be 1 to %d.".formatted(name, text(name), most));
  }

  /** True where the file says so in words. */
  public boolean erasing() {
    return "allowed".equalsIgnoreCase(text("erasing"));
  }

  /** Where the database is. */
  SystemAddress address() {
    String tls = text("tls") == null ? "REQUIRE" : text("tls").toUpperCase(Locale.ROOT);
    String schemas = text("schemas");
    return new SystemAddress(
        SystemAddress.Kind.valueOf(text("kind").toUpperCase(Locale.ROOT)),
        text("host"),
        port(),
        text("database"),
        SystemAddress.Tls.valueOf(tls),
        schemas == null ? List.of() : List.of(schemas.split("\\s*,\\s*")));
  }

  /** The file of the certificates that are trusted; null where the file names none. */
  Path authorityFile() {
    return text("ca") == null ? null : Path.of(text("ca"));
  }

  /** Those certificates, PEM. */
  Optional<String> authority() {
    try {
      return text("ca") == null ? Optional.empty() : Optional.of(Files.readString(authorityFile()));
    } catch (IOException | IllegalArgumentException e) {
      throw new QuickstartException("The file " + text("ca") + ", named by ca, cannot be read.", e);
    }
  }

  /** What the API is told; passwords only by reference. */
  Map<String, Object> registration() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", KEY);
    body.put("name", text("name") == null ? "Own CRM" : text("name"));
    SystemAddress address = address();
    body.put("kind", address.kind().name());
    body.put("host", address.host());
    body.put("port", address.port());
    body.put("database", address.database());
    body.put("tls", address.tls().name());
    if (authorityFile() != null) {
      body.put("ca", "file:" + KEY + "-ca.pem");
    }
    body.put("schemas", address.schemas());
    body.put("maxConnections", connections());
    Map<String, Object> credentials = new LinkedHashMap<>();
    credentials.put("read", "file:" + KEY + "-read");
    if (erase() != null) {
      credentials.put("erase", "file:" + KEY + "-erase");
    }
    if (verify() != null) {
      credentials.put("verify", "file:" + KEY + "-verify");
    }
    body.put("credentials", credentials);
    body.put("erasing", erasing() ? "ALLOWED" : "FORBIDDEN");
    return body;
  }

  /** The account that reads. */
  Credentials read() {
    return credentials("read");
  }

  /** The account that erases; null where the file does not allow erasing. */
  Credentials erase() {
    return erasing() ? credentials("erase") : null;
  }

  /** The account that reads back; null where there is none. */
  Credentials verify() {
    return text("verify.user") == null ? null : credentials("verify");
  }

  private Credentials credentials(String role) {
    String password = properties.getProperty(role + ".password");
    return new Credentials(text(role + ".user"), password == null ? "" : password);
  }

  private String text(String name) {
    String value = properties.getProperty(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
