package io.tenure.classification.domain.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.SoftDelete;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Canonical JSON of maps and drafts (members by name, no white space) and digests over it. */
public final class MapJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addMixIn(Field.class, ColumnAsBefore.class)
          .addMixIn(SoftDelete.class, ValuesAsBefore.class)
          .build();

  private MapJson() {}

  /**
   * A column says nothing about where it is inside, so that digests of maps stay what they were.
   */
  interface ColumnAsBefore {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Dataset.Inside inside();
  }

  /** Rows that are deleted by certain values say nothing about times, for the same reason. */
  interface ValuesAsBefore {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean byTime();
  }

  /** Canonical JSON. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not expressible as JSON: " + value.getClass(), e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
    }
  }

  /**
   * Any JSON as a tree.
   *
   * @throws JsonProcessingException where it is none
   */
  public static JsonNode parse(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  /** The value as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * The value that a tree holds.
   *
   * @throws IllegalArgumentException where it has a member too many, or one of another type
   */
  public static <T> T of(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
    }
  }

  /** Digest of any value, over its canonical JSON. */
  public static String digest(Object value) {
    return sha256(write(value));
  }

  /**
   * Digest of a map's content: system id, system key, datasets and relations. Version, time and the
   * digest itself are not part of it, so equal content has an equal digest.
   */
  public static String digest(String systemId, String systemKey, Publication.Content content) {
    String canonical =
        write(
            Map.of(
                "systemId",
                systemId,
                "systemKey",
                systemKey,
                "datasets",
                content.datasets(),
                "relations",
                content.relations()));
    return sha256(canonical);
  }

  private static String sha256(String canonical) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
