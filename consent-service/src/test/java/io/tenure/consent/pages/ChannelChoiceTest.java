package io.tenure.consent.pages;

import static io.tenure.consent.pages.World.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The preference centre by channel: what is shown, recorded, and then allowed. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class ChannelChoiceTest {
  @Test
  void oneChannelIsGivenAndWithdrawnByItself() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    assertThat(place(visitor, world.offers, "email"))
        .contains("<legend>E-mail</legend>", "You have not decided.", "I agree", "I do not agree");
    assertThat(visitor.home()).doesNotContain("channel-" + world.offers + "-phone");

    Response given = visitor.decideOn(world.offers, "EMAIL", "GIVE");

    assertThat(given.statusCode()).isEqualTo(303);
    assertThat(given.header("Location"))
        .endsWith("&channel=EMAIL#channel-" + world.offers + "-email");
    assertThat(visitor.reason(world.offers, "EMAIL")).isEqualTo("CONSENT");
    assertThat(visitor.reason(world.offers, "SMS")).isEqualTo("NO_CONSENT");
    assertThat(place(visitor, world.offers, "email"))
        .contains("You have agreed since", "I withdraw my consent")
        .doesNotContain(">I agree<");
    assertThat(place(visitor, world.offers, "sms")).contains("You have not decided.");
    assertThat(card(visitor, world.offers)).contains("You have agreed to some of the ways below.");
    assertThat(
            Sql.count(
                "select count(*) from consent_event e join shown_notice s on e.notice = s.id::text"
                    + " where e.channel = 'EMAIL' and e.contact_point is null and e.type = 'GIVEN'"
                    + " and s.notice = '"
                    + world.notice
                    + "' and e.subject = '"
                    + visitor.subject()
                    + "'"))
        .isEqualTo(1);

    visitor.decideOn(world.offers, "EMAIL", "WITHDRAW");

    assertThat(visitor.reason(world.offers, "EMAIL")).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(place(visitor, world.offers, "email"))
        .contains("You withdrew your consent on", "I agree again");
  }

  @Test
  void theWholeCoversAllChannelsAndALaterWordAboutOneBeatsIt() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());

    visitor.decide(world.offers, "GIVE");
    assertThat(visitor.reason(world.offers, "EMAIL")).isEqualTo("CONSENT");
    assertThat(visitor.reason(world.offers, "POST")).isEqualTo("CONSENT");
    visitor.decideOn(world.offers, "POST", "WITHDRAW");
    assertThat(visitor.reason(world.offers, "EMAIL")).isEqualTo("CONSENT");
    assertThat(visitor.reason(world.offers, "POST")).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(card(visitor, world.offers))
        .contains(
            "I agree to all of these",
            "I withdraw my consent to all of these",
            "You have agreed to some of the ways below.");

    visitor.decide(world.offers, "WITHDRAW");

    for (String channel : new String[] {"EMAIL", "SMS", "POST"}) {
      assertThat(visitor.reason(world.offers, channel)).isEqualTo("CONSENT_WITHDRAWN");
    }
    assertThat(card(visitor, world.offers)).contains("You withdrew your consent on");
  }

  @Test
  void anInterestIsObjectedToOnOneChannel() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    assertThat(place(visitor, world.surveys, "phone"))
        .contains("<legend>Phone call</legend>", "In use; you have not objected.");

    visitor.decideOn(world.surveys, "PHONE", "OBJECT");

    assertThat(visitor.reason(world.surveys, "PHONE")).isEqualTo("OBJECTED");
    assertThat(visitor.reason(world.surveys, "EMAIL")).isEqualTo("LEGITIMATE_INTERESTS");
    assertThat(place(visitor, world.surveys, "phone"))
        .contains("You objected on", "I no longer object");
    assertThat(card(visitor, world.surveys))
        .contains("You have objected to some of the ways below.");
    visitor.decideOn(world.surveys, "PHONE", "LIFT");
    assertThat(visitor.reason(world.surveys, "PHONE")).isEqualTo("LEGITIMATE_INTERESTS");
  }

  @Test
  void aConsentToOneAddressIsSeenAndWithdrawnOnItsChannel() {
    World world = World.withChannels("en");
    String someone = Visitor.someone();
    Map<String, Object> event = new HashMap<>();
    event.put("subject", someone);
    event.put("purpose", world.offers);
    event.put("event", "GIVEN");
    event.put("at", Instant.now().minusSeconds(600).toString());
    event.put("method", "DOUBLE_OPT_IN");
    event.put("source", "newsletter");
    event.put("channel", "EMAIL");
    event.put("contactPoint", someone);
    assertThat(SHOP.post("/api/v1/consent-events", event).statusCode()).isEqualTo(201);
    Visitor visitor = Visitor.arrive(someone);
    assertThat(place(visitor, world.offers, "email"))
        .contains("You have agreed since", "for some of your addresses or numbers only");

    visitor.decideOn(world.offers, "EMAIL", "WITHDRAW");

    assertThat(visitor.reason(world.offers, "EMAIL")).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(place(visitor, world.offers, "email"))
        .contains("You withdrew your consent on")
        .doesNotContain("addresses or numbers");
    assertThat(visitor.state(world.offers)).isEqualTo("WITHDRAWN");
  }

  @Test
  void aYesOnAChannelThatThePurposeDoesNotUseIsRefused() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());

    for (Map.Entry<String, Integer> each : Map.of("MESSENGER", 422, "FAX", 400).entrySet()) {
      Response answer = visitor.decideOn(world.offers, each.getKey(), "GIVE");
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(answer.asString()).contains("Nothing was changed");
    }
    assertThat(visitor.state(world.offers)).isEqualTo("UNKNOWN");
  }

  @Test
  void aPurposeWithOneChannelSaysWhichAndAsksOnce() {
    World world = World.withChannels("en");

    String card = card(Visitor.arrive(Visitor.someone()), world.mail);

    assertThat(card)
        .contains("The only way in which we reach you for this: E-mail")
        .doesNotContain("<fieldset");
  }

  @Test
  void refusingEverythingReachesEveryChannel() {
    World world = World.withChannels("en");
    Visitor visitor = Visitor.arrive(Visitor.someone());
    visitor.decideOn(world.offers, "SMS", "GIVE");

    visitor.refuseAll();

    assertThat(visitor.reason(world.offers, "SMS")).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(visitor.reason(world.offers, "EMAIL")).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(visitor.reason(world.surveys, "PHONE")).isEqualTo("OBJECTED");
  }

  private static String place(Visitor visitor, String purpose, String channel) {
    return Visitor.part(visitor.home(), "channel-" + purpose + "-" + channel);
  }

  private static String card(Visitor visitor, String purpose) {
    return Visitor.part(visitor.home(), "purpose-" + purpose);
  }
}
