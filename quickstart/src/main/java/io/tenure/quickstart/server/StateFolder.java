package io.tenure.quickstart.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one folder that holds all state of an installation on this machine: databases, logs, process
 * numbers, passwords (files that only their owner can read) and certificates.
 *
 * @param root usually {@code .tenure}
 */
public record StateFolder(Path root) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public StateFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** A folder inside, created where missing. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new QuickstartException("The folder " + root.resolve(name) + " cannot be created.", e);
    }
  }

  /** A random password of that name; the same until the folder goes. */
  public String password(String name) {
    return secret(
        name,
        () -> {
          byte[] bytes = new byte[24];
          RANDOM.nextBytes(bytes);
          return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
  }

  /** A secret of that name, made once. */
  public String secret(String name, Supplier<String> fresh) {
    Path file = folder("secrets").resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String value = fresh.get();
      writePrivately(file, value + "\n");
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only its owner can read. */
  public static void writePrivately(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file or folder inside with all it holds; nothing happens where there is none. */
  public void remove(String name) {
    Path target = root.resolve(name).normalize();
    if (!target.startsWith(root)
        || !Files.exists(target, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(target)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new QuickstartException("The folder " + target + " cannot be removed.", e);
    }
  }
}
