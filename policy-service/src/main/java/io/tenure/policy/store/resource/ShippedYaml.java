package io.tenure.policy.store.resource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads YAML that ships with the service. Unknown properties are refused: a typing error never
 * passes silently.
 */
final class ShippedYaml {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private ShippedYaml() {}

  static <T> T read(String resource, TypeReference<T> type) {
    return open(resource, in -> MAPPER.readValue(in, type));
  }

  static <T> T read(String resource, Class<T> type) {
    return open(resource, in -> MAPPER.readValue(in, type));
  }

  /** Lines without comments and blank lines. */
  static List<String> lines(String resource) {
    return open(resource, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  private static <T> T open(String resource, Reading<T> reading) {
    try (InputStream in = ShippedYaml.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + resource);
      }
      return reading.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable: " + resource, e);
    }
  }
}
