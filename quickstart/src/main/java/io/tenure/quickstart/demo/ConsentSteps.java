package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.CONSENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The purposes that the CRM's consent columns stand for. */
final class ConsentSteps {
  private final Api api;
  private final Story story;

  ConsentSteps(Api api, Story story) {
    this.api = api;
    this.story = story;
  }

  void run() {
    story.chapter("Purposes of consent");
    purpose("marketing.email", "Marketing by e-mail", "user.contact.email");
    purpose("marketing.phone", "Marketing by telephone", "user.contact.phone_number");
    story.say("marketing.email and marketing.phone rest on consent; unknown is not consent.");
  }

  private void purpose(String key, String name, String category) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", key);
    body.put("name", name);
    body.put("description", name + " about products and events");
    body.put("controller", "de");
    body.put("legalBasis", "CONSENT");
    body.put("dataCategories", List.of(category));
    body.put("zone", "Europe/Berlin");
    body.put("saleOrSharing", false);
    api.post("consent-manager", CONSENT, "/purposes", body);
  }
}
