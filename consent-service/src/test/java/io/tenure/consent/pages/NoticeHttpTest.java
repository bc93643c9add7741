package io.tenure.consent.pages;

import static io.tenure.consent.pages.World.AUTHOR;
import static io.tenure.consent.pages.World.PUBLISHER;
import static io.tenure.consent.pages.World.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class NoticeHttpTest {
  @AfterEach
  void policyAnswersAgain() {
    PolicyStub.up();
  }

  @Test
  void aNoticeIsPublishedByASecondPersonOnly() {
    World world = World.published("en");
    Response draft = World.step(AUTHOR, "/api/v1/notices/" + world.notice + "/versions", "unused");
    assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
    String path = "/api/v1/notices/" + world.notice + "/versions/2";
    Problems.check(
        World.step(AUTHOR, "/api/v1/notices/" + world.notice + "/versions", "x"),
        409,
        "notice.draft-open");
    Problems.check(
        World.step(PUBLISHER, path + "/publish", draft.header("ETag")), 409, "notice.wrong-state");
    Response submitted = World.step(AUTHOR, path + "/submit", draft.header("ETag"));

    Problems.check(
        World.step(AUTHOR, path + "/publish", submitted.header("ETag")), 403, "notice.same-person");
    Problems.check(
        World.step(PUBLISHER, path + "/publish", draft.header("ETag")), 412, "precondition.failed");
    Response published = World.step(PUBLISHER, path + "/publish", submitted.header("ETag"));

    assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    assertThat((String) published.path("state")).isEqualTo("PUBLISHED");
    assertThat((Integer) published.path("policyVersion")).isEqualTo(3);
    assertThat((List<?>) published.path("pinnedPurposes")).hasSize(4);
    assertThat((Integer) open(world, "en").path("version")).isEqualTo(2);
    Problems.check(
        AUTHOR.put(path, published.header("ETag"), world.content("en")), 409, "notice.wrong-state");
  }

  @Test
  void everybodyReadsItInTheirLanguageWithThePeriodsOfToday() {
    World world = World.published("en", "de");

    Response german = open(world, "de-AT,en;q=0.5");
    assertThat(german.header("Content-Language")).isEqualTo("de");
    assertThat((String) german.path("title")).isEqualTo("Wie wir Ihre Daten nutzen");
    assertThat((String) german.path("periods.entries[0].period"))
        .isEqualTo("two years after the last contact");
    assertThat((Boolean) german.path("periods.fresh")).isTrue();
    world.schedule(4, "one year after the last contact");
    Response later = open(world, "de");
    assertThat((String) later.path("html")).contains("One year after the last contact");
    assertThat(later.header("ETag")).isNotEqualTo(german.header("ETag"));

    Response same =
        Api.anonymous()
            .request()
            .header("If-None-Match", later.header("ETag"))
            .header("Accept-Language", "de")
            .get("/api/v1/notices/" + world.notice);
    assertThat(same.statusCode()).isEqualTo(304);
  }

  @Test
  void thePageIsHtmlWithoutScriptUnderAStrictPolicy() {
    World world = World.published("en", "de");

    Response page =
        Api.anonymous()
            .request()
            .accept("text/html")
            .get("/api/v1/notices/" + world.notice + "?language=de");

    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.asString())
        .contains("<html lang=\"de\">", "Wie wir Ihre Daten nutzen", "?language=en")
        .doesNotContain("<script", "?language=fr");
  }

  @Test
  void withoutPolicyServiceTheLastPeriodsAreShownWithTheirDate() {
    World world = World.published("en");
    open(world, "en").then().statusCode(200);

    PolicyStub.down();
    Response answer = open(world, "en");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat((Boolean) answer.path("periods.fresh")).isFalse();
    assertThat((String) answer.path("html"))
        .contains("Two years after the last contact", "cannot be reached now");
    assertThat(Instant.parse(answer.path("periods.asOf"))).isBefore(Instant.now());
    PolicyStub.up();
    assertThat((String) open(world, "en").path("html")).doesNotContain("cannot be reached now");
  }

  @Test
  void aNoticeIsNotPublishedWithoutPeriods() {
    World world = World.published("en");
    Map<String, Object> content = world.content("en");
    Response next = World.step(AUTHOR, "/api/v1/notices/" + world.notice + "/versions", "x");
    String path = "/api/v1/notices/" + world.notice + "/versions/2";
    Response submitted = World.step(AUTHOR, path + "/submit", next.header("ETag"));

    PolicyStub.down();
    Problems.check(
        World.step(PUBLISHER, path + "/publish", submitted.header("ETag")),
        503,
        "notice.periods-stale");
    PolicyStub.up();

    String other = World.name("nobody");
    content.put("controller", other);
    Map<String, Object> purpose = new HashMap<>();
    purpose.put("key", World.name("lonely"));
    purpose.put("name", "x");
    purpose.put("controller", other);
    purpose.put("legalBasis", "CONSENT");
    purpose.put("dataCategories", List.of("user.name"));
    AUTHOR.post("/api/v1/purposes", purpose).then().statusCode(201);
    content.put("purposes", List.of(purpose.get("key")));
    Map<String, Object> text = new HashMap<>(Texts.of("en", world));
    text.put("purposes", Map.of(purpose.get("key"), Map.of("name", "n", "description", "d")));
    content.put("texts", Map.of("en", text));
    String key = World.name("lonely-notice");
    Response draft = AUTHOR.post("/api/v1/notices", Map.of("key", key, "content", content));
    String lonely = "/api/v1/notices/" + key + "/versions/1";
    Response handedIn = World.step(AUTHOR, lonely + "/submit", draft.header("ETag"));
    assertThat(handedIn.statusCode()).as(handedIn.asString()).isEqualTo(200);
    Problems.check(
        World.step(PUBLISHER, lonely + "/publish", handedIn.header("ETag")),
        409,
        "notice.periods-unknown");
  }

  @Test
  void aNoticeTakesEffectOnItsDayAndTheOneBeforeStaysUntilThen() {
    World world = World.published("en");
    Response next = World.step(AUTHOR, "/api/v1/notices/" + world.notice + "/versions", "x");
    String path = "/api/v1/notices/" + world.notice + "/versions/2";
    Response submitted = World.step(AUTHOR, path + "/submit", next.header("ETag"));
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    Response published =
        PUBLISHER
            .request()
            .header("If-Match", submitted.header("ETag"))
            .header("Idempotency-Key", World.name("k"))
            .contentType("application/json")
            .body(Map.of("effectiveFrom", tomorrow.toString()))
            .post(path + "/publish");

    assertThat((String) published.path("effectiveFrom")).isEqualTo(tomorrow.toString());
    assertThat((Integer) open(world, "en").path("version")).isEqualTo(1);
  }

  @Test
  void badNoticesAreRefused() {
    World world = World.published("en");
    Map<String, Object> content = world.content("en");
    content.put("texts", Map.of("xx", Texts.of("en", world)));
    Problems.check(post(content), 400, "notice.language-unknown");
    content.put("texts", Map.of());
    Problems.check(post(content), 400, "request.invalid");
    content = world.content("en");
    content.put("purposes", List.of(world.mail));
    Problems.check(post(content), 400, "notice.invalid");
    Problems.check(
        AUTHOR.post("/api/v1/notices", Map.of("key", world.notice, "content", world.content("en"))),
        409,
        "notice.exists");
    Problems.check(Api.anonymous().get("/api/v1/notices/no.such.notice"), 404, "notice.unknown");
    Problems.check(Api.anonymous().get("/api/v1/notices/NO"), 404, "notice.unknown");
  }

  @Test
  void aDraftIsSeenByManagersOnly() {
    World world = World.published("en");
    Map<String, Object> content = world.content("en");
    String key = World.name("draft");
    AUTHOR.post("/api/v1/notices", Map.of("key", key, "content", content)).then().statusCode(201);

    Problems.check(Api.anonymous().get("/api/v1/notices/" + key), 404, "notice.unknown");
    assertThat(
            AUTHOR
                .request()
                .accept("text/html")
                .get("/api/v1/notices/" + key + "/versions/1/preview")
                .asString())
        .contains("Draft, not published");
  }

  @Test
  void theDatabaseItselfKeepsPublishedVersionsAndProofs() {
    World world = World.published("en");
    show(world, "web-shop/footer");
    for (String sql :
        List.of(
            "update notice_version set state = 'DRAFT' where notice = '" + world.notice + "'",
            "delete from notice_version where notice = '" + world.notice + "'",
            "update shown_notice set context = 'x'",
            "delete from shown_notice",
            "update shown_text set html = 'x'")) {
      assertThat(Sql.refused(sql)).as(sql).contains("only ever added");
    }
  }

  @Test
  void whatIsShownLeavesOneProofADayAndPlace() throws Exception {
    World world = World.published("en", "de");

    Response first = show(world, "web-shop/footer");
    String id = first.path("shown.id");
    for (int i = 0; i < 5; i++) {
      assertThat((String) show(world, "web-shop/footer").path("shown.id")).isEqualTo(id);
    }
    assertThat((String) show(world, "newsletter").path("shown.id")).isNotEqualTo(id);
    assertThat(Sql.count("select count(*) from shown_notice where notice = '" + world.notice + "'"))
        .isEqualTo(2);

    Response proof = Api.as("ada", "auditor").get("/api/v1/shown-notices/" + id);
    assertThat((Integer) proof.path("version")).isEqualTo(1);
    byte[] text =
        Api.as("ada", "auditor")
            .request()
            .accept("text/html")
            .get("/api/v1/shown-notices/" + id + "/text")
            .asByteArray();
    assertThat((String) proof.path("digest"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    assertThat(new String(text, StandardCharsets.UTF_8))
        .isEqualTo(first.path("notice.html"))
        .contains("News by e-mail")
        .doesNotContain("Your orders");

    world.schedule(4, "half a year");
    Response other = show(world, "web-shop/footer");
    assertThat((String) other.path("shown.id")).isNotEqualTo(id);
    assertThat(
            Api.as("ada", "auditor")
                .request()
                .accept("text/html")
                .get("/api/v1/shown-notices/" + id + "/text")
                .asString())
        .as("what was shown before stays")
        .contains("two years after the last contact");
  }

  @Test
  void aReceiptTellsWhichTextInWhichLanguageWasShown() throws Exception {
    World world = World.published("en", "de");
    Response shown = show(world, "newsletter");
    Map<String, Object> event =
        Consents.event(Consents.subject(), world.mail, "GIVEN", Instant.now().toString());
    event.put("notice", shown.path("shown.id"));
    String id = Consents.post(event).path("id");

    Response receipt = Api.as("ada", "auditor").get("/api/v1/receipts/" + id);

    JsonNode notice =
        new ObjectMapper()
            .readTree(receipt.asString())
            .at("/content/dpv:hasRecordOfActivity/dpv:hasNotice/0");
    Response proof =
        Api.as("ada", "auditor").get("/api/v1/shown-notices/" + shown.path("shown.id"));
    assertThat(notice.path("dct:source").asText()).isEqualTo(shown.path("shown.id"));
    assertThat(notice.path("dct:identifier").asText()).isEqualTo(world.notice + "@1");
    assertThat(notice.path("dct:language").asText()).isEqualTo("en");
    assertThat(notice.path("schema:sha256").asText()).isEqualTo(proof.path("digest"));
  }

  @Test
  void placesThatTheNoticeDoesNotNameLeaveNothing() {
    World world = World.published("en");

    Problems.check(show(world, "made/up/place"), 400, "notice.context-unknown");
    Problems.check(
        SHOP.get("/api/v1/shown-notices/00000000-0000-0000-0000-000000000000"),
        404,
        "notice.shown-unknown");
  }

  private static Response post(Map<String, Object> content) {
    return AUTHOR.post("/api/v1/notices", Map.of("key", World.name("bad"), "content", content));
  }

  private static Response show(World world, String context) {
    return SHOP.post(
        "/api/v1/shown-notices",
        Map.of(
            "notice",
            world.notice,
            "language",
            "en",
            "context",
            context,
            "purposes",
            List.of(world.mail)));
  }

  private static Response open(World world, String languages) {
    return Api.anonymous()
        .request()
        .header("Accept-Language", languages)
        .get("/api/v1/notices/" + world.notice);
  }
}
