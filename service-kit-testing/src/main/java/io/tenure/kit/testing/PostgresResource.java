package io.tenure.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a fresh PostgreSQL database and the key that {@link Tokens} signs
 * with: {@code @WithTestResource(PostgresResource.class)}. Settings go in under the names of the
 * environment, so the service's own wiring is what is tested.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  /**
   * System property with the JDBC URL of the database of the running application, for {@link
   * #current()}.
   */
  private static final String CURRENT = "tenure.test.database";

  private Databases.Handle database;

  @Override
  public Map<String, String> start() {
    database = Databases.create("svc");
    System.setProperty(CURRENT, database.name());
    Map<String, String> config = new HashMap<>();
    config.put("TENURE_DB_HOST", database.host());
    config.put("TENURE_DB_PORT", Integer.toString(database.port()));
    config.put("TENURE_DB_NAME", database.name());
    config.put("TENURE_DB_USER", database.user());
    config.put("TENURE_DB_PASSWORD", database.password());
    config.put("quarkus.oidc.public-key", TestKey.publicKeyBase64());
    config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    return config;
  }

  @Override
  public void stop() {
    if (database != null) {
      Databases.drop(database);
    }
  }

  /** The database of the application under test. */
  public static Databases.Handle current() {
    String name = System.getProperty(CURRENT);
    if (name == null) {
      throw new IllegalStateException(
          "No PostgresResource is running; annotate the test with @WithTestResource(PostgresResource.class)");
    }
    return Databases.named(name);
  }
}
