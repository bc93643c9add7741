package io.tenure.consent.domain;

import io.tenure.kit.problem.ErrorCode;

/** Everything that can be wrong with a call to consent-service, beyond what every service has. */
public enum ConsentError implements ErrorCode.Listed {
  // notices and what was shown
  NOTICE_KEY_INVALID("notice.key-invalid", 400, "Not a notice key"),
  NOTICE_CONTENT_INVALID("notice.invalid", 400, "The notice cannot be kept like this"),
  NOTICE_LANGUAGE_UNKNOWN("notice.language-unknown", 400, "Not a language of notices"),
  NOTICE_UNKNOWN("notice.unknown", 404, "There is no such notice"),
  NOTICE_EXISTS("notice.exists", 409, "The notice exists already"),
  NOTICE_WRONG_STATE("notice.wrong-state", 409, "The notice is in another state"),
  NOTICE_DRAFT_OPEN("notice.draft-open", 409, "Another version is not published yet"),
  NOTICE_SAME_PERSON("notice.same-person", 403, "A second person is needed"),
  NOTICE_EFFECTIVE_IN_PAST("notice.effective-in-past", 400, "The date lies in the past"),
  NOTICE_PERIODS_UNKNOWN("notice.periods-unknown", 409, "No retention periods are published"),
  NOTICE_PERIODS_STALE("notice.periods-stale", 503, "policy-service does not answer"),
  NOTICE_CONTEXT_UNKNOWN("notice.context-unknown", 400, "The notice names no such context"),
  SHOWN_UNKNOWN("notice.shown-unknown", 404, "There is no such proof"),

  // the preference centre and the form for web pages
  LINK_INVALID("preferences.link-invalid", 404, "The link cannot be used"),
  SESSION_OVER("preferences.session-over", 401, "The session is over"),
  FORGED_FORM("preferences.form-forged", 403, "The form did not come from this page"),
  DECISION_INVALID("preferences.decision-invalid", 400, "Not a decision that can be taken"),
  OBJECTED_TO_ALL("preferences.objected-to-everything", 409, "The person objects to everything"),
  NOTICE_CHANGED("preferences.notice-changed", 409, "The notice was replaced"),
  TOO_MANY("preferences.too-many", 429, "Too many attempts"),
  ORIGIN_REFUSED("form.origin-refused", 403, "This page may not use the form"),
  DEVICE_INVALID("form.device-invalid", 400, "Not a device id"),
  SIGN_IN_OFF("preferences.sign-in-off", 404, "Signing in is not set up"),

