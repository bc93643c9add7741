package io.tenure.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartCheckTest {

  private final Map<String, String> good =
      Map.of(
          "quarkus.oidc.auth-server-url", "https://id.example.org/realms/tenure",
          "quarkus.oidc.token.audience", "policy-service",
          "quarkus.datasource.username", "policy");

  @Test
  void completeSettingsHaveNoFault() {
    assertThat(faults(good)).isEmpty();
  }

  @Test
  void eachMissingSettingIsNamed() {
    assertThat(faults(Map.of()))
        .hasSize(3)
        .anyMatch(fault -> fault.contains("TENURE_OIDC_ISSUER"))
        .anyMatch(fault -> fault.contains("TENURE_DB_USER"));
    assertThat(faults(with("quarkus.oidc.auth-server-url", "ldap://x")))
        .singleElement()
        .asString()
        .contains("http or https");
    assertThat(faults(with("quarkus.oidc.auth-server-url", " ")))
        .singleElement()
        .asString()
        .contains("is not set");
    assertThat(faults(with("quarkus.oidc.public-key", "abc")))
        .singleElement()
        .asString()
        .contains("tests only");
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> changed = new HashMap<>(good);
    changed.put(name, value);
    return changed;
  }

  private static java.util.List<String> faults(Map<String, String> settings) {
    return StartCheck.faults(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build());
  }
}
