package io.tenure.connector.erase;

import io.tenure.connector.erase.EraseOutcome.Code;

/** Our own decision not to go on; the transaction is rolled back. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;

  Refusal(Code code, String detail) {
    super(detail);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
