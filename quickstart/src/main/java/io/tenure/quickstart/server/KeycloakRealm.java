package io.tenure.quickstart.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Brings the realm file into a running Keycloak through its administration API. */
final class KeycloakRealm {
  private final URI base;
  private final StateFolder state;

  KeycloakRealm(URI base, StateFolder state) {
    this.base = base;
    this.state = state;
  }

  void importWhenReady(ChildProcess process, String admin, Duration patience) {
    Instant end = Instant.now().plus(patience);
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      while (!answers(http)) {
        if (!process.alive()) {
          throw new QuickstartException(
              "Keycloak ended while starting; " + process.log() + " says why.");
        }
        if (Instant.now().isAfter(end)) {
          throw new QuickstartException(
              "Keycloak did not answer within %d seconds; %s says why."
                  .formatted(patience.toSeconds(), process.log()));
        }
        Thread.sleep(250);
      }
      if (get(http, "/realms/tenure").statusCode() != 200) {
        create(http, token(http, admin));
      }
    } catch (IOException e) {
      throw new QuickstartException("Keycloak does not answer: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted while Keycloak was starting.", e);
    }
  }

  private boolean answers(HttpClient http) throws InterruptedException {
    try {
      return get(http, "/realms/master").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<String> get(HttpClient http, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }

  private String token(HttpClient http, String admin) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + admin
            + "&password="
            + URLEncoder.encode(state.password("keycloak-admin"), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new QuickstartException("Keycloak refused its own administrator.");
    }
    return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
  }

  private void create(HttpClient http, String token) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(base.resolve("/admin/realms"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofString(Realm.render(state)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new QuickstartException(
          "Keycloak refused the realm file (%d): %s".formatted(answer.statusCode(), answer.body()));
    }
  }
}
