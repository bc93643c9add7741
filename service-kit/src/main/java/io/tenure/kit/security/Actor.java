package io.tenure.kit.security;

import java.util.Set;

/**
 * Who acts. Two actors are the same person or service exactly when issuer and subject agree; that
 * is what "by another person" is measured by.
 *
 * @param issuer {@code iss} of the token
 * @param subject {@code sub} of the token
 * @param name what to call the actor on a screen; not stored, not logged
 * @param client the program that the token was issued to ({@code azp}, else {@code client_id});
 *     null where the token does not tell
 * @param roles from the claim {@code roles}
 */
public record Actor(String issuer, String subject, String name, String client, Set<String> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** An actor read back from a table, where only issuer and subject are kept. */
  public static Actor stored(String issuer, String subject) {
    return new Actor(issuer, subject, subject, null, Set.of());
  }

  /** The service itself, acting on a schedule. */
  public static Actor system(String service) {
    return new Actor("urn:tenure", service, service, null, Set.of());
  }

  public boolean sameAs(Actor other) {
    return sameAs(other.issuer, other.subject);
  }

  public boolean sameAs(String otherIssuer, String otherSubject) {
    return issuer.equals(otherIssuer) && subject.equals(otherSubject);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }
}
