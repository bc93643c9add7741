package io.tenure.evidence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.TreeMap;

/**
 * JSON with one spelling for each value (RFC 8785), narrowed: integers that every reader keeps
 * exactly, no fractions, text in Unicode normal form C, no key twice.
 */
public final class CanonicalJson {
  private static final long MAX_SAFE = 9_007_199_254_740_991L;
  private static final ObjectMapper READER =
      JsonMapper.builder(new JsonFactory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  /** The bytes that are signed and hashed. */
  public static byte[] bytes(JsonNode node) {
    return write(node).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException for fractions, large numbers, text that is not in normal form
   */
  public static String write(JsonNode node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  /**
   * Reads a text that must be in canonical form.
   *
   * @throws IllegalArgumentException where it is no JSON or has another spelling
   */
  public static JsonNode read(String text) {
    try {
      JsonNode node = READER.readTree(text);
      if (node == null || !write(node).equals(text)) {
        throw new IllegalArgumentException("not in canonical form");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> string(node.textValue(), out);
      case NUMBER -> number(node, out);
      case BOOLEAN, NULL -> out.append(node.asText());
      default -> throw new IllegalArgumentException("no place in JSON: " + node.getNodeType());
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    // String's natural order is by UTF-16 code units, which is what RFC 8785 asks for.
    var sorted = new TreeMap<String, JsonNode>();
    node.properties().forEach(e -> sorted.put(e.getKey(), e.getValue()));
    String separator = "{";
    for (var entry : sorted.entrySet()) {
      out.append(separator);
      string(entry.getKey(), out);
      out.append(':');
      write(entry.getValue(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void array(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(node.get(i), out);
    }
    out.append(']');
  }

  private static void number(JsonNode node, StringBuilder out) {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || Math.abs(node.longValue()) > MAX_SAFE) {
      throw new IllegalArgumentException("only integers up to 2^53 - 1");
    }
    out.append(node.longValue());
  }

  private static void string(String text, StringBuilder out) {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException("text must be in Unicode normal form C");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) && !paired(text, i)) {
        throw new IllegalArgumentException("half a surrogate pair");
      }
      escape(c, out);
    }
    out.append('"');
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x20) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
