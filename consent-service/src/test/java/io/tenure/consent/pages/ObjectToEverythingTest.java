package io.tenure.consent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.domain.language.Language;
import io.tenure.evidence.receipt.KeySet;
import io.tenure.evidence.receipt.ReceiptCheck;
import io.tenure.evidence.receipt.ReceiptReport;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The objection to everything in the preference centre: what it does is what the page says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class ObjectToEverythingTest {
  private static final String STANDS = "You object to every use of your data";

  @Test
  void noUseIsAllowedWhateverItRestsOnAndTheDaySaysSinceWhen() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    visitor.decide(world.mail, "GIVE");
    assertThat(section(visitor))
        .contains(
            "From then on, our systems are told no",
            "that a contract with you needs are not allowed any more",
            "Uses that rest on a law get the same answer",
            "It is no request for erasure",
            "I object to every use of my data")
        .doesNotContain(STANDS);

    Response objected = visitor.everything("OBJECT");

    assertThat(objected.statusCode()).isEqualTo(303);
    for (String purpose : world.purposes()) {
      assertThat(visitor.reason(purpose, null)).as(purpose).isEqualTo("OBJECTED");
    }
    String today = Language.EN.day(LocalDate.now(ZoneOffset.UTC));
    assertThat(section(visitor))
        .contains(STANDS + " since " + today, "I take this objection back", "no new consent")
        .doesNotContain("I object to every use of my data");
    for (String purpose : world.purposes()) {
      assertThat(Visitor.part(visitor.home(), "purpose-" + purpose))
          .contains(STANDS + ", so to this one too.")
          .doesNotContain("I agree", "I no longer object");
    }
    visitor.everything("OBJECT");
    assertThat(events(visitor, "OBJECTED")).as("objecting twice is recorded once").isEqualTo(1);
  }

  @Test
  void whatWasShownIsProvenToTheByte() throws Exception {
    Visitor visitor = Visitor.arrive(Visitor.someone());
    String german = visitor.get("/preferences?language=de").asString();
    String shown = Visitor.statementOf(german);

    visitor.everything(visitor.form(), shown, "OBJECT");

    assertThat(
            Sql.count(
                "select count(*) from consent_event where purpose = '*' and type = 'OBJECTED'"
                    + " and method = 'FORM' and source = 'preference-centre' and notice = '"
                    + shown
                    + "' and subject = '"
                    + visitor.subject()
                    + "'"))
        .isEqualTo(1);
    Api auditor = Api.as("otto", "auditor");
    Response proof = auditor.get("/api/v1/shown-statements/{id}", shown);
    assertThat(proof.<String>path("statement")).isEqualTo("objection-to-everything");
    assertThat(proof.<String>path("language")).isEqualTo("de");
    assertThat(proof.<String>path("context")).isEqualTo("preference-centre");
    String text =
        auditor
            .request()
            .accept("text/html")
            .get("/api/v1/shown-statements/{id}/text", shown)
            .asString();
    assertThat(german).contains(text);
    assertThat(text).contains("widersprechen Sie jeder Nutzung Ihrer Daten");
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(proof.<String>path("digest")).isEqualTo(HexFormat.of().formatHex(digest));
    Problems.check(
        auditor.get("/api/v1/shown-statements/{id}", UUID.randomUUID()),
        404,
        "notice.shown-unknown");
    assertThat(Sql.refused("delete from shown_statement")).contains("only ever added");
  }

  @Test
  void takenBackWhatNeedsNoConsentGoesOnAndConsentsStayEnded() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    visitor.decide(world.mail, "GIVE");
    visitor.decideOn(world.surveys, "PHONE", "OBJECT");
    visitor.everything("OBJECT");

    visitor.everything("LIFT");

    assertThat(visitor.reason(world.orders, null)).isEqualTo("CONTRACT");
    assertThat(visitor.reason(world.analytics, null)).isEqualTo("LEGITIMATE_INTERESTS");
    assertThat(visitor.reason(world.mail, null)).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(visitor.reason(world.surveys, "PHONE")).isEqualTo("OBJECTED");
    assertThat(section(visitor)).contains("I object to every use of my data");
    assertThat(visitor.home()).doesNotContain(STANDS);
    visitor.decide(world.mail, "GIVE");
    assertThat(visitor.reason(world.mail, null)).isEqualTo("CONSENT");
  }

  @Test
  void aYesFromAnOldPageDoesNotCountAndANoStays() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    String old = visitor.home();
    visitor.everything("OBJECT");

    Response yes = visitor.decide(old, world.mail, "GIVE");
    Response no = visitor.decide(old, world.analytics, "OBJECT");

    assertThat(yes.statusCode()).isEqualTo(409);
    assertThat(yes.asString()).contains("Take that objection back first");
    assertThat(no.statusCode()).isEqualTo(303);
    visitor.everything("LIFT");
    assertThat(visitor.reason(world.mail, null)).isEqualTo("NO_CONSENT");
    assertThat(visitor.reason(world.analytics, null)).isEqualTo("OBJECTED");
  }

  @Test
  void thereIsAReceiptOfItAndOfTakingItBack() {
    Visitor visitor = Visitor.arrive(Visitor.someone());
    String shown = Visitor.statementOf(visitor.home());
    visitor.everything("OBJECT");
    visitor.everything("LIFT");

    String list = visitor.get("/preferences/receipts?language=en").asString();
    assertThat(list)
        .contains("Every use of your data", "You objected", "You took your objection back");
    List<String> receipts =
        Pattern.compile("/preferences/receipts/([0-9a-f-]{36})")
            .matcher(list)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(receipts).hasSize(2);

    ReceiptReport objection = verified(visitor, receipts.get(0));
    var record = objection.content().at("/dpv:hasRecordOfActivity");
    assertThat(record.at("/dpv:hasProcess/dpv:hasPurpose/dct:identifier").asText()).isEqualTo("*");
    assertThat(record.at("/dpv:hasProcess").has("dpv:hasLegalBasis"))
        .as("everything rests on many grounds")
        .isFalse();
    assertThat(record.at("/dpv:hasConsentStatus/0/@type/0").asText())
        .isEqualTo("dpv:ObjectingToProcess");
    assertThat(record.at("/dpv:hasNotice/0/dct:source").asText()).isEqualTo(shown);
    assertThat(record.at("/dpv:hasNotice/0/dct:identifier").asText())
        .isEqualTo("objection-to-everything");
    assertThat(record.at("/dpv:hasNotice/0/schema:sha256").asText()).hasSize(64);
    var back = verified(visitor, receipts.get(1)).content().at("/dpv:hasRecordOfActivity");
    assertThat(back.at("/dpv:hasConsentStatus/1/dct:title").asText())
        .isEqualTo("OBJECTION_WITHDRAWN");
  }

  @Test
  void onlyTheSessionsOwnFormWithAShownTextObjects() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    String home = visitor.home();
    String statement = Visitor.statementOf(home);
    String form = visitor.form();

    assertThat(visitor.everything("forged", statement, "OBJECT").statusCode()).isEqualTo(403);
    assertThat(visitor.everything(form, statement, "GIVE").statusCode()).isEqualTo(400);
    assertThat(visitor.everything(form, "", "OBJECT").statusCode()).isEqualTo(400);
    assertThat(visitor.everything(form, UUID.randomUUID().toString(), "OBJECT").statusCode())
        .isEqualTo(404);
    assertThat(visitor.everything(form, Visitor.shownOf(home, world.mail), "OBJECT").statusCode())
        .as("a notice is not what was to be read")
        .isEqualTo(404);
    assertThat(events(visitor, "OBJECTED")).isZero();
  }

  private static ReceiptReport verified(Visitor visitor, String event) {
    String jws = visitor.get("/preferences/receipts/" + event).asString().strip();
    ReceiptReport report =
        ReceiptCheck.trusting(
                KeySet.parse(Api.anonymous().get("/.well-known/jwks.json").asString()))
            .check(jws);
    assertThat(report.faults()).isEmpty();
    return report;
  }

  private static String section(Visitor visitor) {
    return Visitor.part(visitor.home(), "everything");
  }

  private static long events(Visitor visitor, String type) {
    return Sql.count(
        "select count(*) from consent_event where type = '"
            + type
            + "' and subject = '"
            + visitor.subject()
            + "'");
  }
}
