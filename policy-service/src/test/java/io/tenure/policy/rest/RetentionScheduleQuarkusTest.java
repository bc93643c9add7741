package io.tenure.policy.rest;

import static io.restassured.RestAssured.given;
import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.policy.golden.Golden;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The public schedule over HTTP, without a token. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RetentionScheduleQuarkusTest {

  private static final String HOSTILE = "</th><script>alert(\"1\")</script>&'<img src=x onerror=y>";

  @Test
  void everybodyReadsTheScheduleInTheirLanguageAndIsToldWhatChanged() throws Exception {
    String policy = inEffect(HOSTILE);
    Response english = json(null, "");
    assertThat(english.statusCode()).as(english.asString()).isEqualTo(200);
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.jsonPath().getString("controllerName")).isEqualTo("Muster & Söhne <GmbH>");
    assertThat(english.jsonPath().getList("sections.kind")).contains("INVOICE", "LEAD");
    assertThat(english.asString()).doesNotContain("Nothing needs them afterwards", "justification");
    assertThat(json("fr;q=0.9,de", "").header("Content-Language")).isEqualTo("de");
    assertThat(json("de", "?language=es").jsonPath().getString("title"))
        .isEqualTo("Cuánto tiempo conservamos los datos personales");
    assertThat(json("de", "?language=tlh").header("Content-Language")).isEqualTo("en");
    assertThat(
            given()
                .accept("application/json")
                .get("/api/v1/retention-schedules")
                .jsonPath()
                .getList("items.key"))
        .containsExactly("de");

    Document page = page("de");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
    assertThat(texts(page, "h1"))
        .containsExactly("Wie lange wir personenbezogene Daten aufbewahren");
    assertThat(texts(page, "title").getFirst()).contains("Muster & Söhne <GmbH>");
    assertThat(texts(page, "h2")).contains("Rechnungen", "Was sich geändert hat");
    assertThat(texts(page, "th")).contains(HOSTILE);
    assertAccessible(page);

    longerInvoices(policy);
    Response longer = json("en", "");
    assertThat(longer.jsonPath().getInt("version")).isEqualTo(2);
    assertThat(longer.jsonPath().getInt("changes.since")).isEqualTo(1);
    assertThat(longer.jsonPath().getBoolean("changes.tellAgain")).isTrue();
    assertThat(longer.jsonPath().getList("changes.reasons.code")).contains("LONGER_PERIOD");
    assertThat(longer.jsonPath().getList("changes.sentences").toString())
        .contains("8 years → 9 years");
    String then = english.jsonPath().getString("effectiveFrom");
    Response former = json("en", "?asOf=" + then);
    assertThat(former.jsonPath().getInt("version")).isEqualTo(1);
    assertThat(former.jsonPath().getBoolean("current")).isFalse();
  }

  @Test
  void aReaderWhoHasItAlreadyGetsNothingAgain() {
    inEffect("Vouchers");
    Response first = json("de", "");
    String tag = first.header("ETag");
    assertThat(tag).isNotBlank();
    assertThat(
            given()
                .accept("application/json")
                .header("Accept-Language", "de")
                .header("If-None-Match", tag)
                .get("/api/v1/retention-schedules/de")
                .statusCode())
        .isEqualTo(304);
    assertThat(json("en", "").header("ETag")).isNotEqualTo(tag);
    Response page =
        given()
            .accept("text/html")
            .header("Accept-Language", "de")
            .get("/api/v1/retention-schedules/de");
    assertThat(page.header("ETag")).isNotEqualTo(tag);
    assertThat(page.header("Vary")).contains("Accept", "Accept-Language");
    assertThat(page.contentType()).startsWith("text/html").containsIgnoringCase("utf-8");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(given().accept("*/*").get("/api/v1/retention-schedules/de").contentType())
        .startsWith("application/json");
    assertThat(
            given()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/api/v1/retention-schedules/de")
                .contentType())
        .startsWith("text/html");
  }

  @Test
  void whatIsNotPublishedIsNotFound() {
    inEffect("Vouchers");
    Problems.check(unknown("nobody"), 404, "policy.controller-not-found");
    Problems.check(
        json("en", "?asOf=" + Instant.now().plusSeconds(3600)),
        404,
        "policy.schedule-not-published");
    Problems.check(json("en", "?asOf=1950-01-01T00:00:00Z"), 404, "policy.none-active");
    Problems.check(json("en", "?asOf=0001-01-01T00:00:00Z"), 400, "request.date-out-of-range");
  }

  private static Response unknown(String controller) {
    return Api.anonymous().get("/api/v1/retention-schedules/" + controller);
  }

  private static Response json(String language, String query) {
    var request = Api.anonymous().request();
    return (language == null ? request : request.header("Accept-Language", language))
        .get("/api/v1/retention-schedules/de" + query);
  }

  private static Document page(String language) throws Exception {
    Response page =
        given()
            .accept("text/html")
            .header("Accept-Language", language)
            .get("/api/v1/retention-schedules/de");
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    String html = page.asString();
    assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script", "<img");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setXIncludeAware(false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  private static void assertAccessible(Document page) {
    assertThat(elements(page, "main")).hasSize(1);
    assertThat(elements(page, "h1")).hasSize(1);
    assertThat(elements(page, "title")).hasSize(1);
    assertThat(elements(page, "meta").stream().map(m -> m.getAttribute("name")))
        .contains("viewport");
    assertThat(elements(page, "table")).isNotEmpty();
    for (Element table : elements(page, "table")) {
      assertThat(elements(table, "caption")).hasSize(1);
      assertThat(elements(table, "th"))
          .allMatch(th -> List.of("col", "row").contains(th.getAttribute("scope")));
      assertThat(
              elements(table, "th").stream().filter(th -> th.getAttribute("scope").equals("row")))
          .hasSameSizeAs(elements((Element) elements(table, "tbody").getFirst(), "tr"));
    }
    for (Element link : elements(page, "a")) {
      assertThat(link.getAttribute("lang")).isNotBlank().isEqualTo(link.getAttribute("hreflang"));
      assertThat(link.getTextContent()).isNotBlank();
    }
    assertThat(elements(page, "a")).hasSize(4);
    List<String> ids = new ArrayList<>();
    for (Element element : elements(page, "*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
      assertThat(element.getAttributes().getNamedItem("onclick")).isNull();
      assertThat(element.hasAttribute("style")).isFalse();
    }
    assertThat(ids).doesNotHaveDuplicates();
    for (Element section : elements(page, "section")) {
      assertThat(ids).contains(section.getAttribute("aria-labelledby"));
    }
    assertThat(texts(page, "style").getFirst()).contains("@media print");
  }

  private static String inEffect(String invoiceTitle) {
    List<Map<String, Object>> rules = goldenRules();
    rules.stream()
        .filter(rule -> rule.get("id").equals("de-invoice"))
        .forEach(rule -> rule.put("title", invoiceTitle));
    Map<String, Object> body = new HashMap<>();
    body.put("name", Policies.name());
    body.put("rules", rules);
    body.put("controllers", controllers());
    Response made = AUTHOR.post("/api/v1/policies", body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String policy = made.jsonPath().getString("id");
    Policies.approved(policy, 1);
    activated(policy, 1);
    return policy;
  }

  private static void longerInvoices(String policy) {
    AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    Response draft = AUTHOR.get(version(policy, 2));
    List<Map<String, Object>> rules = draft.jsonPath().getList("rules");
    for (Map<String, Object> rule : rules) {
      if (rule.get("id").equals("de-invoice")) {
        Map<String, Object> end = new HashMap<>(asMap(rule.get("end")));
        end.put("period", "P9Y");
        rule.put("end", end);
      }
    }
    Response changed =
        AUTHOR.put(
            version(policy, 2),
            draft.header("ETag"),
            Map.of("rules", rules, "controllers", controllers()));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    Policies.approved(policy, 2);
    activated(policy, 2);
  }

  private static void activated(String policy, int number) {
    Response active = APPROVER.post(version(policy, number) + "/activate", Map.of());
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
  }

  private static List<Map<String, Object>> controllers() {
    return List.of(Map.of("key", "de", "name", "Muster & Söhne <GmbH>", "jurisdiction", "DE"));
  }

  private static List<Map<String, Object>> goldenRules() {
    return ((List<?>) Policies.tree(Golden.pack().content().rules()))
        .stream().<Map<String, Object>>map(rule -> new HashMap<>(asMap(rule))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<String> texts(Document page, String tag) {
    return elements(page, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document page, String tag) {
    return list(page.getElementsByTagName(tag));
  }

  private static List<Element> elements(Element parent, String tag) {
    return list(parent.getElementsByTagName(tag));
  }

  private static List<Element> list(NodeList found) {
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
