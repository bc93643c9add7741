package io.tenure.policy.cli.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as a tree of objects, lists, texts, booleans and nulls. Numbers, days and words such
 * as {@code NO} stay texts.
 *
 * @param file path as it is shown
 * @param positions where each place stands, such as {@code rules[3].end.period}
 */
public record Document(String file, JsonNode root, Map<String, Position> positions) {

  /** The position of a place, or of the nearest one around it that exists. */
  public Position nearest(String place) {
    String at = place;
    while (true) {
      Position found = positions.get(at);
      if (found != null) {
        return found;
      }
      if (at.isEmpty()) {
        return Position.ofFile(file);
      }
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
  }

  /** An error at a place of this document. */
  Problem error(String code, String rule, String place, String message) {
    return Problem.error(code, rule, nearest(place), place, message);
  }
}
