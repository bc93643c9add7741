package io.tenure.consent.usecase.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which hosts of the own network may be called. */
@ApplicationScoped
public class WebhookSettings {
  private final Set<String> allowedHosts;

  WebhookSettings(
      @ConfigProperty(name = "TENURE_WEBHOOK_ALLOWED_HOSTS") Optional<String> allowedHosts) {
    this.allowedHosts =
        allowedHosts.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code host} or {@code host:port}. */
  public Set<String> allowedHosts() {
    return allowedHosts;
  }
}
