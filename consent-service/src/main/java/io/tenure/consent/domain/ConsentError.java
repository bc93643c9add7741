package io.tenure.consent.domain;

import io.tenure.kit.problem.ErrorCode;

/** Everything that can be wrong with a call to consent-service, beyond what every service has. */
public enum ConsentError implements ErrorCode.Listed {
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
  NOTICE_INVALID("consent.notice-invalid", 400, "Not a reference to what was shown"),
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

  // Announcements, receipts, requests of people, webhooks
  ANNOUNCEMENT_CURSOR_AHEAD(
      "announcement.cursor-ahead", 409, "The cursor is ahead of the announcements"),
  ANNOUNCEMENT_CURSOR_TOO_OLD(
      "announcement.cursor-too-old", 410, "Announcements after the cursor were removed");

  private final Terms terms;

  ConsentError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
