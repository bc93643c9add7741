package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorCheck;
import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.yaml.YamlText;
import io.tenure.classification.domain.map.MapJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The organisation's own detectors as a file beside a map. */
final class DetectorFile {

  /** The file. */
  static final String NAME = "detectors.yml";

  private static final String LIST = "detectors";
  private static final String ENABLED = "enabled";
  private static final String KEY = "org:[a-z0-9]+(-[a-z0-9]+)*";

  private DetectorFile() {}

  /**
   * A detector and whether it takes part.
   *
   * @param version at a server; 0 in a file
   */
  record Entry(Detector detector, boolean enabled, long version) {}

  static boolean in(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /** The detectors of a folder; none where it has no such file. */
  static List<Entry> read(Path folder) {
    if (!in(folder)) {
      return List.of();
    }
    Path file = folder.resolve(NAME);
    try {
      JsonNode tree = YamlText.read(MapFolder.text(file));
      if (!tree.path(LIST).isArray() || tree.size() != 1) {
        throw CliException.usage(file + " is no list under the key " + LIST + ".");
      }
      return entries(file, tree.path(LIST));
    } catch (ExchangeException e) {
      throw CliException.usage(file + ": " + e.getMessage());
    }
  }

  private static List<Entry> entries(Path file, JsonNode list) {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (JsonNode item : list) {
      String place = "%s, detector %d".formatted(file, entries.size() + 1);
      Entry entry = entry(place, item);
      String key = entry.detector().key();
      if (key == null || !key.matches(KEY) || !keys.add(key)) {
        throw CliException.usage(
            place + ": a key is org: and words with hyphens between, and is there once.");
      }
      entries.add(entry);
    }
    return entries;
  }

  private static Entry entry(String place, JsonNode item) {
    if (!(item instanceof ObjectNode object)) {
      throw CliException.usage(place + " is no mapping.");
    }
    ObjectNode members = object.deepCopy();
    JsonNode enabled = members.remove(ENABLED);
    try {
      return new Entry(
          MapJson.of(members, Detector.class), enabled == null || enabled.asBoolean(true), 0);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(place + " has a member that is not known, or one of another type.");
    }
  }

  /** As a text that {@link #read} reads. */
  static String text(List<Entry> entries) {
    List<JsonNode> list = new ArrayList<>();
    for (Entry entry : entries) {
      ObjectNode item = (ObjectNode) MapJson.tree(entry.detector());
      item.put(ENABLED, entry.enabled());
      list.add(item);
    }
    return YamlText.write(MapJson.tree(Map.of(LIST, list)));
  }

  /** What is wrong with them, their own tests among it; no server is asked. */
  static List<Gap> faults(List<Entry> entries) {
    List<Gap> gaps = new ArrayList<>();
    for (Entry entry : entries) {
      DetectorCheck.of(entry.detector())
          .faults()
          .forEach(
              f ->
                  gaps.add(
                      new Gap(
                          "DETECTOR_" + f.kind(),
                          entry.detector().key() + " " + f.place(),
                          f.sentence())));
    }
    return gaps;
  }
}
