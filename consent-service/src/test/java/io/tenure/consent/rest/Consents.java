package io.tenure.consent.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What the tests of the API have in common. */
public final class Consents {
  public static final Api MANAGER = Api.as("mara", "consent-manager");
  public static final Api SERVICE = Api.as("service-account-disposal", "service");

  private Consents() {}

  /** A subject reference nobody else uses. */
  public static String subject() {
    byte[] hash = new byte[32];
    ThreadLocalRandom.current().nextBytes(hash);
    return "s1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /** The same reference for the same number. */
  public static String subject(long number) {
    byte[] hash = ByteBuffer.allocate(32).putLong(24, number).array();
    return "s1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /** A new purpose; answers its key. */
  public static String purpose(Map<String, Object> more) {
    String key = "test." + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36);
    Map<String, Object> body = terms();
    body.put("key", key);
    body.putAll(more);
    Response answer = MANAGER.post("/api/v1/purposes", body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return key;
  }

  public static String purpose() {
    return purpose(Map.of());
  }

  public static Map<String, Object> terms() {
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "Newsletter");
    terms.put("description", "News about our products by e-mail.");
    terms.put("controller", "northwind-gmbh");
    terms.put("legalBasis", "CONSENT");
    terms.put("dataCategories", List.of("user.contact.email"));
    terms.put("dpvTerm", "dpv:DirectMarketing");
    return terms;
  }

  /** What a purpose that rests on a legitimate interest says. */
  public static Map<String, Object> legitimateInterest(Map<String, Object> more) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("legalBasis", "LEGITIMATE_INTERESTS");
    terms.put(
        "balanceTest",
        Map.of(
            "interest", "We tell customers of similar goods.",
            "conclusion", "They expect it, and can object in each message.",
            "decidedOn", "2026-01-15"));
    terms.put("rightToObject", "Write to privacy@example.com or use the link in the message.");
    terms.putAll(more);
    return terms;
  }

  public static Map<String, Object> event(String subject, String purpose, String event, String at) {
    Map<String, Object> body = new HashMap<>();
    body.put("subject", subject);
    body.put("purpose", purpose);
    body.put("event", event);
    body.put("at", at);
    body.put("method", "FORM");
    body.put("source", "web-shop");
    return body;
  }

  public static Map<String, Object> line(
      String subject, String purpose, String event, String at, String sourceId) {
    Map<String, Object> body = new HashMap<>();
    body.put("subject", subject);
    body.put("purpose", purpose);
    body.put("event", event);
    body.put("at", at);
    body.put("source", "crm");
    body.put("sourceId", sourceId);
    return body;
  }

  public static Response post(Map<String, Object> event) {
    return MANAGER.post("/api/v1/consent-events", event);
  }

  public static void record(String subject, String purpose, String event, String at) {
    Response answer = post(event(subject, purpose, event, at));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  public static Response importAll(List<Map<String, Object>> lines) {
    return SERVICE.post("/api/v1/consent-events/import", Map.of("items", lines));
  }

  public static Response ask(String asOf, List<Map<String, String>> pairs) {
    Map<String, Object> body = new HashMap<>();
    body.put("asOf", asOf);
    body.put("pairs", pairs);
    return SERVICE.post("/api/v1/consent-states", body);
  }

  /** State of one pair as of a time, as "STATE valid since". */
  public static String state(String subject, String purpose, String asOf) {
    Response answer = ask(asOf, List.of(Map.of("subject", subject, "purpose", purpose)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("states[0].state")
        + " "
        + answer.path("states[0].valid")
        + " "
        + answer.path("states[0].since");
  }

  /** When the consent of one pair ended, as of a time. */
  public static String end(String subject, String purpose, String asOf) {
    Response answer = ask(asOf, List.of(Map.of("subject", subject, "purpose", purpose)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Map<String, Object>>path("states[0]")).containsKey("endedAt");
    return answer.path("states[0].endedAt");
  }

  public static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat((String) answer.path("code")).isEqualTo(code);
  }
}
