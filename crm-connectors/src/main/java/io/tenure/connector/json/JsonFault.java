package io.tenure.connector.json;

/** A text that is no JSON, ends too early or is nested too deeply. Tells where, never what. */
public final class JsonFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Kind kind;

  JsonFault(Kind kind, int at) {
    super(kind + " at character " + at, null, false, false);
    this.kind = kind;
  }

  /** What is wrong. */
  public enum Kind {
    INVALID,
    /** It ends in the middle, as a text does that was cut. */
    ENDS_EARLY,
    TOO_DEEP
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
