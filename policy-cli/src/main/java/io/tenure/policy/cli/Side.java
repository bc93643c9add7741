package io.tenure.policy.cli;

import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.server.PolicyServer;
import io.tenure.policy.cli.server.RemoteVersion;
import io.tenure.policy.cli.server.ServerUrl;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * One side of a comparison: a folder, or a version of a service.
 *
 * @param bindings whom the obligations bind, of the folder's or the service's catalogue
 */
record Side(String shown, PolicyContent content, Bindings bindings) {

  static Side of(String operand, ServerOptions options) {
    return ServerUrl.looksLikeOne(operand)
        ? remote(options.url(operand), options)
        : local(Path.of(operand));
  }

  private static Side local(Path folder) {
    PolicyFolder policy = PolicyReader.read(folder);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    FolderCatalogue against = FolderCatalogue.of(folder);
    if (PolicyValidation.of(policy, against, today).stream().anyMatch(Problem::refuses)) {
      throw CliException.failed(
          "%s cannot be compared before its errors are corrected: ./tenure policy validate %s lists them."
              .formatted(folder, folder));
    }
    return new Side(folder.toString(), policy.content(), against.executions().bindings());
  }

  private static Side remote(ServerUrl url, ServerOptions options) {
    try (PolicyServer server = options.server(url)) {
      RemoteVersion version =
          url.policyId() == null
              ? server
                  .active()
                  .orElseThrow(
                      () -> CliException.failed("No policy is in effect at " + url.base() + "."))
              : server.version(url.policyId(), url.version());
      if (version.errorsOfContent() > 0) {
        throw CliException.failed(
            "Version %d has errors at the service and cannot be compared."
                .formatted(version.number()));
      }
      return new Side(
          "%s version %d (%s)"
              .formatted(server.name(version.policyId()), version.number(), version.state()),
          version.content(),
          FolderCatalogue.merged(server.layer().layer()).executions().bindings());
    }
  }
}
