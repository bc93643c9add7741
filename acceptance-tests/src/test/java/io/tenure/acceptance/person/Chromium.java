package io.tenure.acceptance.person;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine ({@code chromium} of Debian, or what the variable {@code
 * TENURE_CHROMIUM} names). Tests that need it are skipped with a message where there is none.
 */
final class Chromium implements AutoCloseable {
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
    Optional<Path> executable =
        Stream.of(
                System.getenv("TENURE_CHROMIUM"),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .filter(each -> each != null && !each.isBlank())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "There is no Chromium on this machine: install Debian's chromium, or name one in TENURE_CHROMIUM");
    return new Chromium(executable.get());
  }

  /** Somebody's browser of their own, with the scripts of pages on. */
  Visit visit() {
    return visit(true, "en-GB");
  }

  /** The same with scripts switched off. */
  Visit visitWithoutScripts() {
    return visit(false, "en-GB");
  }

  /** Of somebody who reads another language. */
  Visit visitIn(String language) {
    return visit(true, language);
  }

  private Visit visit(boolean scripts, String language) {
    return new Visit(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(Visit.DESKTOP, Visit.HEIGHT)
                .setLocale(language)
                .setJavaScriptEnabled(scripts)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
