package io.tenure.benchmarks.cases;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands as a user would, in a folder. */
final class Commands {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  Commands(Path folder) {
    this.folder = folder;
  }

  /** Sets a variable of the environment for the next commands. */
  Commands with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Runs it to its end, showing what it says; anything but success is an error. */
  void run(String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(variables);
    try {
      int exit = builder.start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException(List.of(command) + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new IllegalStateException(List.of(command) + " could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
