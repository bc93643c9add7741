package io.tenure.consent.rest.optin;

import static io.restassured.RestAssured.given;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.pages.PolicyStub;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class) // which lets one address try often
class OptInTest {
  private String subject;
  private String purpose;

  @BeforeEach
  void newPair() {
    subject = subject();
    purpose = purpose(Map.of("name", "Letters & more"));
  }

  @Test
  void onlyTheButtonConfirms() {
    Response asked = ask(body());
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
    assertThat(state(subject, purpose, null)).startsWith("REQUESTED false");
    String path = path(asked);

    for (int i = 0; i < 3; i++) {
      Response page = given().header("Accept-Language", "de").get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
      assertThat(page.asString())
          .contains("<html lang=\"de\">", "Letters &amp; more", "<form method=\"post\">")
          .doesNotContain(subject);
      assertThat(given().head(path).statusCode()).isLessThan(500);
    }
    assertThat(state(subject, purpose, null)).startsWith("REQUESTED false");

    Response pressed = press(path);
    assertThat(pressed.statusCode()).as(pressed.asString()).isEqualTo(200);
    assertThat(pressed.asString()).contains("Thank you").doesNotContain("<form", subject);
    assertThat(state(subject, purpose, null)).startsWith("GIVEN true");
    assertThat(
            Rows.count(
                "select count(*) from consent_event where subject = ? and type = 'GIVEN'"
                    + " and method = 'DOUBLE_OPT_IN' and evidence = ?",
                subject,
                "opt-in/" + asked.path("id")))
        .isEqualTo(1);
  }

  @Test
  void aLinkConfirmsOnceAndThenSaysSoWithoutTellingWho() {
    String path = path(ask(body()));
    press(path);
    Consents.record(subject, purpose, "WITHDRAWN", java.time.Instant.now().toString());

    Response again = press(path);
    Response look = given().get(path);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(look.statusCode()).isEqualTo(409);
    for (Response answer : List.of(again, look)) {
      assertThat(answer.asString())
          .contains("Already confirmed")
          .doesNotContain("<form", "Letters", subject);
    }
    assertThat(state(subject, purpose, null)).startsWith("WITHDRAWN false");
  }

  @Test
  void anExpiredLinkConfirmsNothing() {
    Response asked = ask(body());
    Rows.execute(
        "update opt_in set requested_at = now() - interval '9 days', expires_at = now() - interval"
            + " '1 second' where id = ?::uuid",
        (String) asked.path("id"));
    String path = path(asked);

    assertThat(given().get(path).statusCode()).isEqualTo(410);
    Response pressed = press(path);

    assertThat(pressed.statusCode()).isEqualTo(410);
    assertThat(pressed.asString()).contains("has expired");
    assertThat(state(subject, purpose, null)).startsWith("REQUESTED false");
  }

  @Test
  void aForgedOrUnknownLinkConfirmsNothing() {
    String path = path(ask(body()));
    String swapped = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
    Rows.execute("delete from opt_in where subject = ?", subject);

    for (String wrong : List.of(path, swapped, "/opt-in/x", "/opt-in/" + "A".repeat(75))) {
      assertThat(given().get(wrong).statusCode()).as(wrong).isEqualTo(404);
      assertThat(press(wrong).statusCode()).as(wrong).isEqualTo(404);
      assertThat(press(wrong).asString()).contains("not valid");
    }
    assertThat(state(subject, purpose, null)).startsWith("REQUESTED false");
  }

  @Test
  void theSameFormIsTheSameLinkAndAnotherFormWithItsIdIsRefused() {
    Map<String, Object> body = body();

    Response first = ask(body);
    Response again = ask(body);
    body.put("purposes", List.of(purpose()));
    Response other = ask(body);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat((String) again.path("confirmationUrl")).isEqualTo(first.path("confirmationUrl"));
    Problems.check(other, 409, "opt-in.source-id-reused");
    assertThat(Rows.count("select count(*) from consent_event where subject = ?", subject))
        .isEqualTo(1);
  }

