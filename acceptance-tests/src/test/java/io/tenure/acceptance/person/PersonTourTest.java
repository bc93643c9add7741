package io.tenure.acceptance.person;

import static io.tenure.acceptance.person.ShopWithNotice.IMPROVEMENT;
import static io.tenure.acceptance.person.ShopWithNotice.MAIL;
import static io.tenure.acceptance.person.ShopWithNotice.ORDERS;
import static io.tenure.acceptance.person.ShopWithNotice.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.tenure.acceptance.door.Command;
import io.tenure.acceptance.support.RunningTenure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person walks through everything that the running system shows to people, in a real browser:
 * with the real identity provider, the schedule of the real policy-service, and the shipped example
 * of a shop.
 */
class PersonTourTest {
  private static Chromium chromium;
  private static ShopWithNotice shop;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    shop = ShopWithNotice.open(RunningTenure.get());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** No script at all, from the first page to the receipt that verifies offline. */
  @Test
  void whoSignsInDecidesAndGetsProofWithoutScripts(@TempDir Path folder) throws Exception {
    String me = shop.reference("subject@tenure.example");
    try (Visit visit = chromium.visitWithoutScripts()) {
      visit.open(shop.consent() + "/preferences");
      signIn(visit);

      assertThat(visit.text()).contains("Your privacy choices");
      String mail = Visit.words(visit.purpose(MAIL).textContent());
      assertThat(mail)
          .contains("News by e-mail", "your consent (Art. 6(1)(a) GDPR)", "e-mail address")
          .contains(longestRule("user.contact.email"));
      assertThat(Visit.words(visit.purpose(ORDERS).innerText()))
          .contains("a contract with you", "This needs no decision of yours.");
      assertThat(visit.purpose(ORDERS).locator("button").count()).isZero();

      visit.decide(MAIL, "I agree");
      assertThat(visit.purpose(MAIL).innerText())
          .contains("Your decision was saved.", "You have agreed since");
      assertThat(shop.state(me, MAIL)).isEqualTo("GIVEN");
      visit.decide(MAIL, "I withdraw my consent");
      assertThat(visit.purpose(MAIL).innerText()).contains("You withdrew your consent");
      assertThat(shop.state(me, MAIL)).isEqualTo("WITHDRAWN");
      visit.decide(PHONE, "I do not agree");
      assertThat(shop.state(me, PHONE)).isEqualTo("REFUSED");
      visit.decide(IMPROVEMENT, "I object");
      assertThat(shop.state(me, IMPROVEMENT)).isEqualTo("OBJECTED");

      visit.follow("Show my receipts");
      verify(receipts(visit, folder), folder);
      visit.follow("Back to the beginning");
      visit.press("Ask for a copy of my data");
      assertThat(visit.text()).contains("Your request was received.", "Copy of my data");
      assertThat(shop.requests("subject")).contains("ACCESS");

      visit.follow("Back to the beginning");
      visit.press("Sign out");
      assertThat(visit.text()).contains("You are signed out.");
      assertThat(visit.context().cookies(shop.consent()))
          .extracting((Cookie cookie) -> cookie.name)
          .doesNotContain("tenure-preferences");
      visit.open(shop.consent() + "/preferences/receipts");
      assertThat(visit.text()).contains("You are no longer signed in.");
      visit.open(shop.consent() + "/preferences").follow("Sign in");
      assertThat(visit.page().locator("#password").isVisible())
          .as("whoever comes next at this browser is asked for a password")
          .isTrue();
      visit.keptToItself(shop.consent(), shop.provider());
    }
  }

  @Test
  void aLanguageIsKeptOnTheWayThroughTheIdentityProvider() {
    try (Visit visit = chromium.visitWithoutScripts()) {
      visit.open(shop.consent() + "/preferences?language=de").follow("Anmelden");
      submitPassword(visit);

      assertThat(visit.text())
          .contains("Ihre Datenschutz-Entscheidungen", "Neuigkeiten per E-Mail");
    }
  }

  @Test
  void aLinkOpensOnceAndErasureIsAskedFor() {
    String someone = shop.reference(UUID.randomUUID() + "@people.example");
    String link = shop.link(someone);
    try (Visit visit = chromium.visitWithoutScripts();
        Visit other = chromium.visitWithoutScripts()) {
      visit.open(link).press("Open my choices");
      visit.decide(MAIL, "I agree");
      assertThat(shop.state(someone, MAIL)).isEqualTo("GIVEN");
      visit.press("Refuse and withdraw everything");
      assertThat(shop.state(someone, MAIL)).isEqualTo("WITHDRAWN");
      assertThat(shop.state(someone, PHONE)).isEqualTo("REFUSED");
      assertThat(shop.state(someone, IMPROVEMENT)).isEqualTo("OBJECTED");
      visit.decide(IMPROVEMENT, "I no longer object");
      assertThat(shop.state(someone, IMPROVEMENT)).isNotEqualTo("OBJECTED");

      visit.follow("Ask for erasure of my data");
      visit.press("Yes, erase my data");
      assertThat(visit.text())
          .contains("Your request was received.", "Erasure of my data", "We have received it.");

      other.open(link);
      assertThat(other.text()).contains("This link cannot be used any more.");
      visit.keptToItself(shop.consent());
    }
  }

