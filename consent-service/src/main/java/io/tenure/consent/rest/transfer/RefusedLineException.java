package io.tenure.consent.rest.transfer;

/** A line that holds no event; its detail repeats nothing of the line. */
final class RefusedLineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  RefusedLineException(String code, String detail) {
    super(detail);
    this.code = code;
  }

  String code() {
    return code;
  }
}
