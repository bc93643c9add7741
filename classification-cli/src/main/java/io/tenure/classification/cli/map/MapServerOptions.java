package io.tenure.classification.cli.map;

import io.tenure.policy.cli.server.Bearer;
import io.tenure.policy.cli.server.ServerUrl;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How to reach services. No secret is ever an argument: others can see those. */
final class MapServerOptions {

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "file with an access token; else the variable TENURE_TOKEN")
  private Path tokenFile;

  @Option(
      names = "--allow-http",
      description = "let the token go over http to another machine (a network you trust)")
  private boolean allowHttp;

  /** A service at an address such as {@code https://classification.example.org}. */
  ServiceCalls at(String url) {
    return new ServiceCalls(
        ServerUrl.of(url, allowHttp).base(),
        Bearer.from(tokenFile, tokenFile == null ? System.getenv(Bearer.VARIABLE) : null));
  }
}
