package io.tenure.policy.domain.layer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import java.util.Map;
import java.util.TreeMap;

/** Records as trees of JSON values, by member, and back. */
final class Trees {

  private static final JsonMapper MAPPER = PlanJson.mapper();

  private Trees() {}

  static Map<String, Object> of(Object value) {
    return new TreeMap<>(MAPPER.convertValue(value, new TypeReference<Map<String, Object>>() {}));
  }

  /**
   * @throws IllegalArgumentException where a value is none of its member
   */
  static <T> T as(Map<String, Object> tree, Class<T> type) {
    return MAPPER.convertValue(tree, type);
  }

  static String digest(Object tree) {
    return PlanJson.digest(tree);
  }

  /** Whether two JSON values say the same. */
  static boolean same(Object one, Object other) {
    return PlanJson.canonical(one).equals(PlanJson.canonical(other));
  }
}
