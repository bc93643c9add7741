package io.tenure.acceptance.support;

import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.Ports;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.ConnectorSecrets;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import io.tenure.quickstart.stack.TenureStack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * The whole system on free ports: PostgreSQL, Keycloak and the four services, started by the
 * quickstart as a user's would be. One for all tests of a JVM; it ends with it.
 */
public final class RunningTenure {
  private static RunningTenure only;

  private final TenureStack stack;
  private final TenureClient client;

  private RunningTenure(TenureStack stack) {
    this.stack = stack;
    Installation installation = stack.installation();
    Map<String, URI> services =
        Arrays.stream(ServiceName.values())
            .collect(
                Collectors.toMap(
                    ServiceName::shortName, name -> URI.create(installation.url(name))));
    this.client = new TenureClient(services, URI.create(installation.issuer()), stack::password);
  }

  /** Starts it at the first call; skips the test where the services were not built. */
  public static synchronized RunningTenure get() {
    if (only == null) {
      Path root = Path.of(System.getProperty("tenure.root", "..")).toAbsolutePath().normalize();
      for (ServiceName service : ServiceName.values()) {
        Path jar = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        Assumptions.assumeTrue(
            Files.exists(jar), () -> service.module() + " is not built: run ./mvnw package first");
      }
      StateFolder state = new StateFolder(Path.of("target", "tenure"));
      // What a test run that was killed left behind.
      List<String> left = new PidFiles(state).stopAll();
      left.forEach(name -> System.out.println("[tenure] ended a left-over " + name));
      state.remove(".");
      Installation installation =
          new Installation(root, state, Path.of("target", "distributions"), Ports.free(), false);
      only =
          new RunningTenure(
              TenureStack.start(
                  installation,
                  LocalDate.now(Clock.systemUTC()),
                  line -> System.out.println("[tenure] " + line)));
    }
    return only;
  }

  /** What started it; for ending and restarting its parts. */
  public TenureStack stack() {
    return stack;
  }

  /** Its users' way in. */
  public TenureClient client() {
    return client;
  }

  /**
   * Puts credentials of another database where the services find them: {@code file:name-read} and
   * so on.
   */
  public void credentials(String name, Credentials read, Credentials erase, Credentials verify) {
    new ConnectorSecrets(stack.installation()).write(name, read, erase, verify);
  }
}
