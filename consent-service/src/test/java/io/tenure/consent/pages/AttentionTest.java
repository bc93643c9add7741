package io.tenure.consent.pages;

import static io.tenure.consent.pages.World.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Rows;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change that matters asks for a new notice or renewed consent, and says from whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class AttentionTest {
  @Test
  void withoutChangeNothingIsAsked() {
    World world = World.published("en");
    consent(world.mail);

    Response attention = attention(world);

    assertThat((Boolean) attention.path("newNotice")).isFalse();
    assertThat((Boolean) attention.path("renewedConsent")).isFalse();
    assertThat((Boolean) attention.path("periodsCompared")).isTrue();
    assertThat((List<?>) attention.path("findings")).isEmpty();
    assertThat((Map<?, ?>) attention.path("from.people")).isEmpty();
  }

  @Test
  void aLongerPeriodAsksForANewNoticeFromWhoeverConsented() {
    World world = World.published("en");
    String subject = consent(world.mail);
    attention(world);

    world.schedule(4, "five years after the last contact", "Contact details stay longer.");
    Response attention = attention(world);

    assertThat((Boolean) attention.path("newNotice")).isTrue();
    assertThat((String) attention.path("findings[0].kind")).isEqualTo("LONGER_PERIOD");
    assertThat((String) attention.path("findings[0].what"))
        .isEqualTo("Contact details stay longer.");
    assertThat((List<String>) attention.path("findings[0].purposes"))
        .containsExactlyInAnyOrder(world.mail, world.calls);
    assertThat(attention.<Map<String, Integer>>path("from.people"))
        .containsExactly(Map.entry(world.mail, 1));
    assertThat(people(world, world.mail)).containsExactly(subject);
  }

  @Test
  void aNewRecipientInANewVersionAsksForRenewedConsentUntilItIsGiven() {
    World world = World.published("en");
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      subjects.add(consent(world.mail));
    }
    Map<String, Object> more = world.content("en");
    more.put(
        "recipients",
        List.of(
            Map.of("key", "mailer"),
            Map.of("key", "cloud", "country", "US"),
            Map.of("key", "broker")));
    Map<String, Object> text = new HashMap<>(Texts.of("en", world));
    text.put("recipients", Map.of("mailer", "m", "cloud", "c", "broker", "Address broker"));
    more.put("texts", Map.of("en", text));
    world.publish(AUTHOR.post("/api/v1/notices/" + world.notice + "/versions", more));

    Response attention = attention(world);
    assertThat((Boolean) attention.path("renewedConsent")).isTrue();
    assertThat((String) attention.path("findings[0].kind")).isEqualTo("NEW_RECIPIENT");
    assertThat((Integer) attention.path("former")).isEqualTo(1);
    assertThat((Integer) attention.path("from.people.'" + world.mail + "'")).isEqualTo(5);
    assertThat(people(world, world.mail)).containsExactlyInAnyOrderElementsOf(subjects);

    event(subjects.get(0), world.mail, "GIVEN");
    event(subjects.get(1), world.mail, "WITHDRAWN");
    assertThat(people(world, world.mail))
        .as("who agreed to the new notice, or withdrew, is not asked")
        .containsExactlyInAnyOrderElementsOf(subjects.subList(2, 5));
  }

  @Test
  void aPurposeThatChangedUnderTheNoticeAsksForANewOne() {
    World world = World.published("en");
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "Purpose");
    terms.put("controller", world.controller);
    terms.put("legalBasis", "CONSENT");
    terms.put("dataCategories", List.of("user.contact.email", "user.location"));
    AUTHOR.put("/api/v1/purposes/" + world.mail, "\"v1\"", terms).then().statusCode(200);

    Response attention = attention(world);

    assertThat((Boolean) attention.path("newNotice")).isTrue();
    assertThat((List<String>) attention.path("findings.what")).containsExactly("user.location");
  }

  @Test
  void aNewRecipientOrCountryOfAPurposeAsksForANewNoticeAndThenForConsent() {
    World world = World.published("en");
    String subject = consent(world.mail);
    consent(world.calls);
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "Purpose");
    terms.put("controller", world.controller);
    terms.put("legalBasis", "CONSENT");
    terms.put("dataCategories", List.of("user.contact.email"));
    terms.put("recipients", List.of("mailer", "Address broker"));
    terms.put(
        "transfers",
        List.of(
            Map.of("country", "US", "recipient", "mailer", "safeguard", "STANDARD_CLAUSES"),
            Map.of("country", "BR", "recipient", "Lettershop", "safeguard", "STANDARD_CLAUSES")));
    AUTHOR.put("/api/v1/purposes/" + world.mail, "\"v1\"", terms).then().statusCode(200);

    Response before = attention(world);

    assertThat(kinds(before))
        .containsExactlyInAnyOrder(
            "NEW_RECIPIENT Address broker PUBLICATION NEW_NOTICE",
            "NEW_RECIPIENT Lettershop PUBLICATION NEW_NOTICE",
            "NEW_COUNTRY BR PUBLICATION NEW_NOTICE");
    assertThat((List<List<String>>) before.path("findings.purposes"))
        .allSatisfy(touched -> assertThat(touched).containsExactly(world.mail));
    assertThat(before.<Map<String, Integer>>path("from.people"))
        .containsExactly(Map.entry(world.mail, 1));

    world.publish(
        AUTHOR.post("/api/v1/notices/" + world.notice + "/versions", world.content("en")));
    Response after = attention(world);

    assertThat((Boolean) after.path("newNotice")).isFalse();
    assertThat(kinds(after))
        .containsExactlyInAnyOrder(
            "NEW_RECIPIENT Address broker FORMER_VERSION RENEWED_CONSENT",
            "NEW_RECIPIENT Lettershop FORMER_VERSION RENEWED_CONSENT",
            "NEW_COUNTRY BR FORMER_VERSION RENEWED_CONSENT");
    assertThat(people(world, world.mail)).containsExactly(subject);
    event(subject, world.mail, "GIVEN");
    assertThat(people(world, world.mail)).isEmpty();
  }

  /** As notices were pinned before purposes' recipients were compared. */
  @Test
  void anOldNoticeIsComparedWithWhatItsPurposesSaidThen() {
    World world = World.published("en");
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "Purpose");
    terms.put("controller", world.controller);
    terms.put("legalBasis", "CONSENT");
    terms.put("dataCategories", List.of("user.contact.email"));
    terms.put("recipients", List.of("Printer"));
    AUTHOR.put("/api/v1/purposes/" + world.mail, "\"v1\"", terms).then().statusCode(200);
    world.publish(
        AUTHOR.post("/api/v1/notices/" + world.notice + "/versions", world.content("en")));
    Rows.execute("alter table notice_version disable trigger notice_version_immutable");
    Rows.execute(
        "update notice_version set purposes = (select jsonb_agg(p - 'recipients' - 'countries')"
            + " from jsonb_array_elements(purposes) p) where notice = '"
            + world.notice
            + "'");
    Rows.execute("alter table notice_version enable trigger notice_version_immutable");

    assertThat(kinds(attention(world)))
        .containsExactly("NEW_RECIPIENT Printer FORMER_VERSION RENEWED_CONSENT");
  }

  private static List<String> kinds(Response attention) {
    List<Map<String, Object>> findings = attention.path("findings");
    return findings.stream()
        .map(f -> f.get("kind") + " " + f.get("what") + " " + f.get("since") + " " + f.get("needs"))
        .toList();
  }

  private static Response attention(World world) {
    Response answer =
        Api.as("ada", "auditor").get("/api/v1/notices/" + world.notice + "/attention");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static List<String> people(World world, String purpose) {
    List<String> people = new ArrayList<>();
    String next = "";
    do {
      Response page =
          AUTHOR
              .request()
              .queryParam("purpose", purpose)
              .queryParam("limit", 2)
              .queryParam("cursor", next)
              .get("/api/v1/notices/" + world.notice + "/attention/people");
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      people.addAll(page.path("items"));
      next = page.path("next");
    } while (next != null);
    return people;
  }

  private static String consent(String purpose) {
    byte[] hash = new byte[32];
    new SecureRandom().nextBytes(hash);
    String subject = "s1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    event(subject, purpose, "GIVEN");
    return subject;
  }

  private static void event(String subject, String purpose, String event) {
    Response answer =
        AUTHOR.post(
            "/api/v1/consent-events",
            Map.of(
                "subject",
                subject,
                "purpose",
                purpose,
                "event",
                event,
                "at",
                Instant.now().toString(),
                "method",
                "FORM",
                "source",
                "web-shop"));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }
}
