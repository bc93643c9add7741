package io.tenure.acceptance.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What somebody does in one browser; it notes what was asked of whom, and what went wrong. */
final class Visit implements AutoCloseable {
  static final int DESKTOP = 1280;
  static final int HEIGHT = 900;
  private static final int PHONE = 390;
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String AXE = axe();
  private static final String VIOLATIONS =
      """
      async () => {
        const run = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
          'wcag21aa', 'wcag22aa', 'best-practice']});
        return run.violations.map(v => v.id + ': ' + v.help + ' ' +
          v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '));
      }
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> origins = new TreeSet<>();

  Visit(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // That a page answers 4xx where it should is no complaint.
          boolean status = message.text().contains("the server responded with a status of 4");
          if (List.of("error", "warning").contains(message.type()) && !status) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> origins.add(origin(request.url())));
  }

  /** A width and a colour scheme. */
  private record Look(String name, int width, ColorScheme scheme) {
    static final List<Look> ALL =
        List.of(
            new Look("desktop-dark", DESKTOP, ColorScheme.DARK),
            new Look("phone-dark", PHONE, ColorScheme.DARK),
            new Look("phone-light", PHONE, ColorScheme.LIGHT),
            new Look("desktop-light", DESKTOP, ColorScheme.LIGHT));
    static final Look SMALLEST = ALL.get(2);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Visit open(String url) {
    page.navigate(url);
    return this;
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  /** Waits until the shop's page has heard of something. */
  String hears(String word) {
    Locator told = page.locator("#told", new Page.LocatorOptions().setHasText(word));
    told.waitFor();
    return told.textContent();
  }

  /** What stands in the main part of the page, each run of white space as one space. */
  String text() {
    return words(page.locator("main").innerText());
  }

  /** The part of the preference centre about one purpose. */
  Locator purpose(String key) {
    return page.locator("[id='purpose-" + key + "']");
  }

  /** Presses a button of one purpose. */
  void decide(String purpose, String button) {
    purpose(purpose)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * In light and dark, on a phone and a desk: no violation of WCAG 2.2 A and AA or of axe's good
   * practice, and nothing to scroll sideways. Leaves a picture of each.
   */
  void look(String name) {
    Look.ALL.forEach(look -> look(name, look));
  }

  /** The same in one language, in the narrowest look only: words differ, colours do not. */
  void lookOnPhone(String name) {
    look(name, Look.SMALLEST);
    page.setViewportSize(DESKTOP, HEIGHT);
  }

  private void look(String name, Look look) {
    page.setViewportSize(look.width(), look.width() == PHONE ? 844 : HEIGHT);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(look.scheme())
            .setReducedMotion(ReducedMotion.REDUCE));
    String where = name + "-" + look.name();
    picture(where);
    page.evaluate(AXE);
    assertThat((List<?>) page.evaluate(VIOLATIONS)).as(where).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(where + " needs no scrolling sideways")
        .isTrue();
  }

  private void picture(String name) {
    try {
      Files.createDirectories(PICTURES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Nobody else was asked for anything, and the browser had nothing to complain of. */
  void keptToItself(String... allowed) {
    assertThat(origins).as("asked").isSubsetOf(allowed);
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static String axe() {
    try (InputStream in = Visit.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
