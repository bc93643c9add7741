package io.tenure.kit.idempotency;

/** Not a failure: carries a stored answer past a resource method of any return type. */
final class Replay extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient StoredAnswer answer;

  Replay(StoredAnswer answer) {
    super("replayed", null, false, false);
    this.answer = answer;
  }

  StoredAnswer answer() {
    return answer;
  }
}
