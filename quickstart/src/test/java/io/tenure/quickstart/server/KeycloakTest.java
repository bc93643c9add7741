package io.tenure.quickstart.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeycloakTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static StateFolder state;
  private static Keycloak keycloak;

  @BeforeAll
  static void start() {
    state = new StateFolder(Path.of("target", "test state of keycloak"));
    new PidFiles(state).stopAll();
    state.remove("keycloak");
    keycloak =
        Keycloak.start(
            state,
            Path.of("target", "keycloak"),
            Path.of("target", "dist").toAbsolutePath(),
            FreePorts.any(),
            FreePorts.any());
    keycloak.awaitReady(state, Duration.ofMinutes(3));
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void everyDemoUserHasItsOneRoleAndMayGoToAllFourServices() throws Exception {
    for (String role : Realm.ROLES) {
      JsonNode claims =
          claims(
              "grant_type=password&client_id=tenure-cli&username=%s&password=%s"
                  .formatted(role, state.password(Realm.passwordFile(role))));

      assertThat(strings(claims.path("roles"))).contains(role);
      assertThat(strings(claims.path("roles"))).doesNotContain("service");
      assertThat(strings(claims.path("roles")).stream().filter(Realm.ROLES::contains))
          .containsExactly(role);
      assertThat(strings(claims.path("aud")))
          .containsExactlyInAnyOrder(
              "policy-service", "classification-service", "consent-service", "disposal-service");
      assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer().toString());
      assertThat(claims.path("sub").asText()).isNotBlank();
    }
  }

  @Test
  void thePersonsTokenNamesTheVerifiedAddressByWhichItIsKnown() throws Exception {
    JsonNode claims =
        claims(
            "grant_type=password&client_id=tenure-cli&username=subject&password="
                + state.password(Realm.passwordFile("subject")));

    assertThat(claims.path("email").asText()).isEqualTo("subject@tenure.example");
    assertThat(claims.path("email_verified").asBoolean()).isTrue();
  }

  @Test
  void aServiceAccountMayGoToTheServicesItCallsAndNoOther() throws Exception {
    JsonNode claims =
        claims(
            "grant_type=client_credentials&client_id=disposal-service&client_secret="
                + state.password(Realm.secretFile("disposal-service")));

    assertThat(strings(claims.path("roles")))
        .contains("service")
        .doesNotContainAnyElementsOf(Realm.ROLES);
    assertThat(strings(claims.path("aud")))
        .containsExactlyInAnyOrder("policy-service", "classification-service", "consent-service");
    assertThat(claims.path("sub").asText()).isNotBlank();
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    HttpResponse<String> answer =
        token("grant_type=password&client_id=tenure-cli&username=auditor&password=wrong");

    assertThat(answer.statusCode()).isBetween(400, 401);
    assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
  }

  private static JsonNode claims(String form) throws Exception {
    HttpResponse<String> answer = token(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String token = JSON.readTree(answer.body()).path("access_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static HttpResponse<String> token(String form) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(n -> strings.add(n.asText()));
    } else if (!node.isMissingNode()) {
      strings.add(node.asText());
    }
    return strings;
  }
}