  @Test
  void onlyTheButtonBehindAMailConfirms() {
    String address = UUID.randomUUID() + "@people.example";
    String person = shop.reference(address);
    String link = shop.confirmationLink(address);
    try (Visit visit = chromium.visitWithoutScripts()) {
      visit.open(link).open(link);
      assertThat(visit.text()).contains("Please confirm", "News by e-mail");
      assertThat(shop.state(person, MAIL)).isEqualTo("REQUESTED");
      visit.press("Yes, I agree");
      assertThat(visit.text()).contains("Thank you, confirmed");
      assertThat(shop.state(person, MAIL)).isEqualTo("GIVEN");
      visit.open(link);
      assertThat(visit.text()).contains("Already confirmed");
      visit.keptToItself(shop.consent());
    }
  }

  /** The words are those of policy-service, rule by rule. */
  @Test
  void publicPagesShowTheScheduleOfPolicyService() {
    for (String language : List.of("en", "de", "fr")) {
      try (Visit visit = chromium.visitWithoutScripts()) {
        visit.open(shop.consent() + "/retention?language=" + language);
        String retention = visit.text();
        List<JsonNode> rules = shop.publishedRules(language);
        assertThat(rules).as("of the shipped policy").hasSizeGreaterThan(10);
        for (JsonNode rule : rules) {
          assertThat(retention)
              .containsIgnoringCase(Visit.words(rule.path("title").asText()))
              .containsIgnoringCase(Visit.words(rule.path("period").asText()))
              .containsIgnoringCase(Visit.words(rule.path("why").asText()));
        }
        visit.open(shop.consent() + "/api/v1/notices/newsletter?language=" + language);
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(visit.page().locator("table tbody tr").count()).isPositive();
        visit.keptToItself(shop.consent());
      }
    }
  }

  @Test
  void theSiteSaysThatItHeedsGlobalPrivacyControl() {
    try (Visit visit = chromium.visitWithoutScripts()) {
      visit.open(shop.consent() + "/.well-known/gpc.json");

      assertThat(visit.page().locator("body").textContent())
          .contains("\"gpc\":true", "\"lastUpdate\":\"2");
    }
  }

  /** The form on a page of another origin; the same page under a name that is not allowed. */
  @Test
  void theExampleShopAsksOnlyWhereItMay() {
    try (Visit visit = chromium.visit();
        Visit foreign = chromium.visit()) {
      visit.open(shop.page());
      visit.page().waitForSelector(".tenure-form");
      assertThat(visit.page().locator("input[type=checkbox]").count()).isEqualTo(2);
      visit.look("shop");
      visit.page().getByLabel("News by e-mail").check();
      visit.press("I agree to what I ticked");
      String told = visit.hears("GIVE");
      assertThat(visit.page().locator("[role=status]").textContent()).contains("saved");
      String device = told.replaceAll("(?s).*\"subject\": \"([^\"]+)\".*", "$1");
      assertThat(shop.state(device, MAIL)).isEqualTo("GIVEN");
      assertThat(shop.state(device, PHONE)).isEqualTo("UNKNOWN");
      visit.look("shop-decided");
      visit.press("No, thank you");
      visit.hears("WITHDRAW");
      assertThat(shop.state(device, MAIL)).isEqualTo("WITHDRAWN");
      assertThat(visit.context().cookies()).isEmpty();
      visit.keptToItself(shop.page(), shop.consent());

      foreign.open(shop.page().replace("localhost", "127.0.0.1"));
      foreign.page().waitForCondition(() -> !foreign.complaints().isEmpty());
      assertThat(foreign.page().locator(".tenure-form").count()).isZero();
      assertThat(foreign.text()).contains("There is no form here");
      assertThat(foreign.complaints().toString()).contains("CORS");
      foreign.look("shop-not-allowed");
    }
  }

  @Test
  void everyPageIsAccessibleInLightAndDarkOnPhoneAndDesk() {
    String address = UUID.randomUUID() + "@people.example";
    String confirmation = shop.confirmationLink(address);
    try (Visit visit = chromium.visit()) {
      visit.open(shop.consent() + "/preferences").look("welcome");
      visit.open(shop.link(shop.reference(address))).look("link");
      visit.press("Open my choices");
      visit.look("choices-at-first");
      visit.decide(PHONE, "I do not agree");
      visit.decide(IMPROVEMENT, "I object");
      visit.decide(MAIL, "I agree");
      visit.purpose(MAIL).locator("summary").click();
      visit.look("choices-decided");
      visit.page().locator(".languages summary").click();
      visit.look("choices-languages");
      visit.open(shop.consent() + "/preferences/receipts").look("receipts");
      visit.open(shop.consent() + "/preferences/requests/erasure").look("erasure");
      visit.press("Yes, erase my data");
      visit.look("requests");
      visit.open(shop.consent() + "/preferences/link?token=made-up").look("error");
      visit.open(shop.consent() + "/api/v1/notices/newsletter").look("notice");
      visit.open(shop.consent() + "/retention").look("retention");
      visit.open(confirmation).look("opt-in");
      visit.press("Yes, I agree");
      visit.look("opt-in-confirmed");
      visit.open(confirmation).look("opt-in-used");
      visit.keptToItself(shop.consent());
    }
  }

