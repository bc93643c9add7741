package io.tenure.consent.rest.expiry;

import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.consent.usecase.expiry.RemindOfExpiry;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReminderTest {
  @Inject RemindOfExpiry remindOfExpiry;
  private String subject;

  @BeforeEach
  void newPerson() {
    subject = subject();
  }

  @Test
  void aConsentThatEndsSoonIsToldOfOnceAndAgainAfterItsRenewal() {
    String purpose = purpose(Map.of("validity", "P60D"));
    record(subject, purpose, "GIVEN", daysAgo(40));

    remindOfExpiry.remind();
    remindOfExpiry.remind();
    assertThat(told(purpose)).isEqualTo(1);

    record(subject, purpose, "RENEWED", daysAgo(35));
    remindOfExpiry.remind();
    remindOfExpiry.remind();
    assertThat(told(purpose)).isEqualTo(2);

    record(subject, purpose, "RENEWED", daysAgo(1));
    remindOfExpiry.remind();
    assertThat(told(purpose)).isEqualTo(2);
  }

  @Test
  void whatIsFarAwayOrOverOrDeniedIsNotToldOf() {
    String purpose = purpose(Map.of("validity", "P60D"));
    record(subject, purpose, "GIVEN", daysAgo(10));
    String over = purpose(Map.of("validity", "P60D"));
    record(subject, over, "GIVEN", daysAgo(70));
    String withdrawn = purpose(Map.of("validity", "P60D"));
    record(subject, withdrawn, "GIVEN", daysAgo(40));
    record(subject, withdrawn, "WITHDRAWN", daysAgo(2));
    String endless = purpose();
    record(subject, endless, "GIVEN", daysAgo(40));

    remindOfExpiry.remind();

    for (String quiet : List.of(purpose, over, withdrawn, endless)) {
      assertThat(told(quiet)).isZero();
    }
  }

  @Test
  void aConsentUnderATermEndsWithItAndAPurchaseStartsItAnew() {
    String purpose = purpose(Map.of("zone", "America/Toronto"));
    Map<String, Object> bought = Consents.event(subject, purpose, "GIVEN", "2024-01-15T12:00:00Z");
    bought.put("term", "CA_BUSINESS_RELATIONSHIP");
    assertThat(Consents.post(bought).<String>path("validUntil")).isEqualTo("2026-01-16T05:00:00Z");
    assertThat(Consents.state(subject, purpose, "2026-01-16T05:00:00Z")).startsWith("EXPIRED");

    bought.put("at", "2025-03-01T12:00:00Z");
    Consents.post(bought);

    assertThat(Consents.state(subject, purpose, "2027-03-02T04:59:59Z")).startsWith("GIVEN true");
    assertThat(Consents.state(subject, purpose, "2027-03-02T05:00:00Z")).startsWith("EXPIRED");
    bought.put("term", "CA_FOREVER");
    Consents.assertProblem(Consents.post(bought), 400, "consent.term-invalid");
  }

  @Test
  void whatEndsCanBeListedInPages() {
    String purpose = purpose(Map.of("validity", "P60D"));
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String person = subject();
      record(person, purpose, "GIVEN", daysAgo(50 - i));
      people.add(person);
    }
    List<String> listed = new ArrayList<>();
    String path = "/api/v1/expiring-consents?limit=2&before=" + daysAgo(-20);
    String next = "";
    while (next != null) {
      Response page = Consents.SERVICE.get(path + next);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      List<Map<String, Object>> items = page.jsonPath().getList("items");
      items.stream()
          .filter(item -> purpose.equals(item.get("purpose")))
          .forEach(item -> listed.add((String) item.get("subject")));
      next = page.path("next") == null ? null : "&cursor=" + page.path("next");
    }
    assertThat(listed).containsExactlyElementsOf(people);
  }

  private long told(String purpose) {
    return Rows.count(
        "select count(*) from announcement where type = 'consent.expires_soon' and subject = ?"
            + " and purpose = ?",
        subject,
        purpose);
  }

  private static String daysAgo(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(days, ChronoUnit.DAYS).toString();
  }
}
