package io.tenure.acceptance.door;

import io.tenure.quickstart.stack.ServiceName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A built source tree of its own, as far as {@code ./tenure} needs it, in a folder with spaces in
 * its name, and a symbolic link to it. State is below it, as for every user.
 */
final class Checkout implements AutoCloseable {
  private final Path folder;
  private final Path link;

  private Checkout(Path folder, Path link) {
    this.folder = folder;
    this.link = link;
  }

  /**
   * Makes one; skips the test where the tree that runs it was not built.
   *
   * @param parent existing folder
   */
  static Checkout in(Path parent) throws IOException {
    Path built = Path.of(System.getProperty("tenure.root", "..")).toAbsolutePath().normalize();
    List<String> parts =
        new ArrayList<>(
            List.of(
                "quickstart/target/lib",
                "quickstart/target/keycloak",
                "policy-cli/target/lib",
                "policy-cli/target/classes",
                "classification-cli/target/lib",
                "classification-cli/target/classes"));
    for (ServiceName service : ServiceName.values()) {
      parts.add(service.module() + "/target/quarkus-app");
    }
    for (String part : parts) {
      Assumptions.assumeTrue(
          Files.isDirectory(built.resolve(part)),
          () -> part + " is not built: run ./mvnw package first");
    }
    Path folder = Files.createDirectories(parent.resolve("Ein Ordner mit Leerzeichen/tenure tree"));
    parts.add("quickstart/target/classes");
    for (String part : parts) {
      copy(built.resolve(part), folder.resolve(part));
    }
    Files.copy(
        built.resolve("tenure"), folder.resolve("tenure"), StandardCopyOption.COPY_ATTRIBUTES);
    // Says that there is nothing to build; there are no sources here.
    Files.writeString(folder.resolve("quickstart/target/built-by-tenure"), "");
    Path link = parent.resolve("link to it");
    Files.createSymbolicLink(link, folder);
    return new Checkout(folder.toRealPath(), link);
  }

  /** Its state. */
  Path state() {
    return folder.resolve(".tenure");
  }

  /** The real folder. */
  Path folder() {
    return folder;
  }

  /** The script, reached through the symbolic link. */
  Path script() {
    return link.resolve("tenure");
  }

  /** Processes that belong to it: started by it, or at work below it. */
  List<String> processes() {
    return Processes.of(folder);
  }

  /** Ends what a failed test may have left running, by the numbers of exactly those processes. */
  @Override
  public void close() {
    Processes.end(folder);
  }

  /** By hard links where the file system can. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file));
            try {
              Files.createLink(target, file);
            } catch (IOException | UnsupportedOperationException e) {
              Files.copy(
                  file, target, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