  @Test
  void everyPageFitsAPhoneInOtherLanguagesToo() {
    for (String language : List.of("de", "fr")) {
      String address = UUID.randomUUID() + "@people.example";
      try (Visit visit = chromium.visitIn(language)) {
        visit.open(shop.consent() + "/preferences").lookOnPhone("welcome-" + language);
        visit.open(shop.link(shop.reference(address))).lookOnPhone("link-" + language);
        visit.page().locator("main button").click();
        visit.purpose(MAIL).locator("button").first().click();
        visit.lookOnPhone("choices-" + language);
        visit.open(shop.consent() + "/preferences/receipts").lookOnPhone("receipts-" + language);
        visit.open(shop.consent() + "/preferences/requests/erasure");
        visit.lookOnPhone("erasure-" + language);
        visit.page().locator("main .danger").click();
        visit.lookOnPhone("requests-" + language);
        visit.open(shop.consent() + "/api/v1/notices/newsletter");
        visit.lookOnPhone("notice-" + language);
        visit.open(shop.consent() + "/retention").lookOnPhone("retention-" + language);
        visit.open(shop.confirmationLink(address)).lookOnPhone("opt-in-" + language);
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
        visit.keptToItself(shop.consent());
      }
    }
  }

  private static void signIn(Visit visit) {
    visit.follow("Sign in");
    submitPassword(visit);
  }

  private static void submitPassword(Visit visit) {
    Page page = visit.page();
    assertThat(page.url()).startsWith(shop.provider());
    page.locator("#username").fill("subject");
    page.locator("#password").fill(RunningTenure.get().stack().password("subject"));
    page.locator("#kc-login").click();
    assertThat(page.url()).startsWith(shop.consent() + "/preferences");
  }

  /** What policy-service says about data of a category, as far as it limits how long they stay. */
  private static String longestRule(String category) {
    return shop.publishedRules("en").stream()
        .filter(rule -> rule.path("kind").asText().equals("MAXIMUM"))
        .filter(rule -> concerns(rule, category))
        .map(rule -> rule.path("period").asText())
        .findFirst()
        .orElseThrow();
  }

  private static boolean concerns(JsonNode rule, String category) {
    return rule.path("categories")
        .valueStream()
        .anyMatch(
            each -> category.equals(each.asText()) || category.startsWith(each.asText() + "."));
  }

  /** Downloads all receipts of the page. */
  private static List<Path> receipts(Visit visit, Path folder) {
    List<Path> files = new ArrayList<>();
    Page page = visit.page();
    int shown = page.locator("a[download]").count();
    assertThat(shown).as("one for each decision, at least").isGreaterThanOrEqualTo(4);
    for (int i = 0; i < shown; i++) {
      int index = i;
      Download download =
          page.waitForDownload(() -> page.locator("a[download]").nth(index).click());
      Path file = folder.resolve(download.suggestedFilename());
      download.saveAs(file);
      files.add(file);
    }
    return files;
  }

  /** With the published keys and no server; a changed byte is named. */
  private static void verify(List<Path> receipts, Path folder) throws Exception {
    Path keys = folder.resolve("jwks.json");
    try (Visit anybody = chromium.visitWithoutScripts()) {
      Files.writeString(
          keys, anybody.context().request().get(shop.consent() + "/.well-known/jwks.json").text());
    }
    List<String> arguments = new ArrayList<>(List.of("verify", "--jwks", keys.toString()));
    receipts.forEach(file -> arguments.add(file.toString()));
    String said = tenure(arguments).with(0).output();
    int alone = receipts.size() - 1;
    assertThat(said.lines().filter(line -> line.startsWith("VALID")))
        .as("the first file holds them all, and each comes alone")
        .hasSize(2 * alone);
    assertThat(said).contains("(" + MAIL + ")", "in the key set");

    byte[] bytes = Files.readAllBytes(receipts.getLast());
    int payload = new String(bytes, StandardCharsets.US_ASCII).indexOf('.') + 20;
    bytes[payload] = (byte) (bytes[payload] == 'A' ? 'B' : 'A');
    Path changed = Files.write(folder.resolve("changed.jws"), bytes);
    assertThat(
            tenure(List.of("verify", "--jwks", keys.toString(), changed.toString()))
                .with(1)
                .output())
        .containsPattern("INVALID .*changed.jws\\R  payload: .");
  }

  private static Command.Ended tenure(List<String> arguments) throws Exception {
    Path root = Path.of(System.getProperty("tenure.root", "..")).toAbsolutePath().normalize();
    return Command.run(List.of(), root.resolve("tenure"), Map.of(), arguments);
  }
}
