package io.tenure.acceptance.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.quickstart.demo.Api;
import io.tenure.quickstart.demo.ExampleNotice;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The demo's shop in the running system: the shipped policy is active, and the notice about its
 * purposes is published. What people of the shop do to let a person in.
 */
final class ShopWithNotice {
  static final String ORDERS = "orders";
  static final String MAIL = "marketing.email";
  static final String PHONE = "marketing.phone";
  static final String IMPROVEMENT = "shop.improvement";
  static final String CONTROLLER = "de";

  private final TenureClient tenure;
  private final Installation installation;

  private ShopWithNotice(TenureClient tenure, Installation installation) {
    this.tenure = tenure;
    this.installation = installation;
  }

  /** Once for a running system. */
  static ShopWithNotice open(RunningTenure running) {
    ShopWithNotice shop = new ShopWithNotice(running.client(), running.stack().installation());
    shop.activatePolicy();
    try (Api api = new Api(shop.installation)) {
      ExampleNotice example = new ExampleNotice(api);
      example.purposes();
      example.publish();
    }
    return shop;
  }

  private void activatePolicy() {
    String policy =
        tenure
            .post(
                "policy-author", "policy", "/policies", Map.of("name", "shop", "pack", "crm-sales"))
            .is(201)
            .body()
            .path("id")
            .asText();
    String version = "/policies/" + policy + "/versions/1";
    JsonNode submitted =
        tenure.post("policy-author", "policy", version + "/submit", null).is(200).body();
    Map<String, String> digest = Map.of("digest", submitted.path("digest").asText());
    tenure.post("policy-approver", "policy", version + "/approve", digest).is(200);
    Map<String, Object> now = new HashMap<>();
    now.put("effectiveFrom", null);
    now.put("runUnapproved", false);
    tenure.post("policy-approver", "policy", version + "/activate", now).is(200);
  }

  /** Where people reach consent-service. */
  String consent() {
    return installation.url(ServiceName.CONSENT);
  }

  /** Origin of the page with the form. */
  String page() {
    return installation.shop();
  }

  /** Origin of the identity provider. */
  String provider() {
    return "http://localhost:" + installation.ports().keycloak();
  }

  /** The rules that policy-service publishes for the shop, in a language. */
  List<JsonNode> publishedRules(String language) {
    return tenure
        .get("auditor", "policy", "/retention-schedules/" + CONTROLLER + "?language=" + language)
        .is(200)
        .body()
        .path("sections")
        .findValues("entries")
        .stream()
        .flatMap(entries -> entries.valueStream())
        .toList();
  }

  /** The reference of whoever has this address. */
  String reference(String address) {
    return tenure
        .post(
            "consent-manager",
            "consent",
            "/subject-references",
            Map.of("kind", "EMAIL", "value", address))
        .is(200)
        .body()
        .path("subject")
        .asText();
  }

  /** How a person stands to a purpose. */
  String state(String subject, String purpose) {
    return tenure
        .post(
            "consent-manager",
            "consent",
            "/consent-states",
            Map.of("pairs", List.of(Map.of("subject", subject, "purpose", purpose))))
        .is(200)
        .body()
        .path("states")
        .path(0)
        .path("state")
        .asText();
  }

  /** A link that opens the choices of a person once. */
  String link(String subject) {
    return tenure
        .post("consent-manager", "consent", "/preference-links", Map.of("subject", subject))
        .is(201)
        .body()
        .path("url")
        .asText();
  }

  /** The link that the shop mails to somebody who filled in its form. */
  String confirmationLink(String address) {
    return tenure
        .post(
            "consent-manager",
            "consent",
            "/opt-ins",
            Map.of(
                "identifier", Map.of("kind", "EMAIL", "value", address),
                "purposes", List.of(MAIL),
                "source", "web-shop",
                "sourceId", UUID.randomUUID().toString()))
        .is(201)
        .body()
        .path("confirmationUrl")
        .asText();
  }

  /** What a person asked for, as the API tells it to that person. */
  List<String> requests(String user) {
    return tenure
        .get(user, "consent", "/me/requests")
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .map(request -> request.path("type").asText())
        .toList();
  }
}
