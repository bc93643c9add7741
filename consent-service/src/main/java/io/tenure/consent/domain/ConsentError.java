package io.tenure.consent.domain;

/** Everything that can be wrong with a call to consent-service; the names are stable. */
public enum ConsentError {
  SUBJECT_INVALID(400, "Not a subject reference"),
  PURPOSE_KEY_INVALID(400, "Not a purpose key"),
  PURPOSE_INVALID(400, "The purpose cannot be kept like this"),
  PURPOSE_UNKNOWN(404, "There is no such purpose"),
  PURPOSE_EXISTS(409, "The purpose exists already"),
  EVENT_EMPTY(400, "The line is empty"),
  EVENT_TYPE_INVALID(400, "Not a consent event"),
  EVENT_METHOD_INVALID(400, "Not a way of consenting"),
  EVENT_DATE_MISSING(400, "The event has no date"),
  EVENT_DATE_INVALID(400, "Not a date this service takes"),
  EVENT_IN_FUTURE(400, "The event lies in the future"),
  EVIDENCE_INVALID(400, "Not a reference to evidence"),
  SOURCE_INVALID(400, "Not a source or source id"),
  SOURCE_ID_REUSED(409, "The source used this id for another event"),
  GPC_NOT_APPLICABLE(422, "Global Privacy Control does not mean this"),
  TOO_MANY_ITEMS(413, "Too many items in one call"),
  AS_OF_INVALID(400, "Not a time this service takes"),
  CURSOR_AHEAD(409, "The cursor is ahead of the feed");

  private final int status;
  private final String title;

  ConsentError(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** HTTP status of a problem with this code. */
  public int status() {
    return status;
  }

  /** Short sentence, the same for every occurrence. */
  public String title() {
    return title;
  }
}
