package io.tenure.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenure.kit.security.Roles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Calls every endpoint of the running service once without a token, once with each role and once
 * with a token without roles: whoever is not listed is refused, whoever is listed is not. Also
 * compares the service's table in {@code docs/security.md}. In a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(PostgresResource.class)
 * class RoleMatrixTest extends RoleMatrix {}
 * }</pre>
 */
public abstract class RoleMatrix {

  /** The identity provider knows who it is, so that a refusal is one of the role. */
  private static final Map<String, Object> KNOWN =
      Map.of("email", "matrix@example.com", "email_verified", true);

  private final List<Endpoint> endpoints = Endpoint.ofRunningApplication();

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThat(endpoints).as("endpoints of the service").isNotEmpty();
    assertThat(endpoints)
        .filteredOn(Endpoint::unannotated)
        .as("endpoints without @RolesAllowed or @PermitAll")
        .isEmpty();
    assertThat(endpoints).flatExtracting(Endpoint::roles).as("roles").isSubsetOf(withAnyRole());
  }

  @Test
  void everyOtherRoleIsRefused() {
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : endpoints) {
      if (endpoint.open()) {
        continue;
      }
      softly.assertThat(call(endpoint, null)).as("%s without a token", endpoint).isEqualTo(401);
      softly
          .assertThat(call(endpoint, Tokens.of("nobody")))
          .as("%s without a role", endpoint)
          .isIn(endpoint.anyRole() ? notRefused() : List.of(403));
      for (String role : Roles.ALL) {
        int status = call(endpoint, Tokens.with(KNOWN, "matrix-" + role, role));
        if (endpoint.allows(role)) {
          softly.assertThat(status).as("%s as %s", endpoint, role).isNotIn(401, 403);
        } else {
          softly.assertThat(status).as("%s as %s", endpoint, role).isEqualTo(403);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void documentedMatrixIsWhatIsServed() throws IOException {
    String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    SecurityPage page = new SecurityPage(Path.of("..", "docs", "security.md"), service);
    Assumptions.assumeTrue(page.exists(), "docs/security.md has no section of " + service);
    List<String> served = endpoints.stream().map(Endpoint::markdown).distinct().toList();
    if (Boolean.getBoolean(OpenApiContract.UPDATE)) {
      page.write(served);
    }
    assertThat(page.rows())
        .as(
            "Who may call what has changed. If that is meant, run this test with -D%s=true and commit docs/security.md.",
            OpenApiContract.UPDATE)
        .isEqualTo(served);
  }

  /** A body that no endpoint understands, so that calls of allowed roles change nothing. */
  private static int call(Endpoint endpoint, String token) {
    RequestSpecification request = given().header("Accept", "*/*");
    if (token != null) {
      request.auth().oauth2(token);
    }
    if (endpoint.takesBody()) {
      request.contentType("application/json").body("{\"no such field of any request\":1}");
    }
    Response answer = request.request(endpoint.method(), endpoint.path());
    return answer.statusCode();
  }

  private static List<Integer> notRefused() {
    List<Integer> statuses = new ArrayList<>();
    for (int status = 200; status < 600; status++) {
      if (status != 401 && status != 403) {
        statuses.add(status);
      }
    }
    return statuses;
  }

  private static List<String> withAnyRole() {
    List<String> roles = new ArrayList<>(Roles.ALL);
    roles.add(Endpoint.ANY_ROLE);
    return roles;
  }
}
