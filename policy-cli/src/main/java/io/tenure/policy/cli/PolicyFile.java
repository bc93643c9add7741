package io.tenure.policy.cli;

import io.tenure.policy.cli.say.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file all or nothing: a reader never sees half of it. */
final class PolicyFile {

  private PolicyFile() {}

  static void write(Path file, String text) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Path half = parent.resolve("." + file.getFileName() + ".half");
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw CliException.failed(file + " cannot be written.");
    }
  }
}
