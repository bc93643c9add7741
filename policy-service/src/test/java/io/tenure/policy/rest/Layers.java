package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People, paths and texts of the tests of the organisation's catalogue. */
final class Layers {

  static final Api LAWYER = Api.as("lena", Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER);
  static final String PATH = "/api/v1/organisation-catalogue";

  private Layers() {}

  static String obligation(String id) {
    return "/api/v1/obligations/" + id;
  }

  /** Nothing is said any more; the history stays. */
  static void clear() {
    Response put =
        LAWYER.put(PATH, AUDITOR.get(PATH).header("ETag"), Map.of("reason", "End of a test."));
    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
  }

  static long revision() {
    return AUDITOR.get(PATH).jsonPath().getLong("revision");
  }

  /** An obligation to keep invoices for six years, in a shipped regulation. */
  static Map<String, Object> text(String id) {
    Map<String, Object> text =
        new HashMap<>(
            Map.ofEntries(
                Map.entry("regulation", "eu-gdpr"),
                Map.entry("kind", "minimum"),
                Map.entry("dataDescription", "Invoices of the works agreement"),
                Map.entry("categories", List.of("user")),
                Map.entry("trigger", "invoice_issued"),
                Map.entry("period", "P6Y"),
                Map.entry("endRule", "event_plus_period"),
                Map.entry("citation", "Works agreement 12, section 3"),
                Map.entry("summary", "Invoices are kept for six years."),
                Map.entry("source", "https://intranet.example/agreements/12"),
                Map.entry("confidence", "confirmed"),
                Map.entry("reason", "The works agreement binds this organisation.")));
    text.put("id", id);
    return text;
  }

  static Response added(Map<String, Object> text) {
    Response made = LAWYER.post("/api/v1/obligations", text);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made;
  }

  static Response amended(String id, Map<String, Object> set) {
    Response put =
        LAWYER.put(
            obligation(id) + "/amendment",
            AUDITOR.get(obligation(id)).header("ETag"),
            Map.of("set", set, "reason", "Counsel looked at it.", "source", "Opinion 7"));
    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
    return put;
  }

  /** Id of a new policy whose only rule rests on these obligations. */
  static String policyOn(String... obligations) {
    Response made =
        Policies.AUTHOR.post(
            "/api/v1/policies",
            Map.of("name", Policies.name(), "rules", List.of(rule(List.of(obligations)))));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  static Map<String, Object> rule(List<String> obligations) {
    return Map.of(
        "id", "org-invoices",
        "title", "Invoices of the works agreement",
        "kind", "MINIMUM",
        "basis", "LAW",
        "scope", Map.of("datasetKinds", List.of("INVOICE")),
        "end", Map.of("op", "PERIOD_AFTER", "trigger", "invoice_issued", "period", "P10Y"),
        "zone", "Europe/Berlin",
        "obligations", obligations);
  }

  static List<String> findings(Response version) {
    return version.jsonPath().getList("findings.code");
  }

  static List<Map<String, Object>> all(String query) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = AUDITOR.get("/api/v1/obligations?" + query + cursor);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      items.addAll(page.jsonPath().getList("items"));
      String next = page.jsonPath().getString("next");
      cursor = next == null ? null : "&cursor=" + next;
    }
    return items;
  }
}
