package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.StateFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;

/**
 * Writes the credentials of a CRM where the services look for {@code file:} references:
 * classification-service gets the reading one only, disposal-service all three.
 */
public final class ConnectorSecrets {
  private final Installation installation;

  public ConnectorSecrets(Installation installation) {
    this.installation = installation;
  }

  /**
   * Writes them under {@code name-read}, {@code name-erase} and {@code name-verify}; what was there
   * before and is not given now is removed.
   *
   * @param erase null where nothing may be erased
   * @param verify null where the reading one also verifies
   */
  public void write(String name, Credentials read, Credentials erase, Credentials verify) {
    write(List.of(ServiceName.CLASSIFICATION, ServiceName.DISPOSAL), name + "-read", read);
    write(List.of(ServiceName.DISPOSAL), name + "-erase", erase);
    write(List.of(ServiceName.DISPOSAL), name + "-verify", verify);
  }

  /** Writes the certificates that a system's {@code ca} names under {@code name-ca.pem}. */
  public void certificates(String name, String pem) {
    for (ServiceName service : List.of(ServiceName.CLASSIFICATION, ServiceName.DISPOSAL)) {
      StateFolder.writePrivately(
          installation.connectorSecrets(service).resolve(name + "-ca.pem"), pem);
    }
  }

  private void write(List<ServiceName> services, String file, Credentials credentials) {
    if (credentials == null) {
      remove(services, file);
      return;
    }
    Properties properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ServiceName service : services) {
      StateFolder.writePrivately(
          installation.connectorSecrets(service).resolve(file), text.toString());
    }
  }

  private void remove(List<ServiceName> services, String file) {
    for (ServiceName service : services) {
      try {
        Files.deleteIfExists(installation.connectorSecrets(service).resolve(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
