package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.Ports;
import io.tenure.quickstart.server.StateFolder;
import java.nio.file.Path;

/**
 * One installation on this machine.
 *
 * @param sources root of the built source tree
 * @param state folder of this installation
 * @param distributions folder with unpacked servers; may be shared with other installations
 * @param ports where everything listens
 * @param demoCrm whether the demo CRM lives beside the services' databases
 */
public record Installation(
    Path sources, StateFolder state, Path distributions, Ports ports, boolean demoCrm) {

  public Installation {
    sources = sources.toAbsolutePath().normalize();
    distributions = distributions.toAbsolutePath().normalize();
  }

  /** Folder with Keycloak's archive, as the build left it. */
  Path keycloakArchive() {
    return sources.resolve("quickstart/target/keycloak");
  }

  /** What starts a service. */
  Path serviceJar(ServiceName service) {
    return sources.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** Folder with the connector credentials that a service may read. */
  public Path connectorSecrets(ServiceName service) {
    return state.folder("connector-secrets").resolve(service.shortName());
  }

  /** Base URL of a service. */
  public String url(ServiceName service) {
    return "http://localhost:" + ports.of(service.shortName());
  }

  /** Origin of the example shop. */
  public String shop() {
    return "http://localhost:" + ports.shop();
  }

  /** Issuer of all tokens. */
  public String issuer() {
    return "http://localhost:" + ports.keycloak() + "/realms/tenure";
  }
}
