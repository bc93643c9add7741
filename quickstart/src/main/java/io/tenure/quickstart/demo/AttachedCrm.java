package io.tenure.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.QuickstartException;
import io.tenure.quickstart.stack.ConnectorSecrets;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A database of the user's own, as a properties file names it. Without {@code erasing=allowed} and
 * {@code erase.*} Tenure only reads and plans.
 */
public final class AttachedCrm {
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "kind",
          "host",
          "port",
          "database",
          "tls",
          "schemas",
          "erasing",
          "read.user",
          "read.password",
          "erase.user",
          "erase.password",
          "verify.user",
          "verify.password");
  private static final String KEY = "own-crm";
  private final Properties properties;

  private AttachedCrm(Properties properties) {
    this.properties = properties;
  }

  /** Reads and checks the file; every fault is one sentence. */
  public static AttachedCrm read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new QuickstartException("The file " + file + " cannot be read as properties.", e);
    }
    AttachedCrm crm = new AttachedCrm(properties);
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
    try {
      int port = Integer.parseInt(text("port"));
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // the same sentence as for numbers out of range
    }
    throw new QuickstartException("port is " + text("port") + ", but must be 1 to 65535.");
  }

  /** True where the file says so in words. */
  public boolean erasing() {
    return "allowed".equalsIgnoreCase(text("erasing"));
  }

  /** Registers the system, looks at it, and says what was found and what comes next. */
  public void attach(Installation installation, PrintWriter out) {
    new ConnectorSecrets(installation)
        .write(KEY, credentials("read"), erasing() ? credentials("erase") : null, verifying());
    try (Api api = new Api(installation)) {
      String id = register(api);
      out.println("  Looking at the database");
      JsonNode found =
          api.run(
              "connector-admin",
              ServiceName.CLASSIFICATION,
              "/systems/" + id + "/discoveries",
              null,
              (done, total) -> {});
      out.printf(
          "%nFound %d tables with %d columns and %d relations; %d findings.%n",
          found.path("datasets").asLong(),
          found.path("fields").asLong(),
          found.path("relations").asLong(),
          found.path("findings").asLong());
      new Findings(api, id).print(out);
      out.println(
          erasing()
              ? "Erasing is allowed by your file; still nothing goes without a policy, a run and a second person's approval."
              : "Tenure only reads: no run can erase anything in this database.");
      out.println("Next steps");
      out.println(
          "  1 look at the proposed data map:  GET /systems/"
              + id
              + "/draft/datasets   (data-steward)");
      out.println("  2 confirm or correct it:          POST /systems/" + id + "/draft/decisions");
      out.println("  3 publish it:                     POST /systems/" + id + "/map-versions");
      out.println("  4 activate a policy, then sync and evaluate: docs/guides/attach-your-crm.md");
    }
  }

  private String register(Api api) {
    for (JsonNode system : api.all("connector-admin", ServiceName.CLASSIFICATION, "/systems")) {
      if (system.path("key").asText().equals(KEY)) {
        return system.path("id").asText();
      }
    }
    return api.post("connector-admin", ServiceName.CLASSIFICATION, "/systems", registration())
        .body()
        .path("id")
        .asText();
  }

  Map<String, Object> registration() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", KEY);
    body.put("name", text("name") == null ? "Own CRM" : text("name"));
    String kind = text("kind").toUpperCase(Locale.ROOT);
    body.put("kind", kind.equals("MYSQL") ? "MARIADB" : kind);
    body.put("host", text("host"));
    body.put("port", port());
    body.put("database", text("database"));
    body.put("tls", text("tls") == null ? "REQUIRE" : text("tls").toUpperCase(Locale.ROOT));
    String schemas =
        text("schemas") != null
            ? text("schemas")
            : kind.equals("POSTGRESQL") ? "public" : text("database");
    body.put("schemas", List.of(schemas.split("\\s*,\\s*")));
    Map<String, Object> credentials = new LinkedHashMap<>();
    credentials.put("read", "file:" + KEY + "-read");
    if (erasing()) {
      credentials.put("erase", "file:" + KEY + "-erase");
    }
    if (verifying() != null) {
      credentials.put("verify", "file:" + KEY + "-verify");
    }
    body.put("credentials", credentials);
    body.put("erasing", erasing() ? "ALLOWED" : "FORBIDDEN");
    return body;
  }

  private Credentials verifying() {
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
