package io.tenure.classification.domain.error;

import io.tenure.connector.ConnectorCode;
import io.tenure.kit.problem.ErrorCode;

/** Everything that classification-service refuses, and why a discovery can fail. */
public enum ClassificationError implements ErrorCode.Listed {
  SYSTEM_UNKNOWN("system.unknown", 404, "There is no such system"),
  SYSTEM_KEY_TAKEN("system.key-taken", 409, "Another system has this key"),
  SYSTEM_ADDRESS_INVALID("system.address-invalid", 422, "The system's address is not acceptable"),
  SECRET_REFERENCE_INVALID(
      "system.secret-reference-invalid", 422, "A secret reference is malformed"),
  DRAFT_NONE("draft.none", 404, "The system was never discovered"),
  MAP_NONE("map.none", 404, "No version of the map was published"),
  MAP_VERSION_UNKNOWN("map.version-unknown", 404, "There is no such version of the map"),
  MAP_DATASET_UNKNOWN("map.dataset-unknown", 404, "The map has no such dataset"),
  MAP_CURSOR_AHEAD("map.cursor-ahead", 409, "The cursor is ahead of the feed"),
  ANSWER_TOO_MANY_MAPS("answer.too-many-maps", 422, "Too many maps are asked for at once"),
  LINEAGE_NO_PERSON(
      "lineage.no-person", 422, "Records of this dataset identify no person themselves"),
  SEARCH_EMPTY("search.empty", 422, "A search needs something to look for"),
  CATEGORY_UNKNOWN("category.unknown", 422, "There is no such data category"),
  DETECTOR_UNKNOWN("detector.unknown", 404, "There is no such detector"),
  DETECTOR_VERSION_UNKNOWN(
      "detector.version-unknown", 404, "There is no such version of the detector"),
  DETECTOR_KEY_TAKEN("detector.key-taken", 409, "There is a detector with this key"),
  DETECTOR_UNFIT("detector.unfit", 422, "The detector is incomplete or contradicts itself"),
  DETECTOR_PATTERN_REFUSED(
      "detector.pattern-refused", 422, "A pattern is malformed, too large or says nothing"),
  DETECTOR_TESTS_FAILED("detector.tests-failed", 422, "The detector fails its own tests"),
  DETECTOR_TOO_MANY("detector.too-many", 422, "There are too many detectors or words"),
  IMPORT_UNREADABLE("import.unreadable", 422, "The text cannot be read as what it should be"),
  IMPORT_CHANGED("import.changed", 409, "The import is no longer the one that was looked at"),
  MAP_OPEN("map.open", 409, "The draft has items that nobody decided"),
  DECISION_DATASET_UNKNOWN(
      "decision.dataset-unknown", 422, "There is no such dataset in the draft"),
  DECISION_FIELD_UNKNOWN("decision.field-unknown", 422, "There is no such field in the draft"),
  DECISION_RELATION_UNKNOWN(
      "decision.relation-unknown", 422, "There is no such relation in the draft"),
  DECISION_CATEGORY_UNKNOWN("decision.category-unknown", 422, "There is no such data category"),
  DECISION_KIND_UNKNOWN("decision.kind-unknown", 422, "There is no such kind of dataset"),
  DECISION_VALUE_MISSING("decision.value-missing", 422, "A correction needs a value"),
  DECISION_VALUE_UNFIT("decision.value-unfit", 422, "The value does not suit the target"),
  DECISION_PATH_INVALID(
      "decision.path-invalid", 422, "A path or column does not exist in the draft"),
  DECISION_RELATION_DECLARED(
      "decision.relation-declared", 422, "A declared key cannot be rejected"),
  CONNECTOR_ADDRESS_INVALID(
      "connector.address-invalid", 422, "The system's address is not acceptable"),
  CONNECTOR_ADDRESS_FORBIDDEN(
      "connector.address-forbidden", 422, "The deployment forbids this address"),
  CONNECTOR_UNREACHABLE("connector.unreachable", 422, "The system cannot be reached"),
  CONNECTOR_KIND_DIFFERS("connector.kind-differs", 422, "The server is of another kind"),
  CONNECTOR_VERSION_UNSUPPORTED("connector.version-unsupported", 422, "The server is too old"),
  CONNECTOR_AUTH_FAILED("connector.auth-failed", 422, "The system refuses user or password"),
  CONNECTOR_TLS("connector.tls", 422, "The connection cannot be protected as asked"),
  CONNECTOR_TLS_MISSING("connector.tls-missing", 422, "The server does not offer TLS"),
  CONNECTOR_TLS_DEMANDED("connector.tls-demanded", 422, "The server accepts only TLS"),
  CONNECTOR_TLS_UNTRUSTED(
      "connector.tls-untrusted", 422, "The server's certificate is not trusted"),
  CONNECTOR_TLS_HOST("connector.tls-host", 422, "The server's certificate is for another host"),
  CONNECTOR_SECRET_INVALID("connector.secret-invalid", 422, "A secret reference is malformed"),
  CONNECTOR_SECRET_MISSING("connector.secret-missing", 422, "There is no secret of that name"),
  CONNECTOR_DATABASE_MISSING("connector.database-missing", 422, "The database does not exist"),
  CONNECTOR_TABLE_VANISHED("connector.table-vanished", 422, "A table vanished"),
  CONNECTOR_COLUMN_VANISHED("connector.column-vanished", 422, "A column vanished"),
  CONNECTOR_TYPE_CHANGED("connector.type-changed", 422, "A column changed its type"),
  CONNECTOR_RIGHTS_TOO_SMALL("connector.rights-too-small", 422, "The account lacks a right"),
  CONNECTOR_RIGHTS_TOO_LARGE("connector.rights-too-large", 422, "The account may do too much"),
  CONNECTOR_KEY_MISSING("connector.key-missing", 422, "A table has no key"),
  CONNECTOR_KEY_INVALID("connector.key-invalid", 422, "A key does not suit its table"),
  CONNECTOR_MAP_INVALID("connector.map-invalid", 422, "The map names something it does not hold"),
  CONNECTOR_TIMEOUT("connector.timeout", 422, "The system took too long"),
  CONNECTOR_DATABASE_ERROR("connector.database-error", 422, "The system's database refused");

  private final Terms terms;

  ClassificationError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }

  /** The same failure as the connector names it. */
  public static ClassificationError of(ConnectorCode code) {
    return valueOf("CONNECTOR_" + code.name());
  }
}
