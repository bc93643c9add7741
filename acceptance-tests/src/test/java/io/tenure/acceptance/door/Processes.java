package io.tenure.acceptance.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Looks at the processes of this machine (Linux). */
final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /** Those whose command line names the folder or which are at work in it. */
  static List<String> of(Path folder) {
    return handles(folder).map(p -> p.pid() + " " + command(p.pid())).toList();
  }

  /** Ends them. */
  static void end(Path folder) {
    handles(folder).toList().forEach(ProcessHandle::destroyForcibly);
  }

  private static Stream<ProcessHandle> handles(Path folder) {
    Assumptions.assumeTrue(Files.isDirectory(PROC.resolve("self")), "this machine has no /proc");
    long self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.pid() != self && belongs(p.pid(), folder));
  }

  private static boolean belongs(long pid, Path folder) {
    return command(pid).contains(folder.toString()) || worksIn(pid, folder);
  }

  private static boolean worksIn(long pid, Path folder) {
    try {
      return Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).startsWith(folder);
    } catch (IOException e) {
      return false;
    }
  }

  private static String command(long pid) {
    try {
      return Files.readString(PROC.resolve(pid + "/cmdline"), StandardCharsets.ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}
