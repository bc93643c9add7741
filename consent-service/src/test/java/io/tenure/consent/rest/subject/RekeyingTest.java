package io.tenure.consent.rest.subject;

import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.kit.testing.PostgresResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** consent-service in the middle of a change of key: s2 is current, s1 is still held. */
@QuarkusTest
@TestProfile(RekeyingTest.TwoKeys.class)
@WithTestResource(PostgresResource.class)
class RekeyingTest {
  private static final String OLD = "s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI";
  private static final String NEW = "s2:njDZHddyFqR5iH0M9zQ-xhAZE0Ftz4nuACXZtACX4I8";

  /** Two keys. */
  public static class TwoKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "TENURE_SUBJECT_KEY",
          "s2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"
              + "s1:c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=");
    }
  }

  @Test
  void aPersonIsTakenToTheCurrentKeyWithoutLosingAnything() {
    String purpose = purpose();
    record(OLD, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    assertThat(state(NEW, purpose, null)).isEqualTo("UNKNOWN false null");
    Response reference =
        Consents.SERVICE
            .request()
            .contentType("application/json")
            .body(Map.of("kind", "EMAIL", "value", "jane.roe@example.com"))
            .post("/api/v1/subject-references");
    assertThat(reference.<String>path("subject")).isEqualTo(NEW);
    assertThat(reference.jsonPath().getList("former")).containsExactly(OLD);

    Response rekeyed = rekey("jane.roe@example.com", "nobody@example.com", "no address");

    assertThat(rekeyed.statusCode()).as(rekeyed.asString()).isEqualTo(200);
    assertThat(rekeyed.<Integer>path("linked")).isEqualTo(1);
    assertThat(rekeyed.<Integer>path("unchanged")).isEqualTo(1);
    assertThat(rekeyed.<Integer>path("refused[0].index")).isEqualTo(2);
    assertThat(rekeyed.asString()).doesNotContain("address", "example.com");
    assertThat(state(NEW, purpose, null)).startsWith("GIVEN true");
    record(NEW, purpose, "WITHDRAWN", "2024-02-01T00:00:00Z");
    assertThat(state(OLD, purpose, null)).startsWith("WITHDRAWN false");
    assertThat(rekey("jane.roe@example.com").<Integer>path("linked")).isZero();
    assertThat(Rows.count("select count(*) from subject_link")).isEqualTo(2);

    Response progress = Consents.SERVICE.get("/api/v1/subject-references/rekeyings");
    assertThat(progress.<String>path("current")).isEqualTo("s2");
    assertThat(progress.<Integer>path("keys.find { it.key == 's1' }.references")).isEqualTo(1);
    assertThat(progress.<Integer>path("keys.find { it.key == 's1' }.linked")).isEqualTo(1);
  }

  private static Response rekey(String... addresses) {
    List<Map<String, String>> identifiers =
        java.util.Arrays.stream(addresses)
            .map(address -> Map.of("kind", "EMAIL", "value", address))
            .toList();
    return Consents.SERVICE
        .request()
        .contentType("application/json")
        .body(Map.of("identifiers", identifiers))
        .post("/api/v1/subject-references/rekeyings");
  }
}
