package io.tenure.classification.cli.map;

import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.fides.FidesContent;
import io.tenure.classification.domain.exchange.fides.FidesNodes;
import io.tenure.classification.domain.exchange.fides.FidesNodes.DatasetNode;
import io.tenure.classification.domain.map.Publication.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a map: all {@code .yml} and {@code .yaml} of one folder, by name, but for {@link
 * DetectorFile}.
 */
record MapFolder(Path path, List<MapFile> files) {

  /** The file that {@code export} writes. */
  static final String WRITTEN = "map.yml";

  private static final int MAX_FILES = 200;
  private static final long MAX_BYTES = 10L * 1024 * 1024;

  /** A file with its datasets. */
  record MapFile(String name, String text, List<DatasetNode> datasets) {}

  static MapFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CliException.usage("There is no folder " + folder + "; ./tenure map export makes one.");
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found =
          all.filter(
                  f -> f.getFileName().toString().matches(".+\\.ya?ml") && Files.isRegularFile(f))
              .filter(f -> !f.getFileName().toString().equals(DetectorFile.NAME))
              .sorted()
              .toList();
      boolean onlyDetectors = found.isEmpty() && DetectorFile.in(folder);
      if (found.isEmpty() && !onlyDetectors || found.size() > MAX_FILES) {
        throw CliException.usage(
            "The folder %s has %d .yml files; a map has 1 to %d."
                .formatted(folder, found.size(), MAX_FILES));
      }
      return new MapFolder(folder, found.stream().map(MapFolder::file).toList());
    } catch (IOException e) {
      throw CliException.usage("The folder " + folder + " cannot be read.");
    }
  }

  private static MapFile file(Path file) {
    String text = text(file);
    try {
      return new MapFile(file.getFileName().toString(), text, FidesNodes.read(text));
    } catch (ExchangeException e) {
      throw CliException.usage(file + ": " + e.getMessage());
    }
  }

  /** What stands in a file, within limits. */
  static String text(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw CliException.usage(file + " is larger than 10 MiB; write a file for each schema.");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw CliException.usage(file + " is not UTF-8.");
    } catch (IOException e) {
      throw CliException.usage(file + " cannot be read.");
    }
  }

  /** The whole map; only of what Tenure wrote. */
  Content content() {
    List<DatasetNode> all = new ArrayList<>();
    for (MapFile file : files) {
      try {
        FidesContent.of(file.datasets());
      } catch (ExchangeException e) {
        throw CliException.usage(path.resolve(file.name()) + ": " + e.getMessage());
      }
      all.addAll(file.datasets());
    }
    return FidesContent.of(all);
  }

  /** Key of the system that the files name; {@code map} where they name none. */
  String systemKey() {
    return files.stream()
        .flatMap(f -> f.datasets().stream())
        .filter(d -> d.tenure() != null && d.tenure().systemKey() != null)
        .map(d -> d.tenure().systemKey())
        .findFirst()
        .orElse("map");
  }
}
