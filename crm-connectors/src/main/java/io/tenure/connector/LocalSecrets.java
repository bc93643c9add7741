package io.tenure.connector;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Secrets from environment variables and from files of one folder; certificates from there too. */
record LocalSecrets(Map<String, String> environment, Path folder) implements SecretResolver {

  private static final long LARGEST_FILE = 16_384;
  private static final long LARGEST_BUNDLE = 2_097_152;

  LocalSecrets {
    environment = Map.copyOf(environment);
  }

  @Override
  public Credential resolve(String reference) {
    SecretReference parsed = SecretReference.parse(reference);
    return switch (parsed.source()) {
      case ENV ->
          credential(
              parsed,
              environment.get(parsed.name() + "_USER"),
              environment.get(parsed.name() + "_PASSWORD"));
      case FILE -> fromFile(parsed);
    };
  }

  @Override
  public Path certificates(String reference) {
    SecretReference parsed = SecretReference.parseFile(reference);
    try {
      return inFolder(parsed, LARGEST_BUNDLE);
    } catch (IOException e) {
      throw missing(parsed, "the file cannot be read");
    }
  }

  private Credential fromFile(SecretReference reference) {
    try {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(inFolder(reference, LARGEST_FILE))) {
        properties.load(reader);
      }
      return credential(
          reference, properties.getProperty("user"), properties.getProperty("password"));
    } catch (IOException | IllegalArgumentException e) {
      throw missing(reference, "the file cannot be read");
    }
  }

  /**
   * A mounted Kubernetes secret is a link inside its folder; a link that leads out of it is not
   * followed.
   */
  private Path inFolder(SecretReference reference, long largest) throws IOException {
    if (folder == null) {
      throw missing(reference, "no folder of secrets is configured");
    }
    Path file = folder.resolve(reference.name());
    if (!file.toRealPath().startsWith(folder.toRealPath()) || Files.size(file) > largest) {
      throw missing(reference, "the file lies outside the folder of secrets or is too large");
    }
    return file;
  }

  private static Credential credential(SecretReference reference, String user, String password) {
    if (user == null || user.isBlank() || password == null) {
      throw missing(reference, "user or password are not set");
    }
    return new Credential(user, password);
  }

  private static ConnectorException missing(SecretReference reference, String why) {
    return new ConnectorException(
        ConnectorCode.SECRET_MISSING,
        "The secret " + reference.name() + " is missing: " + why + ".");
  }

  @Override
  public String toString() {
    return "LocalSecrets[hidden]";
  }
}
