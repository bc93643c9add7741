package io.tenure.consent.rest.gpc;

import static io.restassured.RestAssured.given;
import static io.tenure.consent.rest.Consents.legitimateInterest;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.kit.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class GpcSignalTest {
  private String subject;
  private String sale;
  private String news;

  @BeforeEach
  void newPerson() {
    subject = subject();
    sale = purpose(legitimateInterest(Map.of("saleOrSharing", true)));
    news = purpose();
    record(subject, news, "GIVEN", "2024-01-01T00:00:00Z");
  }

  @Test
  void whereTheLawSaysSoItIsAnOptOutOfSaleAndOfNothingElse() {
    Response answer = signal("US-CA", "1");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Boolean>path("optOut")).isTrue();
    assertThat(answer.<String>path("citation")).contains("1798.135");
    assertThat(answer.jsonPath().getList("optedOut")).contains(sale).doesNotContain(news);
    assertThat(state(subject, sale, null)).startsWith("OBJECTED false");
    assertThat(Consents.end(subject, sale, null)).isNull();
    assertThat(state(subject, news, null)).startsWith("GIVEN true");
  }

  @Test
  void aConsentBehindTheSignalDoesNotEnd() {
    String advertising = purpose(Map.of("saleOrSharing", true));
    record(subject, advertising, "GIVEN", "2024-01-01T00:00:00Z");

    signal("US-CA", "1");

    assertThat(state(subject, advertising, null)).startsWith("OBJECTED false");
    assertThat(Consents.end(subject, advertising, null)).isNull();
  }

  @Test
  void theSignalOfEveryPageIsRecordedOnce() {
    signal("US-CA", "1");
    long events = Rows.count("select count(*) from consent_event where subject = ?", subject);

    Response again = signal("US-CA", "1");

    assertThat(again.jsonPath().getList("optedOut")).isEmpty();
    assertThat(again.jsonPath().getList("already")).contains(sale);
    assertThat(Rows.count("select count(*) from consent_event where subject = ?", subject))
        .isEqualTo(events);
  }

  @Test
  void elsewhereAndForOtherValuesNothingIsRecorded() {
    for (Response answer : new Response[] {signal("DE", "1"), signal("US-CA", "0")}) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.<Boolean>path("optOut")).isFalse();
    }
    assertThat(state(subject, sale, null)).isEqualTo("UNKNOWN false null");
    Problems.check(signal("California", "1"), 400, "consent.jurisdiction-invalid");
  }

  @Test
  void aLoggedInPersonsOwnBrowserSpeaksForThatPersonOnly() {
    Api person = Api.with(Tokens.with(Map.of("subject_reference", subject), "jane", Roles.SUBJECT));

    Response without =
        person
            .request()
            .contentType("application/json")
            .body(Map.of("jurisdiction", "US-CA"))
            .post("/api/v1/me/gpc-signals");
    assertThat(without.<Boolean>path("optOut")).isFalse();
    Response with =
        person
            .request()
            .header("Sec-GPC", "1")
            .contentType("application/json")
            .body(Map.of("jurisdiction", "US-CA"))
            .post("/api/v1/me/gpc-signals");

    assertThat(with.<Boolean>path("optOut")).isTrue();
    assertThat(state(subject, sale, null)).startsWith("OBJECTED false");
  }

  @Test
  void everybodyCanReadThatTheSignalIsHeeded() {
    Response support = given().get("/.well-known/gpc.json");

    assertThat(support.statusCode()).isEqualTo(200);
    assertThat(support.contentType()).startsWith("application/json");
    assertThat(support.<Boolean>path("gpc")).isTrue();
    assertThat(support.<String>path("lastUpdate")).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  private Response signal(String jurisdiction, String header) {
    return Consents.SERVICE
        .request()
        .contentType("application/json")
        .body(
            Map.of(
                "subject", subject,
                "jurisdiction", jurisdiction,
                "header", header,
                "source", "web-shop"))
        .post("/api/v1/gpc-signals");
  }
}
