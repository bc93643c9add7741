package io.tenure.quickstart.server;

/** A name and its password. */
public record Credentials(String user, String password) {

  /** Never shows the password. */
  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
