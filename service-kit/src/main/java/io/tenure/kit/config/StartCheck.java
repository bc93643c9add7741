package io.tenure.kit.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Stops the start of a service that could only run wrongly, and names the setting that is missing.
 */
@ApplicationScoped
class StartCheck {

  void check(@Observes @Priority(1) StartupEvent event, Config config, LaunchMode mode) {
    List<String> faults = mode == LaunchMode.NORMAL ? faults(config) : List.of();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The service cannot start: " + String.join("; ", faults));
    }
  }

  static List<String> faults(Config config) {
    List<String> faults = new ArrayList<>();
    Optional<String> issuer = value(config, "quarkus.oidc.auth-server-url");
    if (issuer.isEmpty()) {
      faults.add("TENURE_OIDC_ISSUER is not set, so no token could be checked");
    } else if (!isHttp(issuer.get())) {
      faults.add("TENURE_OIDC_ISSUER is not an http or https URL");
    }
    if (value(config, "quarkus.oidc.token.audience").isEmpty()) {
      faults.add(
          "quarkus.application.name is not set, so tokens for other services would be taken");
    }
    if (value(config, "quarkus.datasource.username").isEmpty()) {
      faults.add("TENURE_DB_USER is not set");
    }
    if (value(config, "quarkus.oidc.public-key").isPresent()) {
      faults.add("quarkus.oidc.public-key is for tests only");
    }
    return faults;
  }

  private static Optional<String> value(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }

  private static boolean isHttp(String text) {
    try {
      return List.of("http", "https").contains(String.valueOf(URI.create(text).getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
