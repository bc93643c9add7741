package io.tenure.consent.pages;

import static io.restassured.RestAssured.given;
import static io.tenure.consent.pages.World.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The preference centre over HTTP, without a browser: what is recorded, and what is refused. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class PreferenceTest {
  @Test
  void aLinkOpensOneSessionAndNeverAnother() throws Exception {
    String url = Visitor.link(Visitor.someone());
    String token = url.replaceAll(".*token=", "");
    for (int i = 0; i < 3; i++) {
      assertThat(page("/preferences/link?token=" + token).statusCode()).isEqualTo(200);
    }

    List<Callable<Integer>> many =
        IntStream.range(0, 20)
            .<Callable<Integer>>mapToObj(i -> () -> Visitor.redeem(token).statusCode())
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          pool.invokeAll(many).stream().map(done -> done.resultNow()).sorted().toList();
      assertThat(statuses.getFirst()).isEqualTo(303);
      assertThat(statuses.subList(1, 20)).containsOnly(404);
    }
    assertThat(page("/preferences/link?token=" + token).statusCode()).isEqualTo(404);
  }

  @Test
  void theSessionCookieIsForTheServerOnly() {
    String token = Visitor.link(Visitor.someone()).replaceAll(".*token=", "");

    String cookie = Visitor.redeem(token).header("Set-Cookie");

    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=1800", "Path=/");
  }

  @Test
  void givingRefusingAndWithdrawingIsRecordedWithProofOfWhatWasShown() {
    World world = World.published("en", "de");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    assertThat(visitor.state(world.mail)).isEqualTo("UNKNOWN");

    assertThat(visitor.decide(world.mail, "GIVE").statusCode()).isEqualTo(303);
    assertThat(visitor.state(world.mail)).isEqualTo("GIVEN");
    assertThat(visitor.home()).contains("I withdraw my consent", "You have agreed since");
    visitor.decide(world.mail, "GIVE");
    visitor.decide(world.mail, "WITHDRAW");
    assertThat(visitor.state(world.mail)).isEqualTo("WITHDRAWN");
    visitor.decide(world.calls, "REFUSE");
    assertThat(visitor.state(world.calls)).isEqualTo("REFUSED");
    visitor.decide(world.analytics, "OBJECT");
    assertThat(visitor.state(world.analytics)).isEqualTo("OBJECTED");

    assertThat(visitor.home()).contains("I no longer object", "You objected on");

    assertThat(events(visitor)).as("agreeing twice is recorded once").isEqualTo(4);
    assertThat(
            Sql.count(
                "select count(*) from consent_event e join shown_notice s on s.notice = '"
                    + world.notice
                    + "' and e.notice::text = s.id::text where s.context = 'preference-centre'"
                    + " and e.subject = '"
                    + visitor.subject()
                    + "'"))
        .isEqualTo(4);
    visitor.decide(world.analytics, "LIFT");
    assertThat(visitor.state(world.analytics)).isEqualTo("UNKNOWN");
  }

  @Test
  void oneButtonSaysNoToEverything() {
    World world = World.published("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    visitor.decide(world.mail, "GIVE");

    assertThat(visitor.refuseAll().statusCode()).isEqualTo(303);

    assertThat(visitor.state(world.mail)).isEqualTo("WITHDRAWN");
    assertThat(visitor.state(world.calls)).isEqualTo("REFUSED");
    assertThat(visitor.state(world.analytics)).isEqualTo("OBJECTED");
    assertThat(visitor.state(world.orders)).as("nothing to decide").isEqualTo("UNKNOWN");
  }

  @Test
  void aYesToAReplacedNoticeIsNotTakenAndANoIs() {
    World world = World.published("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    visitor.decide(world.calls, "GIVE");
    String before = visitor.home();
    world.publish(World.step(World.AUTHOR, "/api/v1/notices/" + world.notice + "/versions", "x"));

    Response yes = visitor.decide(before, world.mail, "GIVE");
    assertThat(yes.statusCode()).isEqualTo(409);
    assertThat(yes.asString()).contains("The notice has changed");
    assertThat(visitor.state(world.mail)).isEqualTo("UNKNOWN");
    assertThat(visitor.decide(before, world.calls, "WITHDRAW").statusCode()).isEqualTo(303);
    assertThat(visitor.state(world.calls)).isEqualTo("WITHDRAWN");
  }

  @Test
  void aFormOfAnotherSessionOrSiteChangesNothing() {
    World world = World.published("en");
    Visitor victim = Visitor.arrive(Visitor.someone());
    Visitor attacker = Visitor.arrive(Visitor.someone());
    String shown = Visitor.shownOf(victim.home(), world.mail);
    Map<String, String> form =
        Map.of("form", attacker.form(), "shown", shown, "purpose", world.mail, "decision", "GIVE");

    assertThat(victim.post("/preferences/decisions", form, Map.of()).statusCode()).isEqualTo(403);
    Map<String, String> own =
        Map.of("form", victim.form(), "shown", shown, "purpose", world.mail, "decision", "GIVE");
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"))) {
      assertThat(victim.post("/preferences/decisions", own, headers).statusCode())
          .as(headers.toString())
          .isEqualTo(403);
    }
    assertThat(victim.state(world.mail)).isEqualTo("UNKNOWN");
    assertThat(
            victim
                .post("/preferences/decisions", own, Map.of("Sec-Fetch-Site", "same-origin"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void whatCannotBeDecidedIsRefused() {
    World world = World.published("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());

    for (Map.Entry<String, String> each :
        List.of(
            Map.entry(world.orders, "WITHDRAW"),
            Map.entry(world.mail, "OBJECT"),
            Map.entry(world.mail, "ERASE"),
            Map.entry("no.such.purpose", "GIVE"))) {
      Response answer = visitor.decide(visitor.home(), world.mail, each.getKey(), each.getValue());
      assertThat(answer.statusCode()).as(each.toString()).isEqualTo(400);
      assertThat(answer.asString()).contains("Nothing was changed");
    }
    assertThat(events(visitor)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void madeUpLinksLookLikeUsedOnes(String token) {
    Response answer = page("/preferences/link?token=" + token);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("This link cannot be used any more");
  }

  @Test
  void anUnknownPersonsLinkIsAnsweredLikeAnyOther() {
    String known = Visitor.someone();
    World world = World.published("en");
    Visitor.arrive(known).decide(world.mail, "GIVE");

    Response one = SHOP.post("/api/v1/preference-links", Map.of("subject", known));
    Response two = SHOP.post("/api/v1/preference-links", Map.of("subject", Visitor.someone()));

    assertThat(one.statusCode()).isEqualTo(201);
    assertThat(two.statusCode()).isEqualTo(201);
    assertThat(one.<String>path("url").length()).isEqualTo(two.<String>path("url").length());
    assertThat(one.asString()).doesNotContain(known.substring(3));
    assertThat(one.header("Cache-Control")).isEqualTo("no-store");
    Problems.check(
        SHOP.post("/api/v1/preference-links", Map.of("subject", "jane@example.com")),
        400,
        "consent.subject-invalid");
  }

  @Test
  void nothingOfALinkOrSessionIsKeptInTheClear() {
    String token = Visitor.link(Visitor.someone()).replaceAll(".*token=", "");
    Response opened = Visitor.redeem(token);
    String cookie = opened.detailedCookie("tenure-preferences").getValue();

    for (String table : List.of("preference_link", "preference_session", "idempotency")) {
      for (String secret : List.of(token, cookie)) {
        assertThat(
                Sql.count(
                    "select count(*) from "
                        + table
                        + " t where strpos(t::text, '"
                        + secret
                        + "') > 0"))
            .isZero();
      }
    }
  }

  @Test
  void pagesAreNotStoredAndLetNothingInOrOut() {
    Visitor visitor = Visitor.arrive(Visitor.someone());

    Response home = visitor.get("/preferences");

    assertThat(home.header("Cache-Control")).isEqualTo("no-store");
    assertThat(home.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(home.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(home.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(home.asString()).doesNotContain("<script", " style=", "https://", visitor.subject());
  }

  @Test
  void withoutSessionThereIsOnlyAWayIn() {
    Response home = page("/preferences?language=pt");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.asString()).contains("<html lang=\"pt\">", "As suas escolhas de privacidade");
    for (String path :
        List.of(
            "/preferences/requests", "/preferences/requests/erasure", "/preferences/receipts")) {
      Response answer = page(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.contentType()).startsWith("text/html");
    }
  }

  @Test
  void signingOutEndsTheSession() {
    Visitor visitor = Visitor.arrive(Visitor.someone());

    Response out = visitor.post("/preferences/sign-out", Map.of("form", visitor.form()), Map.of());

    assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    assertThat(visitor.get("/preferences/requests").statusCode()).isEqualTo(401);
  }

  @Test
  void requestsAreHandedOverAndFollowed() {
    Visitor visitor = Visitor.arrive(Visitor.someone());

    Response asked =
        visitor.post(
            "/preferences/requests", Map.of("form", visitor.form(), "type", "ERASURE"), Map.of());

    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/preferences/requests?sent=1&language=fr").asString())
        .contains("Effacement de mes données", "Nous l’avons reçue.");
    assertThat(
            Sql.count(
                "select count(*) from person_request where '"
                    + visitor.subject()
                    + "' = any (subjects)"))
        .isEqualTo(1);
    assertThat(Visitor.arrive(Visitor.someone()).get("/preferences/requests").asString())
        .contains("You have made no requests.");
  }

  @Test
  void thePublicPageShowsTheScheduleAndOnlyOfKnownControllers() {
    World world = World.published("en");

    Response page =
        Api.anonymous()
            .request()
            .accept("text/html")
            .get("/retention/" + world.controller + "?language=de");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("<html lang=\"de\">", "Northwind GmbH", "Two years after the last contact");
    Response unknown = page("/retention/" + World.name("made.up"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.contentType()).startsWith("text/html");
    assertThat(unknown.asString()).contains("There is no such page.");
  }

  private static Response page(String path) {
    return given().accept("text/html").redirects().follow(false).get(path);
  }

  private static long events(Visitor visitor) {
    return Sql.count(
        "select count(*) from consent_event where subject = '" + visitor.subject() + "'");
  }
}
