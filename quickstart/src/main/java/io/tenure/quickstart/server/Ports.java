package io.tenure.quickstart.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens, always on the loopback address.
 *
 * @param shop the example shop with a consent form
 * @param management health and metrics of the services, in the order policy, classification,
 *     consent, disposal, Keycloak
 */
public record Ports(
    int policy,
    int classification,
    int consent,
    int disposal,
    int keycloak,
    int postgres,
    int shop,
    Map<String, Integer> management) {

  public Ports {
    management = Map.copyOf(management);
  }

  /** The documented defaults. */
  public static Ports defaults() {
    return of(8081, 8082, 8083, 8084, 8180, 5433, 8090);
  }

  /** Ports as given; the management port of each is a thousand higher. */
  public static Ports of(
      int policy,
      int classification,
      int consent,
      int disposal,
      int keycloak,
      int postgres,
      int shop) {
    return new Ports(
        policy,
        classification,
        consent,
        disposal,
        keycloak,
        postgres,
        shop,
        Map.of(
            "policy", policy + 1000,
            "classification", classification + 1000,
            "consent", consent + 1000,
            "disposal", disposal + 1000,
            "keycloak", keycloak + 1000));
  }

  /** Ports on which nobody listens right now; for tests. */
  public static Ports free() {
    Map<String, Integer> management = new LinkedHashMap<>();
    for (String name :
        new String[] {"policy", "classification", "consent", "disposal", "keycloak"}) {
      management.put(name, FreePorts.any());
    }
    return new Ports(
        FreePorts.any(),
        FreePorts.any(),
        FreePorts.any(),
        FreePorts.any(),
        FreePorts.any(),
        FreePorts.any(),
        FreePorts.any(),
        management);
  }

  /** The port of a service by its short name. */
  public int of(String service) {
    return switch (service) {
      case "policy" -> policy;
      case "classification" -> classification;
      case "consent" -> consent;
      case "disposal" -> disposal;
      case "keycloak" -> keycloak;
      case "postgres" -> postgres;
      case "shop" -> shop;
      default -> throw new IllegalArgumentException("No such service: " + service);
    };
  }

  /** Refuses ports that are taken, out of range or named twice. */
  public void check() {
    Map<Integer, String> seen = new LinkedHashMap<>();
    for (String name :
        List.of(
            "policy", "classification", "consent", "disposal", "keycloak", "postgres", "shop")) {
      check(of(name), name, "--" + name + "-port", seen);
    }
    management.forEach(
        (name, port) -> check(port, name + " (management)", "--" + name + "-port", seen));
  }

  private static void check(int port, String what, String option, Map<Integer, String> seen) {
    if (port < 1 || port > 65_535) {
      throw new QuickstartException(
          "Port %d for %s is out of range: 1 to 65535.".formatted(port, what));
    }
    String other = seen.put(port, what);
    if (other != null) {
      throw new QuickstartException(
          "Port %d was given to both %s and %s.".formatted(port, other, what));
    }
    if (!FreePorts.free(port)) {
      throw new PortTakenException(port, what, option);
    }
  }
}
