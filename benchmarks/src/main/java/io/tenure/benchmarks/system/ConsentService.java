package io.tenure.benchmarks.system;

import static io.tenure.quickstart.stack.ServiceName.CONSENT;

import io.tenure.quickstart.demo.Api;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.TenureStack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The running system, with one endpoint more in consent-service: the same classes in the same
 * process under the same limits.
 */
public final class ConsentService implements AutoCloseable {
  /** The purpose that everything is about. */
  public static final String PURPOSE = "bench.news";

  private final TenureStack stack;
  private final Caller caller;

  private ConsentService(TenureStack stack) {
    this.stack = stack;
    this.caller = new Caller(stack.installation(), CONSENT, "consent-manager");
  }

  /** Starts it in an empty folder with one purpose. */
  public static ConsentService start(Path root) {
    Path target = root.resolve("benchmarks/target");
    new StateFolder(target).remove("state");
    ConsentService service =
        new ConsentService(
            TenureStack.start(
                new Installation(
                    LinkedTree.with(root, CONSENT, "benchmarks/one-row"),
                    new StateFolder(target.resolve("state")),
                    root.resolve(".tenure/dist"),
                    PortsFromEnvironment.ports(),
                    false),
                LocalDate.now(ZoneOffset.UTC),
                line -> {}));
    try (Api api = new Api(service.stack.installation())) {
      api.post(
          "consent-manager",
          CONSENT,
          "/purposes",
          Map.of(
              "key", PURPOSE,
              "name", "News",
              "controller", "de",
              "legalBasis", "CONSENT",
              "dataCategories", List.of("user.contact.email")));
    }
    return service;
  }

  /** Calls it as the consent manager. */
  public Caller caller() {
    return caller;
  }

  /** Its database. */
  public Sql database() {
    return new Sql(
        stack.postgres().port(), CONSENT.shortName(), stack.postgres().superuser().password());
  }

  /** The process. */
  public long pid() {
    return stack.process(CONSENT).pid();
  }

  @Override
  public void close() {
    caller.close();
    stack.close();
  }
}