  @Test
  void anIdentifierIsHashedAndNeitherItNorTheTokenIsKept() {
    Map<String, Object> body = body();
    body.remove("subject");
    body.put("identifier", Map.of("kind", "EMAIL", "value", "Jane.Roe@example.com"));
    body.put("channel", "EMAIL");

    Response asked = ask(body);

    assertThat((String) asked.path("subject"))
        .isEqualTo("s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI");
    String token = path(asked).substring("/opt-in/".length());
    for (String kept : List.of("opt_in", "consent_event", "idempotency", "announcement")) {
      assertThat(
              Rows.count(
                  "select count(*) from "
                      + kept
                      + " t where strpos(lower(t::text), 'jane.roe') > 0 or strpos(t::text, ?) > 0",
                  token))
          .as(kept)
          .isZero();
    }
    assertThat(
            Rows.count(
                "select count(*) from opt_in where source_id = ? and contact_point = subject",
                body.get("sourceId")))
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeAskedLeavesNothingBehind() {
    Map<String, Object> unknown = body();
    unknown.put("purposes", List.of(purpose, "no.such.purpose"));
    Problems.check(ask(unknown), 404, "purpose.unknown");
    Map<String, Object> both = body();
    both.put("identifier", Map.of("kind", "EMAIL", "value", "jane.roe@example.com"));
    Problems.check(ask(both), 400, "opt-in.invalid");
    Map<String, Object> nobody = body();
    nobody.remove("subject");
    Problems.check(ask(nobody), 400, "opt-in.invalid");
    Map<String, Object> named = body();
    named.put("subject", "jane.roe@example.com");
    Problems.check(ask(named), 400, "consent.subject-invalid");

    assertThat(Rows.count("select count(*) from opt_in where subject = ?", subject)).isZero();
    assertThat(Rows.count("select count(*) from consent_event where subject = ?", subject))
        .isZero();
  }

  @Test
  void manyClicksAtOnceGiveOneConsent() throws Exception {
    String path = path(ask(body()));
    List<Future<Integer>> clicks = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      Callable<Integer> click = () -> press(path).statusCode();
      for (int i = 0; i < 16; i++) {
        clicks.add(people.submit(click));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> click : clicks) {
      statuses.add(click.get());
    }
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(
            Rows.count(
                "select count(*) from consent_event where subject = ? and type = 'GIVEN'", subject))
        .isEqualTo(1);
  }

  @Test
  void aPageOfTheCallersOwnConfirmsByTheToken() {
    String token = path(ask(body())).substring("/opt-in/".length());
    Map<String, String> body = Map.of("token", token);

    Response confirmed = confirm(body);

    assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
    assertThat(confirmed.jsonPath().getList("purposes")).containsExactly("Letters & more");
    Problems.check(confirm(body), 409, "opt-in.link-used");
    Problems.check(confirm(Map.of("token", "nonsense")), 404, "opt-in.link-invalid");
  }

  @Test
  void thePageBringsNothingFromElsewhereAndIsNotKept() {
    Response page = given().get(path(ask(body())));

    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self';")
        .contains("form-action 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(page.headers().getValues("Cache-Control")).contains("no-store");
    assertThat(page.cookies()).isEmpty();
    assertThat(page.asString()).doesNotContain("<script", "http:", "https:", "style=");
  }

  @Test
  void whatAPurposeIsCalledCannotBreakThePage() {
    purpose = purpose(Map.of("name", "<script>alert('x')</script>\"&"));

    String page = given().get(path(ask(body()))).asString();

    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;")
        .doesNotContain("<script");
  }

  @Test
  void thePageSaysWhoAsksAndWhereToTakeItBack() {
    String path = path(ask(body()));

    for (Response page : List.of(given().get(path), press(path), press(path))) {
      assertThat(page.asString())
          .contains("Our organisation", "href=\"/preferences?language=en\"")
          .doesNotContain(path.substring("/opt-in/".length()));
    }
  }

  private Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("subject", subject);
    body.put("purposes", List.of(purpose));
    body.put("shown", "shown-1");
    body.put("source", "web-shop");
    body.put("sourceId", "form-" + UUID.randomUUID());
    return body;
  }

  private static Response ask(Map<String, Object> body) {
    return Consents.SERVICE
        .request()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/opt-ins");
  }

  private static Response confirm(Map<String, String> body) {
    return given().contentType("application/json").body(body).post("/api/v1/opt-in-confirmations");
  }

  private static Response press(String path) {
    return given().contentType("application/x-www-form-urlencoded").post(path);
  }

  private static String path(Response asked) {
    return URI.create(asked.path("confirmationUrl")).getPath();
  }
}
