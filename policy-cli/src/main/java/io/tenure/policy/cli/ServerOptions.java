package io.tenure.policy.cli;

import io.tenure.policy.cli.server.Bearer;
import io.tenure.policy.cli.server.PolicyServer;
import io.tenure.policy.cli.server.ServerUrl;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How to reach a service. No secret is ever an argument: others can see those. */
final class ServerOptions {
  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "file with an access token; else the variable TENURE_TOKEN")
  private Path tokenFile;

  @Option(
      names = "--allow-http",
      description = "let the token go over http to another machine (a network you trust)")
  private boolean allowHttp;

  ServerUrl url(String text) {
    return ServerUrl.of(text, allowHttp);
  }

  PolicyServer server(ServerUrl url) {
    return new PolicyServer(
        url.base(),
        Bearer.from(tokenFile, tokenFile == null ? System.getenv(Bearer.VARIABLE) : null));
  }
}
