package io.tenure.consent.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
  private static final Set<String> ALLOWED = Set.of("mail.internal:8080", "crm.internal");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/hook",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https://user:secret@example.com/",
        "https://example.com/#x",
        "https:///path",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "http://mail.internal/",
        "http://mail.internal:8081/",
        "not a url",
        ""
      })
  void whatIsNoHttpsUrlOfANamedHostIsRefused(String url) {
    assertThatThrownBy(() -> WebhookUrl.parse(url, ALLOWED))
        .isInstanceOf(TenureException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void hostsAllowedByNameMayBeInternal() {
    assertThat(WebhookUrl.parse("http://mail.internal:8080/x?y=1", ALLOWED).allowedByName())
        .isTrue();
    assertThat(WebhookUrl.parse("http://CRM.internal/", ALLOWED).allowedByName()).isTrue();
    WebhookUrl url = WebhookUrl.parse("https://example.com/a%20b?q=%C3%A4", ALLOWED);
    assertThat(url.allowedByName()).isFalse();
    assertThat(url.port()).isEqualTo(443);
    assertThat(url.target()).isEqualTo("/a%20b?q=%C3%A4");
    assertThat(WebhookUrl.parse("https://example.com", ALLOWED).target()).isEqualTo("/");
  }
}
