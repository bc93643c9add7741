package io.tenure.quickstart.crm;

/** The demo CRM could not be built; the message is one sentence for a person. */
public final class CrmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CrmException(String message, Throwable cause) {
    super(message, cause);
  }
}
