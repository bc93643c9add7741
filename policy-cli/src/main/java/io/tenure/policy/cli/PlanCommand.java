package io.tenure.policy.cli;

import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.cli.server.PolicyServer;
import io.tenure.policy.cli.server.RemoteLayer;
import io.tenure.policy.cli.server.RemoteVersion;
import io.tenure.policy.domain.rule.PolicyContent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a folder would change at a service. Changes nothing. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Shows what a folder would change against the version in effect, and the digest to apply. Changes nothing.")
final class PlanCommand implements Callable<Integer> {
  private static final PolicyContent NOTHING = new PolicyContent(List.of(), List.of(), List.of());

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;
  @Mixin private MapOptions map;

  @Parameters(paramLabel = "DIR", description = "folder with policy.yaml")
  private Path folder;

  @Option(names = "--url", required = true, paramLabel = "URL", description = "policy-service")
  private String url;

  @Option(names = "--exit-code", description = "end with 7 where something would change")
  private boolean exitCode;

  @Override
  public Integer call() {
    try (PolicyServer server = options.server(options.url(url))) {
      RemoteLayer remote = server.layer();
      Optional<CheckedPolicy> checked =
          CheckedPolicy.of(folder, remote.layer(), map, spec.commandLine());
      if (checked.isEmpty()) {
        return Exit.FAILED;
      }
      Optional<RemoteVersion> active = server.active();
      boolean changes = plan(checked.get(), active, remote, server);
      if (active.isPresent() && locked(checked.get(), active.get())) {
        return Exit.FAILED;
      }
      return changes && exitCode ? Exit.DIFFERENT : Exit.OK;
    }
  }

  /** Whether the version in effect has locked what would change; says so. */
  private boolean locked(CheckedPolicy checked, RemoteVersion active) {
    List<Problem> problems =
        PolicyValidation.locks(
            checked.policy(), active.held(), checked.against(), Clock.systemUTC().instant());
    if (problems.isEmpty()) {
      return false;
    }
    new Report(spec.commandLine().getErr(), ReportFormat.TEXT).findings(problems);
    return problems.stream().anyMatch(Problem::refuses);
  }

  /** Whether something would change. */
  private boolean plan(
      CheckedPolicy checked,
      Optional<RemoteVersion> active,
      RemoteLayer remote,
      PolicyServer server) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(active.map(v -> against(v, checked, server)).orElse("No policy is in effect yet."));
    new DiffText(out)
        .print(active.map(RemoteVersion::content).orElse(NOTHING), checked.policy().content());
    boolean own = new LayerText(out, remote).print(checked.against().layer());
    boolean inEffect = active.map(v -> checked.digest().equals(v.digest())).orElse(false);
    out.println("Digest: " + checked.digest());
    out.println(
        inEffect && !own
            ? "This is what is in effect; there is nothing to apply."
            : "To hand it in for approval: ./tenure policy apply %s --url %s --digest %s%s"
                .formatted(
                    folder,
                    Shown.of(url),
                    checked.digest(),
                    own ? " --catalogue-revision " + remote.revision() : ""));
    return !inEffect || own;
  }

  private static String against(RemoteVersion active, CheckedPolicy checked, PolicyServer server) {
    String name = server.name(active.policyId());
    StringBuilder text =
        new StringBuilder(
            "Against %s, version %d, in effect:".formatted(Shown.of(name), active.number()));
    if (!name.equals(checked.policy().name())) {
      text.append("\nNote: the policy here is called ")
          .append(Shown.of(checked.policy().name()))
          .append("; once active it takes the place of the one above.");
    }
    if (!active.catalogueVersion().equals(checked.catalogueVersion())) {
      text.append("\nNote: the version in effect was written against edition ")
          .append(Shown.of(active.catalogueVersion()))
          .append(" of the catalogue, this one against ")
          .append(checked.catalogueVersion())
          .append('.');
    }
    return text.toString();
  }
}
