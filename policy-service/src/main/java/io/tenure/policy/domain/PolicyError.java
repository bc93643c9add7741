package io.tenure.policy.domain;

import io.tenure.kit.problem.ErrorCode;

/**
 * What can go wrong in policy-service beyond what can go wrong everywhere; see
 * docs/errors/policy-service.md.
 */
public enum PolicyError implements ErrorCode.Listed {
  POLICY_NOT_FOUND("policy.not-found", 404, "There is no such policy"),
  VERSION_NOT_FOUND("policy.version-not-found", 404, "There is no such policy version"),
  PACK_NOT_FOUND("policy.pack-not-found", 404, "There is no such pack"),
  OBLIGATION_NOT_FOUND("policy.obligation-not-found", 404, "There is no such obligation"),
  CATALOGUE_ENTRY_INVALID(
      "policy.catalogue-entry-invalid",
      422,
      "An entry of the organisation's catalogue is not valid"),
  CATALOGUE_ENTRY_EXISTS(
      "policy.catalogue-entry-exists", 409, "The organisation's catalogue has such an entry"),
  CATALOGUE_ENTRY_MISSING(
      "policy.catalogue-entry-missing", 404, "The organisation says nothing about it"),
  CATALOGUE_CHANGED(
      "policy.catalogue-changed", 409, "The catalogue changed since the version was submitted"),
  PACK_STALE("policy.pack-stale", 409, "The pack changed under the organisation's amendments"),
  NONE_ACTIVE("policy.none-active", 404, "No policy was active at that moment"),
  NAME_TAKEN("policy.name-taken", 409, "A policy of that name exists"),
  CONTENT_AMBIGUOUS("policy.content-ambiguous", 400, "Name either a pack or rules"),
  CONTENT_INVALID("policy.content-invalid", 422, "The draft has errors"),
  RULE_LOCKED("policy.rule-locked", 409, "A locked rule can only be tightened"),
  DATA_MAP_INVALID("policy.data-map-invalid", 400, "This is no data map"),
  VERSION_NOT_DRAFT("policy.version-not-draft", 409, "Only a draft can be changed or submitted"),
  VERSION_NOT_SUBMITTED(
      "policy.version-not-submitted", 409, "Only a submitted version can be approved"),
  VERSION_NOT_APPROVED(
      "policy.version-not-approved", 409, "Only an approved version can be activated"),
  VERSION_IN_EFFECT(
      "policy.version-in-effect", 409, "A version that has taken effect cannot be withdrawn"),
  VERSION_WITHDRAWN("policy.version-withdrawn", 409, "The version was withdrawn"),
  VERSION_NEVER_IN_EFFECT(
      "policy.version-never-in-effect", 409, "Only a version that was in effect can come back"),
  DIGEST_MISMATCH("policy.digest-mismatch", 409, "The digest is not that of the submitted version"),
  FOUR_EYES("policy.four-eyes", 403, "Another person has to approve"),
  EFFECTIVE_FROM_PAST(
      "policy.effective-from-past",
      409,
      "A version cannot take effect before answers already given"),
  EFFECTIVE_FROM_TAKEN(
      "policy.effective-from-taken", 409, "Another version takes effect at that very moment"),
  JURISDICTION_UNKNOWN(
      "policy.jurisdiction-unknown", 400, "There is no such country or part of one"),
  TRIGGER_UNKNOWN("policy.trigger-unknown", 400, "There is no such event in the catalogue"),
  CONTROLLER_KEY_TAKEN("policy.controller-key-taken", 400, "Two controllers have the same key"),
  RECORD_ID_DUPLICATE("policy.record-id-duplicate", 400, "Two records have the same id"),
  PROFILE_INVALID("policy.profile-invalid", 400, "A profile is not valid"),
  CONTROLLER_NOT_FOUND("policy.controller-not-found", 404, "The policy knows no such controller"),
  SCHEDULE_NOT_PUBLISHED(
      "policy.schedule-not-published", 404, "A schedule of the future is not published"),
  ZONE_UNKNOWN("policy.zone-unknown", 400, "There is no such time zone"),
  CALENDAR_UNKNOWN("policy.calendar-unknown", 400, "There is no such calendar of public holidays"),
  EVENTS_INVALID("policy.events-invalid", 400, "The events of a request are not valid"),
  CURSOR_AHEAD("policy.cursor-ahead", 409, "The cursor is ahead of the feed"),
  EVENT_NOT_FOUND("event.not-found", 404, "There is no such event"),
  EVENT_SOURCE_INVALID("event.source-invalid", 400, "The event's source or id is not valid"),
  EVENT_OBJECT_MISSING("event.object-missing", 400, "The event has no object"),
  EVENT_OBJECT_INVALID("event.object-invalid", 400, "The event's object is not valid"),
  EVENT_TYPE_UNKNOWN("event.type-unknown", 400, "No rule could count from events of this type"),
  EVENT_TIME_INVALID("event.time-invalid", 400, "The event's instant is not valid"),
  EVENT_EVIDENCE_INVALID("event.evidence-invalid", 400, "The event's evidence is not a reference"),
  EVENT_REVISION_INVALID("event.revision-invalid", 400, "The event's revision is not valid"),
  EVENT_REASON_MISSING("event.reason-missing", 400, "A correction has to say why"),
  EVENT_DIFFERS("event.differs", 409, "The source said something else of this event"),
  EVENT_OTHER_POSTER("event.other-poster", 403, "Another account posted this event"),
  EVENT_CURSOR_AHEAD("event.cursor-ahead", 409, "The cursor is ahead of the feed");

  private final Terms terms;

  PolicyError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
