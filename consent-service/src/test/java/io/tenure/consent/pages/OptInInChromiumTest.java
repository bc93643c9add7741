package io.tenure.consent.pages;

import static io.tenure.consent.pages.World.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.pages.Chromium.Look;
import io.tenure.consent.pages.Chromium.Visit;
import io.tenure.kit.testing.PostgresResource;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages behind the link of a double opt-in, in a real browser. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PolicyStub.class)
class OptInInChromiumTest {
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
    World world = World.published("en");
    try (Visit visit = chromium.visit(look, true)) {
      Page page = visit.page();
      String link = link(Visitor.someone(), world.mail, world.calls);
      page.navigate(link);
      visit.check("opt-in-question");
      press(page, "Yes, I agree");
      assertThat(page.locator("h1").textContent()).isEqualTo("Thank you, confirmed");
      visit.check("opt-in-confirmed");
      page.navigate(link);
      assertThat(page.locator("h1").textContent()).isEqualTo("Already confirmed");
      visit.check("opt-in-used");
      page.navigate(link.replaceAll("/[^/]*$", "/made-up"));
      assertThat(page.locator("h1").textContent()).isEqualTo("This link is not valid");
      visit.check("opt-in-invalid");

      assertThat(visit.complaints()).isEmpty();
      assertThat(visit.requested()).allMatch(url -> url.startsWith(root.toString()));
      assertThat(visit.context().cookies()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "pt", "it"})
  void everyLanguageIsAccessible(String language) {
    World world = World.published("en");
    try (Visit visit = chromium.visit(DESK, true, language)) {
      Page page = visit.page();
      page.navigate(link(Visitor.someone(), world.mail));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      visit.check("opt-in-" + language);
    }
  }

  @Test
  void theButtonConfirmsByKeyboardWithoutScripts() {
    World world = World.published("en");
    Visitor someone = new Visitor(Visitor.someone(), "");
    try (Visit visit = chromium.visit(DESK, false)) {
      Page page = visit.page();
      page.navigate(link(someone.subject(), world.mail));
      assertThat(someone.state(world.mail)).isEqualTo("REQUESTED");

      for (int i = 0; i < 5 && !onButton(page); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");

      PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thank you, confirmed");
      assertThat(someone.state(world.mail)).isEqualTo("GIVEN");
    }
  }

  private static boolean onButton(Page page) {
    return page.locator("button:focus").count() > 0;
  }

  /** The link with the address of the server under test. */
  private String link(String subject, String... purposes) {
    Response asked =
        SHOP.request()
            .contentType("application/json")
            .body(
                Map.of(
                    "subject",
                    subject,
                    "purposes",
                    List.of(purposes),
                    "source",
                    "web-shop",
                    "sourceId",
                    "form-" + UUID.randomUUID()))
            .post("/api/v1/opt-ins");
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
    return root.toString().replaceAll("/$", "")
        + URI.create(asked.path("confirmationUrl")).getPath();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
