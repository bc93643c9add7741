package io.tenure.classification.cli.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.classification.cli.say.CliException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures Presidio without NER on one thread (MIT, installed by whoever runs this).
 *
 * @param values judged
 * @param seconds that took
 * @param recognizers that it asked
 */
public record Presidio(long values, double seconds, int recognizers, String version) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Judges the cells, over and over, for that long. */
  public static Presidio measured(Path python, List<String> cells, Duration time) {
    try {
      JsonNode told =
          JSON.readTree(
              Python.run(
                  python,
                  "presidio_speed.py",
                  JSON.writeValueAsString(
                      Map.of("cells", cells, "seconds", time.toMillis() / 1000.0))));
      return new Presidio(
          told.path("values").asLong(),
          told.path("seconds").asDouble(),
          told.path("recognizers").asInt(),
          told.path("version").asText());
    } catch (JsonProcessingException e) {
      throw CliException.failed(python + " did not answer as expected about presidio-analyzer.");
    }
  }

  public double perSecond() {
    return values / seconds;
  }
}
