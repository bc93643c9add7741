package io.tenure.classification.cli.map;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The commands as a person runs them. */
final class MapCli {

  static final Path ROOT = Path.of(System.getProperty("tenure.root", "..")).toAbsolutePath();

  private MapCli() {}

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
        MapMain.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }

  /** A folder with that file in it. */
  static Path file(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
