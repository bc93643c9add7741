package io.tenure.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * JSON of plans and facts, and digests over it. Periods, days, zones and instants are ISO 8601
 * strings; unknown properties are refused. The canonical form sorts all properties by name and has
 * no white space, so that equal content has equal bytes.
 */
public final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private PlanJson() {}

  /** A mapper of its own, configured for plans; changing it changes no other. */
  public static JsonMapper mapper() {
    return MAPPER.copy();
  }

  /** Canonical JSON of any of the plan's records. */
  public static String canonical(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not expressible as JSON: " + value.getClass(), e);
    }
  }

  /** Reads a plan back; unknown properties are refused. */
  public static RetentionPlan plan(String json) {
    try {
      return MAPPER.readValue(json, RetentionPlan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a retention plan: " + e.getOriginalMessage(), e);
    }
  }

  /** SHA-256 over the canonical JSON, {@code sha256:<hex>}. */
  public static String digest(Object value) {
    return "sha256:" + hex(canonical(value));
  }

  /**
   * Digest of what a plan does: its groups in canonical order. The profile and the policy version
   * are not part of it, so plans of two versions that act alike have the same digest.
   */
  public static String planDigest(List<RetentionPlan.FieldGroup> groups) {
    return digest(groups.stream().map(PlanJson::ordered).sorted(byId()).toList());
  }

  /** Id of a group: derived from its clauses, whatever their order and the group's fields. */
  public static String groupId(List<Clause> minimums, List<Clause> maximums) {
    if (minimums.isEmpty() && maximums.isEmpty()) {
      return "no-rule";
    }
    return "g-" + hex(canonical(List.of(ordered(minimums), ordered(maximums)))).substring(0, 16);
  }

  private static RetentionPlan.FieldGroup ordered(RetentionPlan.FieldGroup group) {
    return new RetentionPlan.FieldGroup(
        group.id(),
        group.fields().stream().sorted().toList(),
        ordered(group.minimums()),
        ordered(group.maximums()));
  }

  private static List<Clause> ordered(List<Clause> clauses) {
    return clauses.stream().sorted(Comparator.comparing(Clause::ruleId)).toList();
  }

  private static Comparator<RetentionPlan.FieldGroup> byId() {
    return Comparator.comparing(RetentionPlan.FieldGroup::id);
  }

  private static String hex(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