  // purposes, events, states
  SUBJECT_INVALID("consent.subject-invalid", 400, "Not a subject reference"),
  PURPOSE_KEY_INVALID("purpose.key-invalid", 400, "Not a purpose key"),
  PURPOSE_INVALID("purpose.invalid", 400, "The purpose cannot be kept like this"),
  CONDITION_MISSING("purpose.condition-missing", 400, "Special categories need a condition"),
  BALANCE_TEST_MISSING("purpose.balance-test-missing", 400, "A legitimate interest needs a test"),
  PURPOSE_CYCLE("purpose.cycle", 409, "A purpose cannot be part of itself"),
  PARENT_UNKNOWN("purpose.parent-unknown", 422, "There is no such wider purpose"),
  PURPOSE_UNKNOWN("purpose.unknown", 404, "There is no such purpose"),
  PURPOSE_EXISTS("purpose.exists", 409, "The purpose exists already"),
  EVENT_EMPTY("consent.event-empty", 400, "The line is empty"),
  QUESTION_EMPTY("consent.question-empty", 400, "The question is empty"),
  EVENT_TYPE_INVALID("consent.event-type-invalid", 400, "Not a consent event"),
  EVENT_METHOD_INVALID("consent.method-invalid", 400, "Not a way of consenting"),
  EVENT_DATE_MISSING("consent.date-missing", 400, "The event has no date"),
  EVENT_DATE_INVALID("consent.date-invalid", 400, "Not a date this service takes"),
  EVENT_IN_FUTURE("consent.date-in-future", 400, "The event lies in the future"),
  EVIDENCE_INVALID("consent.evidence-invalid", 400, "Not a reference to evidence"),
  SOURCE_INVALID("consent.source-invalid", 400, "Not a source or source id"),
  SOURCE_ID_REUSED("consent.source-id-reused", 409, "The source used this id for another event"),
  GPC_NOT_APPLICABLE(
      "consent.gpc-not-applicable", 422, "Global Privacy Control does not mean this"),
  ENCODING_INVALID("consent.encoding-invalid", 400, "The line is not UTF-8"),
  CSV_INVALID("consent.csv-invalid", 400, "Not the CSV this service takes"),
  CHANNEL_INVALID("consent.channel-invalid", 400, "Not a channel"),
  CONTACT_POINT_INVALID("consent.contact-point-invalid", 400, "Not a contact point"),
  SHOWN_INVALID("consent.notice-invalid", 400, "Not a reference to what was shown"),
  AGE_INVALID("consent.age-invalid", 400, "Not an age"),
  GUARDIAN_INVALID("consent.guardian-invalid", 400, "Not a guardian"),
  GUARDIAN_NEEDED("consent.guardian-needed", 422, "A child cannot agree alone"),
  NOT_OF_ALL_PURPOSES("consent.not-of-all-purposes", 400, "Not an event about all purposes"),
  CHANNEL_NOT_OF_PURPOSE(
      "consent.channel-not-of-purpose", 422, "The purpose does not use this channel"),
  PURPOSE_NOT_YET("consent.before-purpose", 422, "The purpose did not exist yet"),
  PURPOSE_CLOSED("purpose.closed", 422, "The purpose is closed"),
  IDENTIFIER_INVALID("consent.identifier-invalid", 400, "Not an identifier of a person"),
  SUBJECT_UNVERIFIED("consent.subject-unverified", 403, "The token does not say who you are"),
  TERM_INVALID("consent.term-invalid", 400, "Not a term of consent"),
  JURISDICTION_INVALID("consent.jurisdiction-invalid", 400, "Not a jurisdiction"),
  STATISTICS_RANGE("statistics.range-invalid", 400, "Not months that can be counted"),
  PROOF_INVALID("purpose.proof-invalid", 400, "A proof cannot be kept like this"),
  MERGE_INVALID("subject.merge-invalid", 400, "Not people that can be merged"),
  OPT_IN_INVALID("opt-in.invalid", 400, "Not a question that can be asked"),
  OPT_IN_SOURCE_ID_REUSED("opt-in.source-id-reused", 409, "The source used this id already"),
  OPT_IN_LINK_INVALID("opt-in.link-invalid", 404, "The link is not valid"),
  OPT_IN_LINK_EXPIRED("opt-in.link-expired", 410, "The link has expired"),
  OPT_IN_LINK_USED("opt-in.link-used", 409, "The link was used already"),
  CURSOR_AHEAD("consent.cursor-ahead", 409, "The cursor is ahead of the feed"),

  // preferences of fides
  FIDES_MAPPING_INVALID("consent.mapping-invalid", 400, "Not a mapping of notices to purposes"),
  FIDES_NOTICE_UNMAPPED("consent.notice-unmapped", 422, "The notice stands for no purpose"),
  FIDES_NO_DECISION("consent.no-decision", 422, "The person decided nothing"),
  FIDES_IDENTITY_HASHED("consent.identity-hashed", 422, "The identities are hashes"),
  FIDES_IDENTITY_MISSING("consent.identity-missing", 422, "Nothing says who the person is"),

  // Announcements, receipts, requests of people, webhooks
  ANNOUNCEMENT_CURSOR_AHEAD(
      "announcement.cursor-ahead", 409, "The cursor is ahead of the announcements"),
  ANNOUNCEMENT_CURSOR_TOO_OLD(
      "announcement.cursor-too-old", 410, "Announcements after the cursor were removed"),
  RECEIPT_UNKNOWN("receipt.unknown", 404, "There is no such receipt"),
  RECEIPT_SIGNER_MISSING("receipt.signer-missing", 503, "No key to sign receipts is set"),
  CONTROLLER_UNKNOWN("controller.unknown", 404, "Nobody described this controller"),
  PERSON_REQUEST_UNKNOWN("person-request.unknown", 404, "There is no such request"),
  PERSON_REQUEST_STATE("person-request.state", 409, "The request's state does not allow this"),
  PERSON_REQUEST_CODE_INVALID(
      "person-request.code-invalid", 400, "Code and state do not belong together"),
  PERSON_REQUEST_DATE_INVALID("person-request.date-invalid", 400, "Not a date of receipt"),
  PERSON_REQUEST_CURSOR_AHEAD(
      "person-request.cursor-ahead", 409, "The cursor is ahead of the requests"),
  WEBHOOK_UNKNOWN("webhook.unknown", 404, "There is no such webhook"),
  WEBHOOK_URL_REFUSED("webhook.url-refused", 400, "This URL is not called"),
  WEBHOOK_TYPE_UNKNOWN("webhook.type-unknown", 400, "Nothing of this kind is announced"),
  WEBHOOK_OVERLAP_INVALID("webhook.overlap-invalid", 400, "Not a time for two secrets"),
  WEBHOOK_KEY_MISSING("webhook.key-missing", 503, "No key for secrets of webhooks is set");

  private final Terms terms;

  ConsentError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
