package io.tenure.consent.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.pages.Chromium.Look;
import io.tenure.consent.pages.Chromium.Visit;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The form on a page of another origin: what it may do, and what nobody can do with it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
@WithTestResource(ShopPage.class)
class ConsentFormTest {
  @TestHTTPResource("/")
  URL root;

  @Test
  void theScriptIsSmallAndFetchesNothingFromOthers() throws IOException {
    Response script = given().get("/embed/consent.js");
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
      zip.write(script.asByteArray());
    }

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.contentType()).startsWith("text/javascript");
    assertThat(small.size()).as("bytes, compressed").isLessThan(10_000);
    assertThat(script.asString()).doesNotContain("document.cookie", "http://", "https://", "eval(");
  }

  @Test
  void aVisitorAgreesForThisDeviceAndTakesItBack() {
    World world = World.published("en");
    try (Chromium chromium = Chromium.start();
        Visit visit = chromium.visit(new Look("phone-light", 390, ColorScheme.LIGHT), true)) {
      Page page = visit.page();
      openShop(page, world);
      page.waitForSelector(".tenure-form");
      visit.check("embedded");
      assertThat(page.locator("input[type=checkbox]").count()).isEqualTo(2);
      assertThat(page.locator("input[type=checkbox]:checked").count()).as("ticked before").isZero();
      assertThat(page.evaluate("localStorage.length")).as("stored before").isEqualTo(0);
      assertThat(visit.context().cookies()).isEmpty();

      page.evaluate("addEventListener('tenure-consent', e => { window.told = e.detail; })");
      page.locator("input[type=checkbox]").first().check();
      press(page, "I agree to what I ticked");
      page.waitForFunction("window.told");
      String subject = (String) page.evaluate("window.told.subject");
      Visitor device = new Visitor(subject, "");
      assertThat(device.state(world.mail)).isEqualTo("GIVEN");
      assertThat(device.state(world.calls)).isEqualTo("UNKNOWN");
      assertThat(page.locator("[role=status]").textContent()).contains("Your choice was saved");
      assertThat(
              Sql.count(
                  "select count(*) from consent_event e join shown_notice s on e.notice::text ="
                      + " s.id::text where s.context = 'web-shop/footer' and e.subject = '"
                      + subject
                      + "'"))
          .isEqualTo(1);

      openShop(page, world);
      page.waitForSelector(".tenure-form");
      assertThat(page.locator("input[type=checkbox]:checked").count()).isEqualTo(1);
      page.evaluate("addEventListener('tenure-consent', e => { window.told = e.detail; })");
      press(page, "No, thank you");
      page.waitForFunction("window.told");
      assertThat(device.state(world.mail)).isEqualTo("WITHDRAWN");
      assertThat(visit.context().cookies()).isEmpty();
      assertThat(visit.complaints()).isEmpty();
      assertThat(visit.requested())
          .allMatch(url -> url.startsWith(root.toString()) || url.startsWith(ShopPage.origin()));
    }
  }

  @Test
  void whoSaysNoLeavesNoTrace() {
    World world = World.published("en");
    try (Chromium chromium = Chromium.start();
        Visit visit = chromium.visit(new Look("desktop-dark", 1280, ColorScheme.DARK), true)) {
      Page page = visit.page();
      openShop(page, world);
      page.waitForSelector(".tenure-form");
      press(page, "No, thank you");

      assertThat(page.locator("[role=status]").textContent()).contains("Your choice was saved");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      assertThat(
              Sql.count("select count(*) from consent_event where purpose = '" + world.mail + "'"))
          .isZero();
    }
  }

  @Test
  void otherPagesGetNothing() {
    World world = World.published("en");
    for (String origin : new String[] {"https://evil.example", "null", ShopPage.origin() + "0"}) {
      Response form = form(world, origin);
      Problems.check(form, 403, "form.origin-refused");
      assertThat(form.header("Access-Control-Allow-Origin")).isNull();
      Problems.check(
          post(world, origin, decisions(device(), shown(world), world.mail)),
          403,
          "form.origin-refused");
      assertThat(given().header("Origin", origin).options(path(world)).statusCode()).isEqualTo(403);
    }
    Response allowed = form(world, ShopPage.origin());
    assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(ShopPage.origin());
    assertThat(allowed.header("Access-Control-Allow-Credentials")).isNull();
    Response preflight = given().header("Origin", ShopPage.origin()).options(path(world));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type");
  }

  @Test
  void nobodySpeaksForAPersonHere() {
    World world = World.published("en");
    String person = Visitor.someone();
    String origin = ShopPage.origin();
    String shown = shown(world);

    Problems.check(
        post(world, origin, decisions(person, shown, world.mail)), 400, "form.device-invalid");
    Map<String, Object> withSubject = decisions(device(), shown, world.mail);
    withSubject.put("subject", person);
    Problems.check(post(world, origin, withSubject), 400, "request.unknown-field");
    Response answer = post(world, origin, decisions(person.substring(3), shown, world.mail));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat((String) answer.path("subject")).isNotEqualTo(person);
    assertThat(new Visitor(person, "").state(world.mail)).isEqualTo("UNKNOWN");
  }

  @Test
  void aDecisionNeedsTheTextThatWasShown() {
    World world = World.published("en");
    World other = World.published("en");

    Problems.check(
        post(world, ShopPage.origin(), decisions(device(), shown(other), world.mail)),
        404,
        "notice.shown-unknown");
    Problems.check(
        post(world, ShopPage.origin(), decisions(device(), shown(world), other.mail)),
        400,
        "preferences.decision-invalid");
    Response form =
        given()
            .header("Origin", ShopPage.origin())
            .queryParam("context", "made/up")
            .get(path(world));
    Problems.check(form, 400, "notice.context-unknown");
  }

  private void openShop(Page page, World world) {
    page.navigate(
        ShopPage.origin()
            + "/?service="
            + root.toString().replaceAll("/$", "")
            + "&notice="
            + world.notice
            + "&purposes="
            + world.mail
            + ","
            + world.calls);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static String path(World world) {
    return "/api/v1/consent-forms/" + world.notice;
  }

  private static Response form(World world, String origin) {
    return given()
        .header("Origin", origin)
        .queryParam("context", "web-shop/footer")
        .get(path(world));
  }

  private static String shown(World world) {
    return form(world, ShopPage.origin()).path("shown");
  }

  private static String device() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, Object> decisions(String device, String shown, String purpose) {
    Map<String, Object> body = new HashMap<>();
    body.put("device", device);
    body.put("shown", shown);
    body.put("decisions", List.of(Map.of("purpose", purpose, "decision", "GIVE")));
    return body;
  }

  private static Response post(World world, String origin, Map<String, Object> body) {
    return given()
        .header("Origin", origin)
        .contentType("application/json")
        .body(body)
        .post(path(world));
  }
}
