package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.ChildProcess;
import io.tenure.quickstart.server.QuickstartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of the four services as a process, with limits that keep it below 300 MB. */
final class ServiceProcess {
  private static final List<String> LIMITS =
      List.of(
          "-Xms32m",
          "-Xmx96m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MinHeapFreeRatio=15",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:+UseCompactObjectHeaders",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:MaxDirectMemorySize=48m",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dio.netty.allocator.numDirectArenas=1",
          "-Dio.netty.allocator.numHeapArenas=1");
  private final Installation installation;
  private final ServiceName name;
  private ChildProcess process;

  ServiceProcess(Installation installation, ServiceName name) {
    this.installation = installation;
    this.name = name;
  }

  void start() {
    start(Map.of());
  }

  /**
   * Starts it.
   *
   * @param extra variables beside those that every service gets
   */
  void start(Map<String, String> extra) {
    Path jar = installation.serviceJar(name);
    if (!Files.exists(jar)) {
      throw new QuickstartException(
          name.module() + " is not built (" + jar + "); build Tenure again.");
    }
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(LIMITS);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Duser.timezone=UTC",
            "-jar",
            jar.toString()));
    Map<String, String> environment = new TreeMap<>(new ServiceEnvironment(installation).of(name));
    environment.putAll(extra);
    process = ChildProcess.start(name.shortName(), installation.state(), command, environment);
  }

  /** Waits until it says that it is ready. */
  void awaitReady(Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (!Health.ready(installation, name.shortName())) {
      if (!process.alive()) {
        throw new QuickstartException(
            "%s ended while starting (exit code %d); %s says why."
                .formatted(name.module(), process.exitCode(), process.log()));
      }
      if (Instant.now().isAfter(end)) {
        throw new QuickstartException(
            "%s was not ready within %d seconds; %s says why."
                .formatted(name.module(), patience.toSeconds(), process.log()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted while a service was starting.", e);
    }
  }

  ChildProcess process() {
    return process;
  }

  void close() {
    if (process != null) {
      process.close();
    }
  }

  /** Asks management ports. */
  static final class Health {
    private static final HttpClient HTTP =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Health() {}

    static boolean ready(Installation installation, String service) {
      int port = installation.ports().management().get(service);
      String path = service.equals("keycloak") ? "/health/ready" : "/q/health/ready";
      try {
        HttpResponse<Void> answer =
            HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(5))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
