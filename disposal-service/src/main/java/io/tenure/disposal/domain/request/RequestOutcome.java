package io.tenure.disposal.domain.request;

/** What became of a person's request, in the codes of consent-service. */
public enum RequestOutcome {
  ERASED(Kind.ERASURE, State.COMPLETED),
  KEPT_BY_LAW(Kind.ERASURE, State.PARTLY_COMPLETED),
  KEPT_FOR_LEGAL_CLAIMS(Kind.ERASURE, State.PARTLY_COMPLETED),
  ACCESS_GIVEN(Kind.ACCESS, State.COMPLETED),
  NOTHING_FOUND(Kind.BOTH, State.COMPLETED),
  IDENTITY_NOT_SHOWN(Kind.BOTH, State.REFUSED),
  UNFOUNDED_OR_EXCESSIVE(Kind.BOTH, State.REFUSED),
  NOT_OWED(Kind.BOTH, State.REFUSED);

  private enum Kind {
    ERASURE,
    ACCESS,
    BOTH
  }

  /** The state at consent-service that goes with it. */
  public enum State {
    COMPLETED,
    PARTLY_COMPLETED,
    REFUSED
  }

  private final Kind kind;
  private final State state;

  RequestOutcome(Kind kind, State state) {
    this.kind = kind;
    this.state = state;
  }

  public State state() {
    return state;
  }

  /** Whether it can become of a request of that type. */
  public boolean fits(String type) {
    return kind == Kind.BOTH || kind.name().equals(type);
  }

  /** Whether data of the person were erased, in full or as far as the law allows. */
  public boolean erased() {
    return kind == Kind.ERASURE;
  }
}
