package io.tenure.policy.cli;

import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.store.resource.ShippedPacks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The commands as a person runs them, and folders to run them on. */
final class Cli {
  static final Path ROOT = Path.of(System.getProperty("tenure.root", "..")).toAbsolutePath();
  static final Path EXAMPLE = ROOT.resolve("docs/examples/sales-policy");

  private Cli() {}

  /** How it ended, and what it said. */
  record Ran(int exit, String out, String err) {
    String all() {
      return out + err;
    }
  }

  static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }

  /** A copy of the guide's example that may be changed. */
  static Path example(Path target) {
    try (Stream<Path> all = Files.walk(EXAMPLE)) {
      for (Path from : all.toList()) {
        Path to = target.resolve(EXAMPLE.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with that policy.yaml. */
  static Path policy(Path folder, String yaml) {
    return file(folder, "policy.yaml", yaml);
  }

  /** A folder with that file in it. */
  static Path file(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text that has to be in a file. */
  static void change(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " does not contain " + from);
      }
      Files.writeString(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the packs that ship. */
  static Stream<String> packs() {
    return ShippedPacks.load().stream().map(Pack::name);
  }

  /** A folder that begins with a pack. */
  static Path pack(Path folder, String name) {
    Ran ran = run("init", folder, "--pack", name);
    if (ran.exit() != 0) {
      throw new IllegalStateException(ran.all());
    }
    return folder;
  }
}
