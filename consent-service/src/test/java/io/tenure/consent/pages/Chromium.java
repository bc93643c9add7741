package io.tenure.consent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine ({@code chromium} of Debian, or what the system property or variable
 * {@code TENURE_CHROMIUM} names). Tests that need it are skipped with a message where there is
 * none.
 */
final class Chromium implements AutoCloseable {
  private static final int PHONE = 390;
  private static final int DESKTOP = 1280;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  static Chromium start() {
    Optional<Path> executable = executable();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "There is no Chromium on this machine: install Debian's chromium, or name one in TENURE_CHROMIUM");
    return new Chromium(executable.get());
  }

  /** Where and in what light a page is looked at. */
  record Look(String name, int width, ColorScheme scheme) {
    static Stream<Look> all() {
      return Stream.of(
          new Look("phone-light", PHONE, ColorScheme.LIGHT),
          new Look("phone-dark", PHONE, ColorScheme.DARK),
          new Look("desktop-light", DESKTOP, ColorScheme.LIGHT),
          new Look("desktop-dark", DESKTOP, ColorScheme.DARK));
    }
  }

  /** A browser of its own, with scripts of pages on or off. */
  Visit visit(Look look, boolean scripts) {
    return visit(look, scripts, "en-GB");
  }

  /** The same of somebody who prefers another language. */
  Visit visit(Look look, boolean scripts, String locale) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.width() == PHONE ? 844 : 900)
                .setColorScheme(look.scheme())
                .setLocale(locale)
                .setJavaScriptEnabled(scripts));
    return new Visit(look, context);
  }

  /** What somebody does in one browser; it listens for what must not happen. */
  static final class Visit implements AutoCloseable {
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();

    private Visit(Look look, BrowserContext context) {
      this.look = look;
      this.context = context;
      this.page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.onRequest(request -> requested.add(request.url()));
    }

    Page page() {
      return page;
    }

    BrowserContext context() {
      return context;
    }

    /** What the browser complained of: scripts that failed, styles that the policy refused. */
    List<String> complaints() {
      return complaints;
    }

    List<String> requested() {
      return requested;
    }

    /** Fails on any violation of WCAG 2.2 A and AA and of axe's good practice; takes a picture. */
    void check(String name) {
      picture(name);
      page.evaluate(axe());
      Object result =
          page.evaluate(
              """
              async () => {
                const run = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
                  'wcag21aa', 'wcag22aa', 'best-practice']});
                return run.violations.map(v => v.id + ': ' + v.help + ' ' +
                  v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '));
              }
              """);
      assertThat((List<?>) result).as(name + " in " + look.name()).isEmpty();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(name + " needs no scrolling sideways in " + look.name())
          .isTrue();
    }

    void picture(String name) {
      Path folder = Path.of("target", "screenshots");
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(folder.resolve(name + "-" + look.name() + ".png"))
              .setFullPage(true));
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static String axe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> executable() {
    return Stream.of(
            System.getProperty("TENURE_CHROMIUM"),
            System.getenv("TENURE_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(each -> each != null && !each.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
