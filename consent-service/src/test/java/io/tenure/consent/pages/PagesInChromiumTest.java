package io.tenure.consent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.consent.pages.Chromium.Look;
import io.tenure.consent.pages.Chromium.Visit;
import io.tenure.kit.testing.PostgresResource;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: accessible by axe, in light and dark, on a phone and a desk. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class PagesInChromiumTest {
  private static final Look DESK = new Look("desktop-light", 1280, ColorScheme.LIGHT);
  private static Chromium chromium;

  @TestHTTPResource("/")
  URL root;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @MethodSource("io.tenure.consent.pages.Chromium$Look#all")
  void everyPageIsAccessibleAndKeepsToItself(Look look) {
    Sql.withdrawNotices();
    World world = World.published("en", "de");
    try (Visit visit = chromium.visit(look, true)) {
      Page page = visit.page();
      open(page, "/preferences");
      visit.check("welcome");
      open(page, "/api/v1/notices/" + world.notice);
      visit.check("notice");
      open(page, "/retention/" + world.controller);
      visit.check("retention");
      page.navigate(here(Visitor.link(Visitor.someone())));
      visit.check("link");
      press(page, "Open my choices");
      visit.check("choices-at-first");
      decide(page, world.mail, "I agree");
      decide(page, world.calls, "I do not agree");
      decide(page, world.analytics, "I object");
      visit.check("choices-decided");
      press(page, "I object to every use of my data");
      visit.check("choices-everything");
      assertThat(page.locator("#everything [role=status]").textContent())
          .isEqualTo("Your decision was saved.");
      press(page, "I take this objection back");
      page.locator(".languages summary").click();
      visit.check("choices-languages");
      open(page, "/preferences/requests/erasure");
      visit.check("erasure");
      press(page, "Yes, erase my data");
      visit.check("requests");
      open(page, "/preferences/receipts");
      visit.check("receipts");
      open(page, "/preferences/link?token=made-up");
      visit.check("error");

      assertThat(visit.complaints()).isEmpty();
      assertThat(visit.requested()).allMatch(url -> url.startsWith(root.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "it"})
  void everyLanguageIsAccessible(String language) {
    Sql.withdrawNotices();
    World world = World.withChannels("en", "de");
    try (Visit visit = chromium.visit(DESK, true)) {
      Page page = visit.page();
      page.navigate(here(Visitor.link(Visitor.someone())) + "&language=" + language);
      page.locator("main button").click();
      visit.check("language-" + language);
      page.locator("#everything button").click();
      visit.check("language-everything-" + language);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(page.url()).contains("language=" + language);
      open(page, "/retention/" + world.controller + "?language=" + language);
      visit.check("retention-" + language);
    }
  }

  @ParameterizedTest
  @MethodSource("io.tenure.consent.pages.Chromium$Look#all")
  void channelsAreAccessibleAndEachIsNamed(Look look) {
    Sql.withdrawNotices();
    World world = World.withChannels("en", "de");
    try (Visit visit = chromium.visit(look, true)) {
      Page page = visit.page();
      page.navigate(here(Visitor.link(Visitor.someone())));
      press(page, "Open my choices");
      visit.check("channels-at-first");
      decideOn(page, "Special offers", "E-mail", "I agree");
      visit.check("channels-one");
      assertThat(channel(page, "Special offers", "E-mail").textContent())
          .contains("Your decision was saved.", "You have agreed since");
      decideOn(page, "Special offers", "Letter", "I do not agree");
      decideOn(page, "Surveys", "Phone call", "I object");
      decide(page, world.calls, "I agree");
      visit.check("channels-decided");
      press(page, "I object to every use of my data");
      visit.check("channels-everything");
      open(page, "/preferences/receipts");
      visit.check("channels-receipts");
      assertThat(page.locator("main").textContent()).contains("You agreed (E-mail)");

      assertThat(visit.complaints()).isEmpty();
      assertThat(visit.requested()).allMatch(url -> url.startsWith(root.toString()));
    }
  }

  @Test
  void channelsAndTheObjectionToEverythingWorkByKeyboardWithoutScripts() {
    Sql.withdrawNotices();
    World world = World.withChannels("en");
    String someone = Visitor.someone();
    Visitor known = new Visitor(someone, "");
    try (Visit visit = chromium.visit(DESK, false)) {
      Page page = visit.page();
      page.navigate(here(Visitor.link(someone)));
      press(page, "Open my choices");

      channel(page, "Special offers", "Text message (SMS)")
          .getByRole(AriaRole.BUTTON, exactly("I agree"))
          .press("Enter");
      assertThat(known.reason(world.offers, "SMS")).isEqualTo("CONSENT");
      assertThat(known.reason(world.offers, "EMAIL")).isEqualTo("NO_CONSENT");
      channel(page, "Special offers", "Text message (SMS)")
          .getByRole(AriaRole.BUTTON, exactly("I withdraw my consent"))
          .press("Space");
      assertThat(known.reason(world.offers, "SMS")).isEqualTo("CONSENT_WITHDRAWN");
      page.locator("#everything")
          .getByRole(AriaRole.BUTTON, exactly("I object to every use of my data"))
          .press("Enter");
      assertThat(known.reason(world.orders, null)).isEqualTo("OBJECTED");
      assertThat(page.locator("#everything").textContent())
          .contains("You object to every use of your data since");
    }
  }

  @Test
  void everythingWorksWithoutScripts() {
    Sql.withdrawNotices();
    World world = World.published("en");
    String someone = Visitor.someone();
    Visitor known = new Visitor(someone, "");
    try (Visit visit = chromium.visit(DESK, false)) {
      Page page = visit.page();
      page.navigate(here(Visitor.link(someone)));
      press(page, "Open my choices");

      decide(page, world.mail, "I agree");
      assertThat(known.state(world.mail)).isEqualTo("GIVEN");
      assertThat(card(page, world.mail).textContent())
          .contains("Your decision was saved.", "You have agreed since");
      decide(page, world.mail, "I withdraw my consent");
      assertThat(known.state(world.mail)).isEqualTo("WITHDRAWN");
      press(page, "Refuse and withdraw everything");
      assertThat(known.state(world.calls)).isEqualTo("REFUSED");
      assertThat(known.state(world.analytics)).isEqualTo("OBJECTED");
      press(page, "Ask for a copy of my data");
      assertThat(page.locator("main").textContent()).contains("We have received it.");
      open(page, "/preferences");
      press(page, "Sign out");
      assertThat(page.locator("main").textContent()).contains("You are signed out.");
      page.goBack();
      open(page, "/preferences/requests");
      assertThat(page.locator("main").textContent()).contains("You are no longer signed in.");
    }
  }

  @Test
  void theSessionIsOutOfReachOfScripts() {
    try (Visit visit = chromium.visit(DESK, true)) {
      Page page = visit.page();
      page.navigate(here(Visitor.link(Visitor.someone())));
      press(page, "Open my choices");

      assertThat(page.evaluate("document.cookie")).isEqualTo("");
      assertThat(visit.context().cookies())
          .singleElement()
          .satisfies(cookie -> assertThat(cookie.httpOnly).isTrue());
    }
  }

  @Test
  void theKeyboardReachesEverythingAndFocusIsSeen() {
    Sql.withdrawNotices();
    World.published("en");
    try (Visit visit = chromium.visit(DESK, true)) {
      Page page = visit.page();
      page.navigate(here(Visitor.link(Visitor.someone())));
      press(page, "Open my choices");
      open(page, "/preferences");

      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Skip to the content");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.endsWith("#content"));
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Sign out");
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        page.keyboard().press("Tab");
        seen.add(focused(page));
        assertThat(
                (Boolean)
                    page.evaluate(
                        "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
            .as(focused(page))
            .isTrue();
      }
      assertThat(seen)
          .contains("I agree", "I do not agree", "I object", "Refuse and withdraw everything");
    }
  }

  @Test
  void onPaperANoticeIsDarkOnWhiteWithoutButtons() {
    World world = World.published("en");
    try (Visit visit = chromium.visit(new Look("print", 800, ColorScheme.DARK), true)) {
      Page page = visit.page();
      open(page, "/api/v1/notices/" + world.notice);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
      visit.picture("notice");

      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.locator(".languages").isVisible()).isFalse();
      assertThat(page.locator("footer").isVisible()).isFalse();
    }
  }

  @Test
  void aStolenLinkOfAnotherSiteOpensNothingByItself() {
    String url = here(Visitor.link(Visitor.someone()));
    String token = url.replaceAll(".*token=", "");
    try (Visit visit = chromium.visit(DESK, true)) {
      Page page = visit.page();
      page.setContent(
          "<form method=post action='"
              + root
              + "preferences/link'><input name=token value='"
              + token
              + "'><button>go</button></form>");
      page.locator("button").click();

      assertThat(page.locator("main").textContent())
          .contains("The form did not come from this page");
      assertThat(visit.context().cookies()).isEmpty();
      page.navigate(url);
      press(page, "Open my choices");
      assertThat(page.locator("h1").textContent()).isEqualTo("Your privacy choices");
    }
  }

  private void open(Page page, String path) {
    page.navigate(root.toString().replaceAll("/$", "") + path);
  }

  /** The link with the address of the server under test. */
  private String here(String link) {
    URI uri = URI.create(link);
    return root.toString().replaceAll("/$", "") + uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Locator card(Page page, String purpose) {
    return page.locator("[id='purpose-" + purpose + "']");
  }

  private static void decide(Page page, String purpose, String button) {
    card(page, purpose)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void decideOn(Page page, String purpose, String channel, String button) {
    channel(page, purpose, channel).getByRole(AriaRole.BUTTON, exactly(button)).click();
  }

  /** A channel as a screen reader finds it: by the name of the purpose, then by its own. */
  private static Locator channel(Page page, String purpose, String channel) {
    return page.getByRole(
            AriaRole.GROUP,
            new Page.GetByRoleOptions().setName(purpose + ": Ways of reaching you").setExact(true))
        .getByRole(AriaRole.GROUP, exactly(channel));
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.textContent")).strip();
  }
}
