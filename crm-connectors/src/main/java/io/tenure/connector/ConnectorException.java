package io.tenure.connector;

/**
 * Something went wrong at a system's database. The message is one clear sentence; it never holds a
 * value of a record, a credential or the text of the driver (which may quote both).
 */
public final class ConnectorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ConnectorCode code;

  public ConnectorException(ConnectorCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /** What it is, in a stable form. */
  public ConnectorCode code() {
    return code;
  }
}
