package io.tenure.quickstart.cli;

import io.tenure.quickstart.server.Ports;
import java.util.List;
import picocli.CommandLine.Option;

/** Where everything listens; each has a flag and a variable. */
final class PortOptions {
  @Option(
      names = "--policy-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_POLICY_PORT:-8081}",
      description = "policy-service (TENURE_POLICY_PORT, 8081)")
  private int policy;

  @Option(
      names = "--classification-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_CLASSIFICATION_PORT:-8082}",
      description = "classification-service (TENURE_CLASSIFICATION_PORT, 8082)")
  private int classification;

  @Option(
      names = "--consent-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_CONSENT_PORT:-8083}",
      description = "consent-service (TENURE_CONSENT_PORT, 8083)")
  private int consent;

  @Option(
      names = "--disposal-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_DISPOSAL_PORT:-8084}",
      description = "disposal-service (TENURE_DISPOSAL_PORT, 8084)")
  private int disposal;

  @Option(
      names = "--keycloak-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_KEYCLOAK_PORT:-8180}",
      description = "Keycloak (TENURE_KEYCLOAK_PORT, 8180)")
  private int keycloak;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_POSTGRES_PORT:-5433}",
      description = "PostgreSQL (TENURE_POSTGRES_PORT, 5433)")
  private int postgres;

  @Option(
      names = "--shop-port",
      paramLabel = "PORT",
      defaultValue = "${env:TENURE_SHOP_PORT:-8090}",
      description = "the example shop with a consent form (TENURE_SHOP_PORT, 8090)")
  private int shop;

  Ports ports() {
    return Ports.of(policy, classification, consent, disposal, keycloak, postgres, shop);
  }

  /** The flags that say the same to another process. */
  static List<String> flags(Ports ports) {
    return List.of(
        "--policy-port", String.valueOf(ports.policy()),
        "--classification-port", String.valueOf(ports.classification()),
        "--consent-port", String.valueOf(ports.consent()),
        "--disposal-port", String.valueOf(ports.disposal()),
        "--keycloak-port", String.valueOf(ports.keycloak()),
        "--postgres-port", String.valueOf(ports.postgres()),
        "--shop-port", String.valueOf(ports.shop()));
  }
}
