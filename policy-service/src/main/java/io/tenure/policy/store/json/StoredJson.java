package io.tenure.policy.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.List;

/** JSON inside columns: canonical, so that equal content has equal text. */
public final class StoredJson {

  private static final JsonMapper MAPPER = PlanJson.mapper();

  private StoredJson() {}

  public static String write(Object value) {
    return PlanJson.canonical(value);
  }

  public static PolicyContent content(String json) {
    return read(json, new TypeReference<>() {});
  }

  public static List<Finding> findings(String json) {
    return read(json, new TypeReference<>() {});
  }

  /** A value of a known type. */
  public static <T> T value(String json, Class<T> type) {
    return read(
        json,
        new TypeReference<T>() {
          @Override
          public java.lang.reflect.Type getType() {
            return type;
          }
        });
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column holds JSON that this version cannot read", e);
    }
  }
}
