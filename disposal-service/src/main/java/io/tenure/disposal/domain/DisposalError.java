package io.tenure.disposal.domain;

import io.tenure.kit.problem.ErrorCode;

/**
 * Every failure that disposal-service names; {@code docs/errors/disposal-service.md} explains each.
 */
public enum DisposalError implements ErrorCode.Listed {
  // systems and their databases
  SYSTEM_NOT_FOUND("system.not-found", 404, "The system is not known"),
  SYSTEM_MAP_MISSING("system.map-missing", 409, "The system has no confirmed data map"),
  SYSTEM_MAP_INVALID("system.map-invalid", 409, "The data map cannot be used"),
  SYSTEM_BUSY("system.busy", 409, "Another sync or evaluation of the system is running"),
  CRM_UNREACHABLE("crm.unreachable", 409, "The system's database cannot be reached"),
  CRM_AUTH_FAILED("crm.auth-failed", 409, "The system's database refused the credential"),
  CRM_SECRET_MISSING("crm.secret-missing", 409, "A credential of the system is missing"),
  CRM_SCHEMA_CHANGED("crm.schema-changed", 409, "The system's tables differ from its data map"),
  CRM_RIGHTS("crm.rights", 409, "The credential's rights do not fit its purpose"),
  CRM_ADDRESS("crm.address", 409, "The system's address cannot be used"),
  CRM_FAILED("crm.failed", 409, "The system's database refused the work"),
  // records
  RECORD_NOT_FOUND("record.not-found", 404, "The record is not known"),
  RECORD_KEY_UNREADABLE("record.key-unreadable", 409, "The record's key cannot be decrypted"),
  RECORD_REFERENCE_INVALID("record.reference-invalid", 400, "The record cannot be named like this"),
  SUBJECT_INVALID("subject.invalid", 400, "The identifier cannot be made a subject reference"),
  // answers of others, without which nothing is disposed of
  POLICY_UNAVAILABLE(
      "policy.unavailable", 503, "policy-service does not answer: nothing is decided"),
  POLICY_NONE_ACTIVE("policy.none-active", 409, "No policy version is active"),
  POLICY_ANSWER_INVALID(
      "policy.answer-invalid", 502, "The answer of policy-service cannot be used"),
  PLAN_MISSING("plan.missing", 409, "There is no plan for the record's profile"),
  EVENTS_UNAVAILABLE(
      "events.unavailable", 503, "The feed of business events cannot be read: nothing is decided"),
  EVENTS_ANSWER_INVALID("events.answer-invalid", 502, "The feed of business events cannot be used"),
  CONSENT_UNAVAILABLE(
      "consent.unavailable", 503, "consent-service does not answer: nothing is decided"),
  CONSENT_ANSWER_INVALID(
      "consent.answer-invalid", 502, "The answer of consent-service cannot be used"),
  CLASSIFICATION_UNAVAILABLE(
      "classification.unavailable",
      503,
      "classification-service does not answer: nothing is decided"),
  CLASSIFICATION_ANSWER_INVALID(
      "classification.answer-invalid", 502, "The answer of classification-service cannot be used"),
  // holds
  HOLD_NOT_FOUND("hold.not-found", 404, "The hold is not known"),
  HOLD_SCOPE_INVALID("hold.scope-invalid", 400, "The hold's scope cannot be used"),
  HOLD_RELEASED("hold.released", 409, "The hold was released already"),
  HOLD_SAME_PERSON("hold.same-person", 403, "Another person has to release the hold"),
  // ledger and certificates
  LEDGER_SIGNER_MISSING("ledger.signer-missing", 503, "The key that signs the ledger is missing"),
  LEDGER_KEY_DIFFERS("ledger.key-differs", 503, "The ledger belongs to another key"),
  LEDGER_BROKEN("ledger.broken", 503, "The ledger does not agree with what was signed"),
  LEDGER_NO_CHECKPOINT("ledger.no-checkpoint", 404, "There is no such checkpoint"),
  LEDGER_RANGE("ledger.range", 400, "The ledger has no such place"),
  CERTIFICATE_NOT_FOUND("certificate.not-found", 404, "The certificate is not known"),
  // runs
  RUN_NOT_FOUND("run.not-found", 404, "The run is not known"),
  RUN_STATE("run.state", 409, "The run's state does not allow this"),
  RUN_SAME_PERSON("run.same-person", 403, "Another person has to approve the run"),
  RUN_NO_SERVICE_APPROVAL("run.no-service-approval", 403, "Only people approve"),
  RUN_DIGEST("run.digest-differs", 409, "The approval is for another list"),
  RUN_EMPTY("run.empty", 409, "Nothing is due for this run"),
  RUN_RIGHTS_MISSING("run.rights-missing", 409, "An account at the system lacks a right"),
  RUN_INVALID("run.invalid", 400, "The run cannot be made like this"),
  ERASING_FORBIDDEN("system.erasing-forbidden", 409, "Erasing is not allowed in this system"),
  SAFEGUARD_FROZEN("safeguard.frozen", 503, "Disposal is frozen by a safeguard"),
  SAFEGUARD_NOT_FROZEN("safeguard.not-frozen", 409, "Nothing is frozen"),
  SAFEGUARD_SAME_PERSON("safeguard.same-person", 403, "A second person has to look"),
  ITEM_NOT_FOUND("item.not-found", 404, "The item is not known"),
  ITEM_STATE("item.state", 409, "The item's state does not allow this"),
  // requests of people
  REQUEST_NOT_FOUND("request.not-found", 404, "The request is not known"),
  REQUEST_STATE("request.state", 409, "The request's state does not allow this"),
  REQUEST_OUTCOME_INVALID("request.outcome-invalid", 400, "This cannot become of such a request"),
  REQUEST_STILL_STANDING("request.still-standing", 409, "Data of the person are still there"),
  REQUESTS_UNAVAILABLE("requests.unavailable", 503, "There is no usable answer about requests"),
  REQUESTS_REGIME_UNKNOWN("requests.regime-unknown", 400, "Nobody knows this regime");

  private final Terms terms;

  DisposalError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
