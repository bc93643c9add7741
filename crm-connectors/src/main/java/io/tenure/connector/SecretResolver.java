package io.tenure.connector;

import java.nio.file.Path;
import java.util.Map;

/**
 * Finds the credential behind a secret reference: {@code env:NAME} (variables {@code NAME_USER} and
 * {@code NAME_PASSWORD}) or {@code file:NAME} (a properties file with {@code user} and {@code
 * password} in one given folder). Files are read anew each time, so that a rotated secret is used.
 */
public interface SecretResolver {

  /**
   * The credential behind the reference.
   *
   * @throws ConnectorException {@code connector.secret-invalid} or {@code connector.secret-missing}
   */
  Credential resolve(String reference);

  /**
   * The file of trusted certificates (PEM) behind a reference {@code file:NAME}, in the same folder
   * as secrets.
   *
   * @throws ConnectorException {@code connector.secret-invalid} or {@code connector.secret-missing}
   */
  Path certificates(String reference);

  /**
   * Checks only the form of a reference to certificates.
   *
   * @throws ConnectorException {@code connector.secret-invalid}
   */
  static void validateCertificates(String reference) {
    SecretReference.parseFile(reference);
  }

  /**
   * Checks only the form of the reference.
   *
   * @throws ConnectorException {@code connector.secret-invalid}
   */
  static void validate(String reference) {
    SecretReference.parse(reference);
  }

  /**
   * A resolver over the given variables and folder.
   *
   * @param folder folder of {@code file:} secrets; null where there is none
   */
  static SecretResolver of(Map<String, String> environment, Path folder) {
    return new LocalSecrets(environment, folder);
  }
}
