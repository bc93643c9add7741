package io.tenure.classification.cli.read;

import io.tenure.classification.cli.say.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of labelled files. A file is found by its name with or without an ending that says which
 * part of the data it is: {@code fides_fields.csv}, {@code fides_fields_dev.csv}, {@code
 * fides_fields_hidden.csv}.
 */
public final class LabelledFolder {
  private final Path folder;
  private final Map<String, Table> read = new HashMap<>();

  private LabelledFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder that is there. */
  public static LabelledFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CliException.usage(
          "There is no folder " + folder + "; name one with files such as fides_fields_dev.csv.");
    }
    return new LabelledFolder(folder);
  }

  public Path path() {
    return folder;
  }

  /** Whether both are the same folder on the disk. */
  public boolean same(LabelledFolder other) {
    try {
      return Files.isSameFile(folder, other.folder);
    } catch (IOException e) {
      throw CliException.usage("The folder " + other.folder + " cannot be read.");
    }
  }

  /** Whether there is a file of that name. */
  public boolean has(String name) {
    return !files(name).isEmpty();
  }

  /**
   * The table of that name.
   *
   * @throws MissingFileException where there is none
   */
  public Table table(String name, String... columns) {
    return read.computeIfAbsent(name, n -> CsvReader.read(file(n))).with(columns);
  }

  private Path file(String name) {
    List<Path> found = files(name);
    if (found.isEmpty()) {
      throw new MissingFileException(folder, name);
    }
    if (found.size() > 1) {
      throw CliException.usage(
          "%s holds more than one file for %s: %s; leave one of them there."
              .formatted(
                  folder,
                  name,
                  found.stream()
                      .map(file -> file.getFileName().toString())
                      .collect(Collectors.joining(", "))));
    }
    return found.getFirst();
  }

  private List<Path> files(String name) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> isPart(file.getFileName().toString(), name)).sorted().toList();
    } catch (IOException e) {
      throw CliException.usage("The folder " + folder + " cannot be read.");
    }
  }

  private static boolean isPart(String file, String name) {
    return file.equals(name + ".csv") || file.startsWith(name + "_") && file.endsWith(".csv");
  }
}
