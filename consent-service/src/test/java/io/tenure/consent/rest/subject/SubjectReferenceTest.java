package io.tenure.consent.rest.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubjectReferenceTest {
  private static final Api SHOP = Api.as("shop", Roles.SERVICE);

  @Test
  void anIdentifierBecomesTheReferenceThatDisposalServiceMakes() {
    Response answer = make("EMAIL", " Jane.Roe@Example.com");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Map<String, Object>>path("$"))
        .isEqualTo(
            Map.of(
                "subject", "s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI", "former", List.of()));
  }

  @Test
  void whatIsNoIdentifierIsRefusedAndNotRepeated() {
    Response answer = make("EMAIL", "jane.roe");

    Problems.check(answer, 400, "consent.identifier-invalid");
    assertThat(answer.asString()).doesNotContainIgnoringCase("jane");
    Problems.check(make("EMAIL", null), 400, "request.invalid");
    assertThat(make("PASSPORT", "x1").statusCode()).isEqualTo(400);
  }

  private static Response make(String kind, String value) {
    Map<String, Object> body = new java.util.HashMap<>();
    body.put("kind", kind);
    body.put("value", value);
    return SHOP.request()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/subject-references");
  }
}
