package io.tenure.quickstart.cli;

import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.Ports;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The source tree that {@code ./tenure} stands in, and the installations below its {@code .tenure}:
 * {@code demo} with the demo CRM, {@code own} for a CRM of one's own.
 */
final class Home {
  static final String DEMO = "demo";
  static final String OWN = "own";

  private Home() {}

  static Path root() {
    return Path.of(System.getProperty("tenure.root", ".")).toAbsolutePath().normalize();
  }

  static Path state() {
    return root().resolve(".tenure");
  }

  static Installation installation(String name, Ports ports) {
    return new Installation(
        root(),
        new StateFolder(state().resolve(name)),
        state().resolve("dist"),
        ports,
        name.equals(DEMO));
  }

  /** Names of the installations that have a folder. */
  static List<String> existing() {
    return List.of(DEMO, OWN).stream().filter(n -> Files.isDirectory(state().resolve(n))).toList();
  }

  /** The installation whose supervisor runs. */
  static Optional<String> running() {
    return existing().stream()
        .filter(
            name ->
                new PidFiles(new StateFolder(state().resolve(name)))
                    .running(PidFiles.SUPERVISOR)
                    .isPresent())
        .findFirst();
  }
}
