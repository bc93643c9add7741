package io.tenure.consent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A controller with a schedule, purposes and a published notice, made over the API. */
final class World {
  static final Api AUTHOR = Api.as("anna", "consent-manager");
  static final Api PUBLISHER = Api.as("paul", "consent-manager");
  static final Api SHOP = Api.as("service-account-shop", "service");

  final String controller = name("acme");
  final String mail = name("marketing.email");
  final String calls = name("marketing.phone");
  final String analytics = name("analytics");
  final String orders = name("orders");
  final String notice = name("notice");

  /** Purposes that use several channels; made by {@link #withChannels} only. */
  final String offers = name("marketing.offers");

  final String surveys = name("surveys");

  private boolean channels;

  private World() {}

  /** Everything, with a published notice in all languages named. */
  static World published(String... languages) {
    World world = new World();
    world.schedule(3, "two years after the last contact");
    world.purpose(world.mail, "CONSENT", "user.contact.email");
    world.purpose(world.calls, "CONSENT", "user.contact.phone_number");
    world.purpose(world.analytics, "LEGITIMATE_INTERESTS", "user.behavior");
    world.purpose(world.orders, "CONTRACT", "user.payment");
    world.publish(world.draft(world.content(languages)));
    return world;
  }

  /** The same with one purpose by consent and one by interest that use several channels each. */
  static World withChannels(String... languages) {
    World world = new World();
    world.channels = true;
    world.schedule(3, "two years after the last contact");
    world.purpose(world.mail, Map.of("channels", List.of("EMAIL")), "CONSENT", "user.contact");
    world.purpose(world.calls, "CONSENT", "user.contact.phone_number");
    world.purpose(world.analytics, "LEGITIMATE_INTERESTS", "user.behavior");
    world.purpose(world.orders, "CONTRACT", "user.payment");
    world.purpose(
        world.offers,
        Map.of("channels", List.of("EMAIL", "SMS", "POST")),
        "CONSENT",
        "user.contact.email");
    world.purpose(
        world.surveys,
        Map.of("channels", List.of("EMAIL", "PHONE")),
        "LEGITIMATE_INTERESTS",
        "user.contact");
    world.publish(world.draft(world.content(languages)));
    return world;
  }

  static String name(String stem) {
    return stem + "." + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36);
  }

  void purpose(String key, String basis, String... categories) {
    purpose(key, Map.of(), basis, categories);
  }

  void purpose(String key, Map<String, Object> more, String basis, String... categories) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("key", key);
    body.put("name", "Purpose");
    body.put("controller", controller);
    body.put("legalBasis", basis);
    body.put("dataCategories", List.of(categories));
    if (basis.equals("LEGITIMATE_INTERESTS")) {
      body.put(
          "balanceTest",
          Map.of(
              "interest", "We want to know what is read.",
              "conclusion", "Nobody is profiled.",
              "decidedOn", "2026-01-15"));
      body.put("rightToObject", "In the preference centre.");
    }
    Response made = AUTHOR.post("/api/v1/purposes", body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
  }

  Map<String, Object> content(String... languages) {
    Map<String, Object> texts = new HashMap<>();
    for (String language : languages) {
      texts.put(language, Texts.of(language, this));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("controller", controller);
    body.put("purposes", purposes());
    body.put(
        "recipients", List.of(Map.of("key", "mailer"), Map.of("key", "cloud", "country", "US")));
    body.put("contexts", List.of("web-shop/footer", "newsletter"));
    body.put("texts", texts);
    return body;
  }

  /** The draft of the first version. */
  Response draft(Map<String, Object> content) {
    Response made = AUTHOR.post("/api/v1/notices", Map.of("key", notice, "content", content));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made;
  }

  /** Through all steps; answers the published version. */
  Response publish(Response draft) {
    String path = "/api/v1/notices/" + notice + "/versions/" + draft.path("version");
    Response submitted = step(AUTHOR, path + "/submit", draft.header("ETag"));
    assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
    Response published = step(PUBLISHER, path + "/publish", submitted.header("ETag"));
    assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    return published;
  }

  static Response step(Api api, String path, String seen) {
    return api.request()
        .header("If-Match", seen)
        .header("Idempotency-Key", name("step"))
        .contentType("application/json")
        .post(path);
  }

  /** What policy-service publishes from now on, in English and German. */
  void schedule(int version, String words, String... tellAgain) {
    for (String language : List.of("en", "de", "fr", "es")) {
      PolicyStub.publish(
          controller, language, Texts.schedule(this, language, version, words, tellAgain));
    }
  }

  List<String> purposes() {
    List<String> all = new ArrayList<>(List.of(mail, calls, analytics, orders));
    if (channels) {
      all.addAll(0, List.of(offers, surveys));
    }
    return all;
  }
}
