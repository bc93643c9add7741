package io.tenure.classification.cli.outside;

import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one of our scripts with somebody's Python: text in, text out. */
final class Python {
  private Python() {}

  /** What the script says to that input. */
  static String run(Path python, String script, String input) {
    try {
      Path errors = Files.createTempFile("tenure-python", ".txt");
      try {
        return run(python, script, input, errors);
      } finally {
        Files.deleteIfExists(errors);
      }
    } catch (IOException e) {
      throw CliException.failed("%s could not be run: %s".formatted(python, e.getMessage()));
    }
  }

  private static String run(Path python, String script, String input, Path errors)
      throws IOException {
    Process process =
        new ProcessBuilder(python.toString(), "-c", source(script))
            .redirectError(errors.toFile())
            .start();
    Thread writer = Thread.ofVirtual().start(() -> write(process, input));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      writer.join();
      if (process.waitFor() != 0) {
        throw CliException.failed(
            "%s ended with an error in %s: %s"
                .formatted(python, script, Shown.of(last(Files.readString(errors)))));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw CliException.failed("Interrupted.");
    }
    return output;
  }

  private static void write(Process process, String input) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it had read all; its exit code tells why.
    }
  }

  private static String last(String text) {
    return text.strip().lines().reduce("no message", (before, line) -> line);
  }

  private static String source(String script) {
    try (InputStream in = Python.class.getResourceAsStream(script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
