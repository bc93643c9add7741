package io.tenure.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.quickstart.server.QuickstartException;
import io.tenure.quickstart.server.Realm;
import io.tenure.quickstart.stack.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Access tokens of the demo users, through the same flow that other clients use. */
final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Installation installation;
  private final HttpClient http;
  private final Map<String, Token> tokens = new HashMap<>();

  Tokens(Installation installation, HttpClient http) {
    this.installation = installation;
    this.http = http;
  }

  private record Token(String value, Instant until) {}

  /** A token of that user which lasts at least another minute. */
  synchronized String of(String user) {
    Token token = tokens.get(user);
    if (token == null || token.until().isBefore(Instant.now().plusSeconds(60))) {
      token = fetch(user);
      tokens.put(user, token);
    }
    return token.value();
  }

  private Token fetch(String user) {
    String form =
        "grant_type=password&client_id="
            + Realm.CLIENT
            + "&username="
            + user
            + "&password="
            + URLEncoder.encode(
                installation.state().password(Realm.passwordFile(user)), StandardCharsets.UTF_8);
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(installation.issuer() + "/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new QuickstartException("Keycloak gave no token to " + user + ".");
      }
      JsonNode body = JSON.readTree(answer.body());
      return new Token(
          body.path("access_token").asText(),
          Instant.now().plusSeconds(body.path("expires_in").asLong()));
    } catch (IOException e) {
      throw new QuickstartException("Keycloak does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted.", e);
    }
  }
}
