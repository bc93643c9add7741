package io.tenure.benchmarks.classification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python of its own with presidio-analyzer from PyPI, made once. No language model is fetched: it
 * is measured without NER.
 */
public final class PresidioVenv {
  private static final String PACKAGE = "presidio-analyzer==2.2.366";
  private static final long MINUTES = 10;

  private PresidioVenv() {}

  /** Its Python; none where there is no python3, or nothing can be installed. */
  public static Optional<Path> python(Path target) {
    Path venv = target.resolve("venv");
    Path python = venv.resolve("bin/python");
    Path done = venv.resolve("installed-" + PACKAGE);
    if (Files.exists(done)) {
      return Optional.of(python);
    }
    boolean installed =
        runs("python3", "-m", "venv", "--clear", venv.toString())
            && runs(python.toString(), "-m", "pip", "install", "--quiet", PACKAGE);
    if (!installed) {
      return Optional.empty();
    }
    try {
      Files.writeString(done, "");
      return Optional.of(python);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean runs(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: " + List.of(command), e);
    }
  }
}
