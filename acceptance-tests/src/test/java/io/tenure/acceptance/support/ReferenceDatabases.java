package io.tenure.acceptance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Databases that other people made, beside the repository. */
public final class ReferenceDatabases {
  private ReferenceDatabases() {}

  /** A file of the folder with databases of others; skips the test where it is absent. */
  public static Path file(String name) {
    Path file =
        Path.of(System.getProperty("tenure.shared", "absent"), "reference", "databases", name);
    Assumptions.assumeTrue(
        Files.exists(file),
        () -> name + " is not here: this test needs the shared reference databases");
    return file;
  }

  /** The statements of a file after the line that chooses the database. */
  public static String script(Path file, String afterLine) {
    try {
      String text = Files.readString(file);
      int start = text.indexOf(afterLine);
      return start < 0 ? text : text.substring(start + afterLine.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
