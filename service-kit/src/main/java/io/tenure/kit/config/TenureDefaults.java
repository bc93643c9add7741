package io.tenure.kit.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that follow from others: without a client id there is no OIDC client, and a service that
 * calls nobody needs none.
 */
public class TenureDefaults implements ConfigSourceFactory {

  private static final int ORDINAL = 90;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue clientId = context.getValue("TENURE_OIDC_CLIENT_ID");
    boolean calls =
        clientId != null && clientId.getValue() != null && !clientId.getValue().isBlank();
    return List.of(
        new PropertiesConfigSource(
            Map.of("quarkus.oidc-client.client-enabled", Boolean.toString(calls)),
            "Tenure's derived defaults",
            ORDINAL));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}
