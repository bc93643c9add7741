package io.tenure.policy.cli;

import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.server.PolicyServer;
import io.tenure.policy.cli.server.PolicyServer.Edition;
import io.tenure.policy.cli.server.PolicyServer.Named;
import io.tenure.policy.cli.server.RemoteVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A version of a service as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a version of a service as policy.yaml; it has the same digest.")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Parameters(index = "0", paramLabel = "NAME", description = "name of the policy")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "DIR|-",
      description = "folder to write policy.yaml into, or - for the terminal")
  private String target;

  @Option(names = "--url", required = true, paramLabel = "URL", description = "policy-service")
  private String url;

  @Option(
      names = "--version-number",
      paramLabel = "N",
      description = "which version (the one in effect)")
  private Integer number;

  @Option(names = "--overwrite", description = "replace a policy.yaml that is there")
  private boolean overwrite;

  @Override
  public Integer call() {
    Path file = target.equals("-") ? null : Path.of(target).resolve(PolicyReader.MAIN);
    if (file != null && Files.exists(file) && !overwrite) {
      throw CliException.failed(
          file + " is there already; name another folder, or say --overwrite.");
    }
    try (PolicyServer server = options.server(options.url(url))) {
      RemoteVersion version = version(server);
      String yaml = yaml(version);
      if (file == null) {
        spec.commandLine().getOut().print(yaml);
        spec.commandLine().getOut().flush();
      } else {
        PolicyFile.write(file, yaml);
        spec.commandLine()
            .getOut()
            .println(
                "%s holds %s version %d (%s), digest %s."
                    .formatted(
                        file, name, version.number(), version.state(), version.digestOfStored()));
      }
    }
    return Exit.OK;
  }

  private RemoteVersion version(PolicyServer server) {
    Named policy =
        server
            .named(name)
            .orElseThrow(() -> CliException.failed("The service has no policy of that name."));
    if (number != null) {
      return server.version(policy.id(), number);
    }
    List<Edition> editions = server.editions(policy.id());
    return editions.stream()
        .filter(e -> e.state().equals("ACTIVE"))
        .findFirst()
        .map(e -> server.version(policy.id(), e.number()))
        .orElseThrow(
            () ->
                CliException.failed(
                    "No version of it is in effect; name one with --version-number: "
                        + editions.stream()
                            .map(e -> e.number() + " " + e.state())
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** Read back before anybody gets it: it has to be the same policy. */
  private String yaml(RemoteVersion version) {
    String yaml = PolicyYaml.write(name, version.content());
    PolicyFolder read = PolicyReader.parse(yaml);
    boolean same =
        read.problems().isEmpty()
            && read.digest(version.catalogueVersion()).equals(version.digestOfStored())
            && (version.draft() || version.digestOfStored().equals(version.digest()));
    if (!same) {
      throw CliException.failed(
          "The version cannot be written without loss, so nothing was; use the program of the service's release.");
    }
    return yaml;
  }
}
