package io.tenure.quickstart.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The realm {@code tenure}: its roles, demo users, clients and the passwords that go into them. */
public final class Realm {
  /** Roles of people, as the services know them; one demo user is named after each. */
  public static final List<String> ROLES =
      List.of(
          "policy-author",
          "policy-approver",
          "data-steward",
          "connector-admin",
          "consent-manager",
          "hold-officer",
          "hold-releaser",
          "disposal-requester",
          "disposal-approver",
          "request-agent",
          "auditor",
          "subject");

  /** A second person with the role disposal-approver: unusually large runs need two approvals. */
  public static final String SECOND_APPROVER = "disposal-approver-2";

  /** A second person with the role consent-manager: notices are published by two. */
  public static final String SECOND_CONSENT_MANAGER = "consent-manager-2";

  /** Services that call others with an account of their own. */
  public static final List<String> SERVICE_ACCOUNTS =
      List.of("classification-service", "consent-service", "disposal-service");

  /** The client with which people sign in to the preference centre. */
  public static final String PREFERENCES = "tenure-preferences";

  /** The public client for command lines (direct grant) and browsers (code flow with PKCE). */
  public static final String CLIENT = "tenure-cli";

  private Realm() {}

  /** Name of the file with a demo user's password. */
  public static String passwordFile(String user) {
    return "user-" + user;
  }

  /** Name of the file with a service account's secret. */
  public static String secretFile(String service) {
    return "client-" + service;
  }

  /** The realm file with this installation's passwords in it. */
  static String render(StateFolder state) {
    String text = template();
    for (String role : ROLES) {
      text = text.replace("${password:" + role + "}", state.password(passwordFile(role)));
    }
    for (String second : List.of(SECOND_APPROVER, SECOND_CONSENT_MANAGER)) {
      text = text.replace("${password:" + second + "}", state.password(passwordFile(second)));
    }
    for (String service : SERVICE_ACCOUNTS) {
      text = text.replace("${secret:" + service + "}", state.password(secretFile(service)));
    }
    text = text.replace("${secret:" + PREFERENCES + "}", state.password(secretFile(PREFERENCES)));
    if (text.contains("${password:") || text.contains("${secret:")) {
      throw new IllegalStateException("The realm file has a password that nobody set");
    }
    return text;
  }

  /** The realm file as it is shipped, without passwords. */
  static JsonNode shipped() {
    try {
      return new ObjectMapper().readTree(template());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String template() {
    try (InputStream in = Realm.class.getResourceAsStream("/keycloak/tenure-realm.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
