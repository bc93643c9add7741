package io.tenure.benchmarks.system;

import io.tenure.quickstart.server.Ports;

/** The variables that {@code ./tenure up} and {@code demo} know, with the same defaults. */
final class PortsFromEnvironment {
  private PortsFromEnvironment() {}

  static Ports ports() {
    Ports usual = Ports.defaults();
    return Ports.of(
        port("POLICY", usual.policy()),
        port("CLASSIFICATION", usual.classification()),
        port("CONSENT", usual.consent()),
        port("DISPOSAL", usual.disposal()),
        port("KEYCLOAK", usual.keycloak()),
        port("POSTGRES", usual.postgres()),
        port("SHOP", usual.shop()));
  }

  private static int port(String name, int usual) {
    String value = System.getenv("TENURE_" + name + "_PORT");
    return value == null ? usual : Integer.parseInt(value);
  }
}
