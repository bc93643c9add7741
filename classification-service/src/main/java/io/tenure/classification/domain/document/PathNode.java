package io.tenure.classification.domain.document;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place while the documents of a column pass by. Lives only during a scan. */
final class PathNode {

  /** Values that are kept of a place, to be judged together. */
  private static final int MOST_VALUES = 200;

  private final Map<String, PathNode> members = new LinkedHashMap<>();
  private final Map<FieldType, Integer> types = new EnumMap<>(FieldType.class);
  private final List<String> values = new ArrayList<>();
  private int documents;
  private int objects;
  private int lastDocument = -1;
  private int lastObject = -1;

  void met(int document) {
    if (document != lastDocument) {
      lastDocument = document;
      documents++;
    }
  }

  void object(int document) {
    if (document != lastObject) {
      lastObject = document;
      objects++;
    }
  }

  /** Counts a value and keeps it where there is room; characters that were kept. */
  int value(FieldType type, String value, int room) {
    types.merge(type, 1, Integer::sum);
    if (values.size() >= MOST_VALUES || value.length() > room) {
      return 0;
    }
    values.add(value);
    return value.length();
  }

  PathNode member(String step) {
    return members.get(step);
  }

  PathNode add(String step) {
    return members.computeIfAbsent(step, s -> new PathNode());
  }

  int size() {
    return members.size();
  }

  int documents() {
    return documents;
  }

  int objects() {
    return objects;
  }

  Map<String, PathNode> members() {
    return members;
  }

  boolean hasValues() {
    return !types.isEmpty();
  }

  List<String> values() {
    return values;
  }

  FieldType type() {
    return types.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(FieldType.OTHER);
  }

  /** Takes what another place has; documents that have both count twice, up to what there were. */
  void merge(PathNode other, int most) {
    documents = Math.min(most, documents + other.documents);
    objects = Math.min(most, objects + other.objects);
    other.types.forEach((type, count) -> types.merge(type, count, Integer::sum));
    for (String value : other.values) {
      if (values.size() < MOST_VALUES) {
        values.add(value);
      }
    }
    other.members.forEach((step, node) -> add(step).merge(node, most));
  }
}
