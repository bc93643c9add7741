package io.tenure.benchmarks.system;

import static io.tenure.quickstart.stack.ServiceName.POLICY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.quickstart.demo.Api;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.TenureStack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The running system, with one endpoint more in policy-service: the same classes in the same
 * process under the same limits.
 */
public final class PolicyService implements AutoCloseable {
  private static final String BEFORE_ALL_QUESTIONS = "2020-01-01T00:00:00Z";
  private final TenureStack stack;
  private final Caller caller;

  private PolicyService(TenureStack stack) {
    this.stack = stack;
    this.caller = new Caller(stack.installation(), POLICY, "auditor");
  }

  /** Starts it in an empty folder with this policy in force. */
  public static PolicyService start(Path root, ObjectNode policy) {
    Path target = root.resolve("benchmarks/target");
    new StateFolder(target).remove("state");
    PolicyService service =
        new PolicyService(
            TenureStack.start(
                new Installation(
                    LinkedTree.with(root, POLICY, "benchmarks/empty-answers"),
                    new StateFolder(target.resolve("state")),
                    root.resolve(".tenure/dist"),
                    PortsFromEnvironment.ports(),
                    false),
                LocalDate.now(ZoneOffset.UTC),
                line -> {}));
    service.activate(policy);
    return service;
  }

  private void activate(ObjectNode policy) {
    try (Api api = new Api(stack.installation())) {
      ObjectNode named = policy.deepCopy().put("name", "Benchmark");
      JsonNode made = api.post("policy-author", POLICY, "/policies", named).body();
      String version = "/policies/" + made.path("id").asText() + "/versions/1";
      JsonNode submitted = api.post("policy-author", POLICY, version + "/submit", null).body();
      api.post(
          "policy-approver",
          POLICY,
          version + "/approve",
          Map.of("digest", submitted.path("digest").asText()));
      api.post(
          "policy-approver",
          POLICY,
          version + "/activate",
          Map.of("runUnapproved", false, "effectiveFrom", BEFORE_ALL_QUESTIONS));
    }
  }

  /** Calls it as the auditor. */
  public Caller caller() {
    return caller;
  }

  /** The process. */
  public long pid() {
    return stack.process(POLICY).pid();
  }

  @Override
  public void close() {
    caller.close();
    stack.close();
  }
}
