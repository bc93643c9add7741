package io.tenure.policy.cli;

import io.tenure.policy.cli.read.ObligationsReader;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.server.PolicyServer;
import io.tenure.policy.cli.server.RemoteLayer;
import io.tenure.policy.cli.server.RemoteVersion;
import io.tenure.policy.cli.server.Submission;
import io.tenure.policy.cli.server.Submission.Outcome;
import io.tenure.policy.domain.layer.OrganisationLayer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands in what was planned. Never approves: that is for another person. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description =
        "Hands a policy in for approval, exactly with the digest that plan showed. It never approves.")
final class ApplyCommand implements Callable<Integer> {
  /** As the service has it. */
  private static final int MAX_REASON = 1000;

  /** Why the organisation's catalogue changes, where nobody says it. */
  private static final String FROM_FILES = "Applied from files beside the policy.";

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Parameters(paramLabel = "DIR", description = "folder with policy.yaml")
  private Path folder;

  @Option(names = "--url", required = true, paramLabel = "URL", description = "policy-service")
  private String url;

  @Option(
      names = "--digest",
      required = true,
      paramLabel = "sha256:...",
      description = "what plan showed")
  private String digest;

  @Option(
      names = "--catalogue-revision",
      paramLabel = "N",
      description =
          "revision of the organisation's catalogue that plan showed, where obligations.yaml changes it")
  private Long revision;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description =
          "why it is handed in, for whoever approves it and for the audit log; no personal data")
  private String reason;

  @Override
  public Integer call() {
    if (!digest.matches("sha256:[0-9a-f]{64}")) {
      throw CliException.usage("--digest is sha256: and 64 hexadecimal digits, as plan shows it.");
    }
    if (reason != null && (reason.isBlank() || reason.length() > MAX_REASON)) {
      throw CliException.usage("--reason has 1 to " + MAX_REASON + " characters.");
    }
    try (PolicyServer server = options.server(options.url(url))) {
      RemoteLayer remote = server.layer();
      Optional<CheckedPolicy> checked =
          CheckedPolicy.of(folder, remote.layer(), new MapOptions(), spec.commandLine());
      if (checked.isEmpty()) {
        return Exit.FAILED;
      }
      if (!checked.get().digest().equals(digest)) {
        throw CliException.failed(
            "The folder has the digest %s and not the one given: it, or the organisation's catalogue of the service, changed since the plan. Plan again."
                .formatted(checked.get().digest()));
      }
      bring(checked.get().against().layer(), remote, server);
      Outcome outcome =
          new Submission(
                  server,
                  checked.get().policy().name(),
                  checked.get().policy().content(),
                  digest,
                  reason)
              .run();
      say(outcome, checked.get().policy().name());
    }
    return Exit.OK;
  }

  /** Brings the obligations beside the policy to the service, if it has others. */
  private void bring(OrganisationLayer wanted, RemoteLayer remote, PolicyServer server) {
    if (remote.changes(wanted).isEmpty()) {
      return;
    }
    if (revision == null || revision != remote.revision()) {
      throw CliException.failed(
          "The organisation's catalogue of the service is at revision %d and differs from %s: plan again, look at what would change, and say --catalogue-revision %d."
              .formatted(remote.revision(), ObligationsReader.FILE, remote.revision()));
    }
    RemoteLayer now = server.replace(remote, wanted, reason == null ? FROM_FILES : reason);
    spec.commandLine()
        .getOut()
        .println("The organisation's catalogue is at revision %d.".formatted(now.revision()));
  }

  private void say(Outcome outcome, String name) {
    PrintWriter out = spec.commandLine().getOut();
    RemoteVersion version = outcome.version();
    out.println(
        "%s version %d is %s%s."
            .formatted(
                name, version.number(), version.state(), outcome.already() ? " already" : ""));
    out.println("Digest: " + version.digest());
    out.println(
        "Version: /api/v1/policies/%s/versions/%d".formatted(version.policyId(), version.number()));
    if (version.state().equals("SUBMITTED")) {
      out.println("Another person has to approve exactly this digest.");
    }
  }
}
