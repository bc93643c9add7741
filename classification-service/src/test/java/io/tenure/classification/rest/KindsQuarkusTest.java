package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.body;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.kit.testing.PostgresResource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class KindsQuarkusTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindOfTheConnectorCanBeRegistered(Kind kind) {
    Map<String, Object> body = body("kind-" + UUID.randomUUID().toString().substring(0, 8));
    body.put("kind", kind.name());
    body.put("database", "sales");
    body.remove("schemas");
    JsonPath system = STEWARD.get("/api/v1/systems/" + registered(body)).jsonPath();
    assertThat(system.getString("kind")).isEqualTo(kind.name());
    assertThat(system.<String>getList("schemas"))
        .containsExactly(kind == Kind.POSTGRESQL ? "public" : "sales");
  }
}
