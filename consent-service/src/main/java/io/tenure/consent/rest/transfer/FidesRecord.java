package io.tenure.consent.rest.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.fides.FidesIdentities;
import io.tenure.consent.domain.fides.FidesNotice;
import io.tenure.consent.domain.fides.FidesPreference;
import io.tenure.kit.subject.SubjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The shapes in which fides tells preferences: an item of {@code historical-privacy-preferences}
 * (ConsentReportingSchema), a row of its table {@code privacypreferencehistory}, and a record of
 * the privacy preferences API v3 (ConsentResponse), which holds several. Members that say nothing
 * of a decision are passed over.
 */
final class FidesRecord {
  private static final List<String> HASHES =
      List.of("hashed_email", "hashed_phone_number", "hashed_external_id");
  private static final List<String> RECEIVED =
      List.of("received_at", "request_timestamp", "created_at");

  private FidesRecord() {}

  static List<FidesPreference> preferences(JsonNode record) throws RefusedLineException {
    JsonNode many = record.path("preferences");
    if (!many.isArray()) {
      return List.of(single(record));
    }
    if (many.isEmpty()) {
      throw new RefusedLineException(
          ConsentError.EVENT_EMPTY.code(), "the record holds no preferences");
    }
    List<FidesPreference> preferences = new ArrayList<>();
    for (JsonNode each : many) {
      preferences.add(ofSeveral(record, each));
    }
    return preferences;
  }

  private static FidesPreference single(JsonNode record) {
    return new FidesPreference(
        text(record, "id"),
        identities(record),
        new FidesNotice(
            text(record, "notice_key"),
            text(record, "privacy_notice_history_id"),
            text(record, "notice_name"),
            text(record, "notice_mechanism")),
        text(record, "preference"),
        text(record, "method"),
        null,
        firstText(record, RECEIVED),
        text(record, "served_notice_history_id"));
  }

  private static FidesPreference ofSeveral(JsonNode record, JsonNode preference) {
    return new FidesPreference(
        null,
        identities(record.path("identity")),
        new FidesNotice(
            text(preference, "notice_key"), text(preference, "notice_history_id"), null, null),
        text(preference, "value"),
        text(record.path("meta").path("fides"), "method"),
        text(preference.path("meta").path("fides"), "preference_type"),
        text(preference, "collected_at"),
        null);
  }

  private static FidesIdentities identities(JsonNode holder) {
    Map<SubjectKind, String> values = new EnumMap<>(SubjectKind.class);
    put(values, SubjectKind.EMAIL, holder.path("email"));
    put(values, SubjectKind.PHONE, holder.path("phone_number"));
    put(values, SubjectKind.CUSTOMER_NUMBER, holder.path("external_id"));
    boolean hashed = HASHES.stream().anyMatch(name -> text(holder, name) != null);
    return new FidesIdentities(values, hashed);
  }

  /** The API v3 wraps each value into an object. */
  private static void put(Map<SubjectKind, String> values, SubjectKind kind, JsonNode node) {
    JsonNode value = node.isObject() ? node.path("value") : node;
    if (value.isTextual() || value.isIntegralNumber()) {
      values.put(kind, value.asText());
    }
  }

  private static String firstText(JsonNode node, List<String> names) {
    return names.stream()
        .map(name -> text(node, name))
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.asText() : null;
  }
}
