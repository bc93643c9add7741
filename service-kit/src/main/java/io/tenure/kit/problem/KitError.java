package io.tenure.kit.problem;

/** The failures that can happen in every service in the same way. */
public enum KitError implements ErrorCode.Listed {
  /** The body is not JSON, or a value in it has the wrong JSON type or form. */
  REQUEST_MALFORMED("request.malformed", 400, "The request cannot be read"),
  /** The body has a member that nothing here knows; {@code violations} names it. */
  REQUEST_UNKNOWN_FIELD("request.unknown-field", 400, "The request has an unknown field"),
  /** A value breaks a rule; {@code violations} names field and rule. */
  REQUEST_INVALID("request.invalid", 400, "The request is not valid"),
  /** A date or instant lies outside the years 1900 to 2200. */
  REQUEST_DATE_OUT_OF_RANGE("request.date-out-of-range", 400, "A date is out of range"),
  REQUEST_TOO_LARGE("request.too-large", 413, "The request body is too large"),
  CURSOR_INVALID("cursor.invalid", 400, "The cursor is not one that this list handed out"),
  AUTH_REQUIRED("auth.required", 401, "A valid bearer token is required"),
  AUTH_FORBIDDEN("auth.forbidden", 403, "The caller may not do this"),
  NOT_FOUND("not-found", 404, "There is nothing here"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be served"),
  CONFLICT("conflict", 409, "The request conflicts with the present state"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", 415, "The media type of the body is not supported"),
  UNPROCESSABLE("request.unprocessable", 422, "The request cannot be carried out as it stands"),
  PRECONDITION_REQUIRED("precondition.required", 428, "The header If-Match is required"),
  PRECONDITION_FAILED("precondition.failed", 412, "The resource was changed in the meantime"),
  IDEMPOTENCY_KEY_REQUIRED(
      "idempotency.key-required", 400, "The header Idempotency-Key is required"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency.key-reused", 422, "The Idempotency-Key was used for another request"),
  IDEMPOTENCY_IN_PROGRESS(
      "idempotency.in-progress", 409, "A request with this Idempotency-Key is still running"),
  RATE_LIMITED("rate-limited", 429, "Too many requests"),
  REQUEST_REFUSED("request.refused", 400, "The request was refused"),
  OPERATION_NOT_CANCELLABLE("operation.not-cancellable", 409, "The operation has already ended"),
  OPERATION_GIVEN_UP(
      "operation.given-up", 500, "The operation was started too often without getting anywhere"),
  /** Another service could not be reached or did not answer in time. */
  UPSTREAM_UNAVAILABLE("upstream.unavailable", 503, "A service that is needed does not answer"),
  /** Another service refused our call (4xx); its code is in {@code upstreamCode}. */
  UPSTREAM_REFUSED("upstream.refused", 502, "A service that is needed refused the call"),
  /** Another service answered something that cannot be understood. */
  UPSTREAM_UNREADABLE(
      "upstream.unreadable", 502, "A service that is needed answered something unreadable"),
  DATABASE_UNAVAILABLE("database.unavailable", 503, "The database does not answer"),
  /**
   * The connection broke while a transaction was being committed: it may or may not have taken
   * effect.
   */
  COMMIT_UNKNOWN("database.commit-unknown", 503, "It is not known whether the change was stored"),
  INTERNAL("internal", 500, "Something went wrong on our side");

  private final Terms terms;

  KitError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }

  /** The code for a bare HTTP status that a framework chose. */
  static KitError ofStatus(int status) {
    return switch (status) {
      case 400 -> REQUEST_MALFORMED;
      case 401 -> AUTH_REQUIRED;
      case 403 -> AUTH_FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> REQUEST_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> UNPROCESSABLE;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> RATE_LIMITED;
      case 502 -> UPSTREAM_UNREADABLE;
      case 503, 504 -> UPSTREAM_UNAVAILABLE;
      default -> status < 500 ? REQUEST_REFUSED : INTERNAL;
    };
  }
}
