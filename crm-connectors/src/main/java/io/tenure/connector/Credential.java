package io.tenure.connector;

/** User and password of a database account. Shows neither in {@code toString}. */
public record Credential(String user, String password) {

  public Credential {
    if (user == null || user.isBlank() || password == null) {
      throw new ConnectorException(
          ConnectorCode.SECRET_MISSING, "The secret has no user or no password.");
    }
  }

  @Override
  public String toString() {
    return "Credential[hidden]";
  }
}
