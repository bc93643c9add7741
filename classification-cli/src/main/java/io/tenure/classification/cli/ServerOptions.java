package io.tenure.classification.cli;

import io.tenure.classification.cli.outside.DatasetServer;
import io.tenure.classification.cli.say.CliException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** How to reach a running service. No secret is ever an argument: others can see those. */
final class ServerOptions implements AutoCloseable {
  private static final String VARIABLE = "TENURE_TOKEN";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "G13: address of a running service's answer about a dataset")
  private String url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "file with an access token; else the variable TENURE_TOKEN")
  private Path tokenFile;

  private DatasetServer opened;

  /** The answer that was named; null where none was. */
  DatasetServer answer() {
    if (url == null) {
      return null;
    }
    URI address = address();
    String token = token();
    if (token != null && address.getScheme().equals("http") && !HERE.contains(address.getHost())) {
      throw CliException.usage("A token does not go over http to another machine; use https.");
    }
    opened = new DatasetServer(address, token);
    return opened;
  }

  private URI address() {
    try {
      URI address = URI.create(url);
      if (address.getHost() != null
          && address.getRawUserInfo() == null
          && Set.of("http", "https").contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw CliException.usage(
        "--server takes the whole address of an answer, such as http://localhost:8082/api/v1/systems/ID/map.");
  }

  private String token() {
    try {
      String token = tokenFile == null ? System.getenv(VARIABLE) : Files.readString(tokenFile);
      if (token != null && !token.strip().matches("[A-Za-z0-9._~+/=-]{1,16000}")) {
        throw CliException.usage(
            (tokenFile == null ? VARIABLE : tokenFile) + " does not hold an access token.");
      }
      return token == null ? null : token.strip();
    } catch (IOException e) {
      throw CliException.usage("The token file " + tokenFile + " cannot be read.");
    }
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
