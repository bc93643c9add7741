package io.tenure.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.door.Command.Ended;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.quickstart.server.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The front door of one checkout, on free ports, as one user of this machine. */
final class Door {
  private static final Set<String> WITHOUT_MANAGEMENT = Set.of("postgres", "shop");

  private final Checkout checkout;
  private final List<String> prefix;
  private final Map<String, Integer> ports = new LinkedHashMap<>();

  Door(Checkout checkout) {
    this(checkout, List.of());
  }

  /**
   * @param prefix what makes another user of whoever runs the test
   */
  Door(Checkout checkout, List<String> prefix) {
    this.checkout = checkout;
    this.prefix = prefix;
    for (String service :
        List.of(
            "policy", "classification", "consent", "disposal", "keycloak", "postgres", "shop")) {
      ports.put(service, port());
    }
  }

  /** Health and metrics are a thousand higher. */
  private static int port() {
    int port = FreePorts.any();
    while (!FreePorts.free(port + 1_000)) {
      port = FreePorts.any();
    }
    return port;
  }

  int port(String service) {
    return ports.get(service);
  }

  Command start(String... arguments) throws IOException {
    return Command.start(prefix, checkout.script(), environment(), List.of(arguments));
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return Command.run(prefix, checkout.script(), environment(), List.of(arguments));
  }

  /** Half of the ports by variables; {@link #flags} has the same for the others. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    ports.forEach(
        (service, port) ->
            environment.put(
                "TENURE_" + service.toUpperCase(java.util.Locale.ROOT) + "_PORT",
                String.valueOf(port)));
    return environment;
  }

  /** No process, and nobody listens where it did. */
  void leftNothing() {
    assertThat(checkout.processes()).as("processes left behind").isEmpty();
    ports.forEach(
        (service, port) -> {
          assertThat(FreePorts.free(port)).as("port of " + service).isTrue();
          assertThat(WITHOUT_MANAGEMENT.contains(service) || FreePorts.free(port + 1_000))
              .as("management port of " + service)
              .isTrue();
        });
  }

  /**
   * Its users' way in.
   *
   * @param installation {@code demo} or {@code own}
   */
  TenureClient client(String installation) {
    Map<String, URI> services = new HashMap<>();
    ports.forEach((service, port) -> services.put(service, URI.create("http://localhost:" + port)));
    return new TenureClient(
        services,
        URI.create("http://localhost:" + ports.get("keycloak") + "/realms/tenure"),
        user -> secret(installation, "user-" + user));
  }

  private String secret(String installation, String name) {
    try {
      Path file = checkout.state().resolve(installation).resolve("secrets").resolve(name);
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
