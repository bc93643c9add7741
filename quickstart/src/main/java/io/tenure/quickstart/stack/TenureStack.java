package io.tenure.quickstart.stack;

import io.tenure.quickstart.crm.CrmPasswords;
import io.tenure.quickstart.crm.CrmSize;
import io.tenure.quickstart.server.ChildProcess;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.Keycloak;
import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.PostgresServer;
import io.tenure.quickstart.server.Realm;
import io.tenure.quickstart.server.ServiceDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The whole system on this machine: PostgreSQL, Keycloak and the four services as child processes
 * of this one, and the example shop in it. They end with {@link #close()}, or with this process.
 * Nothing is restarted by itself.
 */
public final class TenureStack implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private final Installation installation;
  private final Map<ServiceName, ServiceProcess> services = new EnumMap<>(ServiceName.class);
  private final Thread hook = new Thread(this::stopAll, "stop-all");
  private PostgresServer postgres;
  private Keycloak keycloak;
  private DemoCrm crm;
  private ExampleShop shop;
  private boolean closed;

  private TenureStack(Installation installation) {
    this.installation = installation;
  }

  /** Starts everything with a small demo CRM as of {@code today}. */
  public static TenureStack start(
      Installation installation, LocalDate today, Consumer<String> progress) {
    return start(installation, CrmSize.SMALL, today, progress);
  }

  /**
   * Starts everything and returns when all services are ready. Leftovers of an earlier start in the
   * same state folder are stopped first.
   *
   * @param today the day that dates of a new demo CRM are relative to
   * @param progress hears one line for each step
   */
  public static TenureStack start(
      Installation installation, CrmSize size, LocalDate today, Consumer<String> progress) {
    List<String> left = new PidFiles(installation.state()).stopAll(ProcessHandle.current().pid());
    if (!left.isEmpty()) {
      progress.accept("Stopped what an earlier start left behind: " + String.join(", ", left));
    }
    installation.ports().check();
    TenureStack stack = new TenureStack(installation);
    Runtime.getRuntime().addShutdownHook(stack.hook);
    try {
      stack.startServers(size, today, progress);
      stack.startServices(progress);
      return stack;
    } catch (RuntimeException | Error e) {
      stack.close();
      throw e;
    }
  }

  private void startServers(CrmSize size, LocalDate today, Consumer<String> progress) {
    progress.accept("Unpacking the servers where this is the first start");
    Keycloak.prepare(
        installation.state(), installation.keycloakArchive(), installation.distributions());
    progress.accept("Starting Keycloak on port " + installation.ports().keycloak());
    own(
        () ->
            keycloak =
                Keycloak.start(
                    installation.state(),
                    installation.keycloakArchive(),
                    installation.distributions(),
                    installation.ports().keycloak(),
                    installation.ports().management().get("keycloak")));
    progress.accept("Starting PostgreSQL on port " + installation.ports().postgres());
    own(
        () ->
            postgres =
                PostgresServer.start(
                    installation.state(),
                    installation.distributions(),
                    installation.ports().postgres()));
    for (ServiceName service : ServiceName.values()) {
      ServiceDatabase.create(
          postgres,
          service.shortName(),
          installation.state().password("db-" + service.shortName()));
    }
    if (installation.demoCrm()) {
      crm = new DemoCrm(installation);
      if (crm.ensure(size, today)) {
        progress.accept("Filled the demo CRM with %,d contacts".formatted(size.contacts()));
      }
      CrmPasswords passwords = crm.passwords();
      new ConnectorSecrets(installation)
          .write(
              "demo-crm",
              new Credentials("crm_read", passwords.read()),
              new Credentials("crm_erase", passwords.erase()),
              new Credentials("crm_verify", passwords.verify()));
    }
    keycloak.awaitReady(installation.state(), PATIENCE);
  }

  private void startServices(Consumer<String> progress) {
    progress.accept("Starting policy, classification, consent and disposal");
    for (ServiceName name : ServiceName.values()) {
      ServiceProcess service = new ServiceProcess(installation, name);
      services.put(name, service);
      own(service::start);
    }
    own(
        () ->
            shop =
                ExampleShop.start(
                    installation.ports().shop(), installation.url(ServiceName.CONSENT)));
    services.values().forEach(service -> service.awaitReady(PATIENCE));
  }

  /** Nothing may be started any more once the end has begun. */
  private synchronized void own(Runnable start) {
    if (closed) {
      throw new io.tenure.quickstart.server.QuickstartException("Stopped while starting.");
    }
    start.run();
  }

  /** What this is an instance of. */
  public Installation installation() {
    return installation;
  }

  /** The demo CRM; null where there is none. */
  public DemoCrm crm() {
    return crm;
  }

  /** The database server. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** The database of a service, as its owner; for looking at it from the outside. */
  public ServiceDatabase database(ServiceName service) {
    return new ServiceDatabase(
        "127.0.0.1",
        postgres.port(),
        service.shortName(),
        installation.state().password("db-" + service.shortName()));
  }

  /** Password of a demo user; the user's name is that of its role. */
  public String password(String role) {
    return installation.state().password(Realm.passwordFile(role));
  }

  /** The process of a service. */
  public ChildProcess process(ServiceName service) {
    return services.get(service).process();
  }

  /** Ends a service as a power cut would ({@code kill -9}). */
  public void kill(ServiceName service) {
    process(service).kill();
  }

  /** Stops a service in good order. */
  public void stop(ServiceName service) {
    process(service).close();
  }

  /** Starts a service that was killed or stopped, and waits until it is ready. */
  public void restart(ServiceName service) {
    restart(service, Map.of());
  }

  /**
   * The same with more variables in its environment, for tests of what happens to it then; they
   * last until the next start.
   */
  public void restart(ServiceName service, Map<String, String> extra) {
    process(service).close();
    own(() -> services.get(service).start(extra));
    services.get(service).awaitReady(PATIENCE);
  }

  /** Names of the processes that have ended although nobody stopped them. */
  public List<String> ended() {
    List<String> ended = new ArrayList<>();
    services.forEach(
        (name, service) -> {
          if (!service.process().alive()) {
            ended.add(name.shortName());
          }
        });
    if (!keycloak.process().alive()) {
      ended.add("keycloak");
    }
    if (!postgres.process().alive()) {
      ended.add("postgres");
    }
    return ended;
  }

  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // already shutting down
    }
  }

  private synchronized void stopAll() {
    closed = true;
    if (shop != null) {
      shop.close();
    }
    List<Thread> stops = new ArrayList<>();
    services.values().forEach(service -> stops.add(Thread.ofVirtual().start(service::close)));
    if (keycloak != null) {
      stops.add(Thread.ofVirtual().start(keycloak::close));
    }
    for (Thread stop : stops) {
      try {
        stop.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
