package io.tenure.classification.usecase.discovery;

import io.tenure.kit.testing.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases with the scripts of a file. */
final class Sql {

  private Sql() {}

  static Databases.Handle database(String name, String... scripts) {
    Databases.Handle database = Databases.create(name);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String script : scripts) {
        statement.execute(script);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  static String file(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Databases.Handle demo() {
    Path root = Path.of(System.getProperty("tenure.root"));
    return database(
        "demo",
        file(root.resolve("quickstart/src/main/resources/crm/postgresql.sql")),
        file(Path.of("src/test/resources/crm/demo-rows.sql")));
  }

  /** Drops every declared foreign key of a schema, as CRMs that declare none. */
  static String dropForeignKeys(String schema) {
    return """
        DO $$
        DECLARE c record;
        BEGIN
          FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
                   WHERE contype = 'f' AND connamespace = '%s'::regnamespace LOOP
            EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I', c.t, c.conname);
          END LOOP;
        END $$
        """
        .formatted(schema);
  }
}
