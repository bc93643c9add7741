package io.tenure.acceptance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.quickstart.stack.ServiceName;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A person signs in to the preference centre at the real identity provider, asks for a copy of the
 * data there, and is the same person that the API knows.
 */
class SignInToPreferencesTest {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void whoSignsInSeesAndAsksInTheirOwnName() throws Exception {
    RunningTenure running = RunningTenure.get();
    String consent = running.stack().installation().url(ServiceName.CONSENT);

    HttpResponse<String> login = get(consent + "/preferences/sign-in");
    assertThat(login.uri().getPath()).as("the provider asks").contains("/realms/tenure/");
    // Browsers send such cookies to localhost too; this client would only do so with https.
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    HttpResponse<String> home =
        post(
            find(login.body(), "action=\"([^\"]+)\"").replace("&amp;", "&"),
            Map.of("username", "subject", "password", running.stack().password("subject")));
    assertThat(home.uri().getPath()).as(home.body()).isEqualTo("/preferences");
    assertThat(home.body()).contains("/preferences/sign-out");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(cookie -> cookie.getName())
        .as("the provider's session was exchanged for ours")
        .contains("tenure-preferences")
        .noneMatch(name -> name.startsWith("q_session"));

    HttpResponse<String> asked =
        post(
            consent + "/preferences/requests?language=en",
            Map.of(
                "form", find(home.body(), "name=\"form\" value=\"([^\"]+)\""), "type", "ACCESS"));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("Copy of my data");
    TenureClient.Answer mine = running.client().get("subject", "consent", "/me/requests").is(200);
    assertThat(mine.body().path("items"))
        .extracting((JsonNode request) -> request.path("type").asText())
        .contains("ACCESS");
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String find(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
    return matcher.group(1);
  }
}
