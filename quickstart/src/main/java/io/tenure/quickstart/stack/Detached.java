package io.tenure.quickstart.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A session of its own, so that a Ctrl-C meant for another program does not reach the stack. */
final class Detached {
  private Detached() {}

  static List<String> prefix() {
    return Stream.of("/usr/bin/setsid", "/bin/setsid")
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }
}
