package io.tenure.consent.pages;

import static io.restassured.RestAssured.given;
import static io.tenure.consent.pages.World.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person in the preference centre, with the cookie that the link gave. */
record Visitor(String subject, String cookie) {
  private static final String COOKIE = "tenure-preferences";

  static String someone() {
    byte[] hash = new byte[32];
    new SecureRandom().nextBytes(hash);
    return "s1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  static String link(String subject) {
    Response issued = SHOP.post("/api/v1/preference-links", Map.of("subject", subject));
    assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
    return issued.path("url");
  }

  static Response redeem(String token) {
    return given().redirects().follow(false).formParam("token", token).post("/preferences/link");
  }

  static Visitor arrive(String subject) {
    Response opened = redeem(link(subject).replaceAll(".*token=", ""));
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(303);
    return new Visitor(subject, opened.detailedCookie(COOKIE).getValue());
  }

  Response get(String path) {
    return given().cookie(COOKIE, cookie).accept("text/html").get(path);
  }

  Response post(String path, Map<String, String> form, Map<String, String> headers) {
    return given()
        .redirects()
        .follow(false)
        .cookie(COOKIE, cookie)
        .headers(headers)
        .formParams(form)
        .post(path);
  }

  String home() {
    Response home = get("/preferences?language=en");
    assertThat(home.statusCode()).as(home.asString()).isEqualTo(200);
    return home.asString();
  }

  /** What forms of this session carry. */
  String form() {
    return find(home(), "name=\"form\" value=\"([^\"]+)\"");
  }

  Response decide(String purpose, String decision) {
    return decide(home(), purpose, decision);
  }

  Response decide(String page, String purpose, String decision) {
    return decide(page, purpose, purpose, decision);
  }

  /** Sends the form of one purpose with the name of another. */
  Response decide(String page, String formOf, String purpose, String decision) {
    Map<String, String> form = new HashMap<>();
    form.put("form", find(page, "name=\"form\" value=\"([^\"]+)\""));
    form.put("shown", shownOf(page, formOf));
    form.put("purpose", purpose);
    form.put("decision", decision);
    return post("/preferences/decisions", form, Map.of());
  }

  /** About one channel of a purpose. */
  Response decideOn(String purpose, String channel, String decision) {
    String page = home();
    Map<String, String> form = new HashMap<>();
    form.put("form", find(page, "name=\"form\" value=\"([^\"]+)\""));
    form.put("shown", shownOf(page, purpose));
    form.put("purpose", purpose);
    form.put("channel", channel);
    form.put("decision", decision);
    return post("/preferences/decisions", form, Map.of());
  }

  Response everything(String decision) {
    String page = home();
    return everything(form(), statementOf(page), decision);
  }

  Response everything(String form, String shown, String decision) {
    return post(
        "/preferences/decisions/everything",
        Map.of("form", form, "shown", shown, "decision", decision),
        Map.of());
  }

  /** Id of the proof that stands in the form of an objection to everything. */
  static String statementOf(String page) {
    String part = page.substring(page.indexOf("/preferences/decisions/everything"));
    return find(part, "name=\"shown\" value=\"([^\"]+)\"");
  }

  /** Why a use is allowed or not. */
  String reason(String purpose, String channel) {
    Map<String, Object> item = new HashMap<>();
    item.put("subject", subject);
    item.put("purpose", purpose);
    item.put("channel", channel);
    Response answer = SHOP.post("/api/v1/consent/check", Map.of("items", List.of(item)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("results[0].reason");
  }

  /** A part of the page of choices, from an id to the end of the element's card. */
  static String part(String page, String id) {
    int from = page.indexOf("id=\"" + id + "\"");
    assertThat(from).as(id + " in " + page).isPositive();
    String rest = page.substring(from);
    for (String end : List.of("</fieldset>", "<div class=\"card\"", "</section>")) {
      int to = rest.indexOf(end);
      if (to > 0 && (end.equals("</fieldset>") == id.startsWith("channel-"))) {
        rest = rest.substring(0, to);
      }
    }
    return rest.replace("&#39;", "'");
  }

  Response refuseAll() {
    String page = home();
    String last = page.substring(page.indexOf("/preferences/decisions/all"));
    last = last.substring(0, last.indexOf("</form>"));
    List<String> shown =
        Pattern.compile("name=\"shown\" value=\"([^\"]+)\"")
            .matcher(last)
            .results()
            .map(found -> found.group(1))
            .toList();
    return given()
        .redirects()
        .follow(false)
        .cookie(COOKIE, cookie)
        .formParam("form", form())
        .formParam("shown", shown)
        .post("/preferences/decisions/all");
  }

  String state(String purpose) {
    Response answer =
        SHOP.post(
            "/api/v1/consent-states",
            Map.of("pairs", List.of(Map.of("subject", subject, "purpose", purpose))));
    return answer.path("states[0].state");
  }

  /** Id of the proof that stands in the form of a purpose. */
  static String shownOf(String page, String purpose) {
    return find(
        page,
        "name=\"shown\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"purpose\" value=\""
            + Pattern.quote(purpose)
            + "\"");
  }

  private static String find(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
    return matcher.group(1);
  }
}
