package io.tenure.disposal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands around the service under test: keys, a folder of secrets, and a port at which {@link
 * Neighbours} may play the other services.
 */
public class SurroundingsResource implements QuarkusTestResourceLifecycleManager {

  static final String PORT = "tenure.test.neighbours.port";
  static final String SECRETS = "tenure.test.secrets";

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path secrets = Files.createTempDirectory("secrets");
      System.setProperty(PORT, Integer.toString(free.getLocalPort()));
      System.setProperty(SECRETS, secrets.toString());
      String neighbours = "http://localhost:" + free.getLocalPort();
      Map<String, String> config = new HashMap<>();
      config.put("TENURE_POLICY_URL", neighbours);
      config.put("TENURE_CLASSIFICATION_URL", neighbours);
      config.put("TENURE_CONSENT_URL", neighbours);
      config.put("TENURE_SECRETS_DIR", secrets.toString());
      config.put(
          "TENURE_SUBJECT_KEY",
          Base64.getEncoder()
              .encodeToString(
                  "subject-key-of-the-tests-32-byte"
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      config.put(
          "TENURE_RECORD_KEY",
          Base64.getEncoder()
              .encodeToString(
                  "record-key-of-the-tests--32-byte"
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      config.put(
          "TENURE_LEDGER_KEY",
          Base64.getEncoder()
              .encodeToString(
                  KeyPairGenerator.getInstance("Ed25519")
                      .generateKeyPair()
                      .getPrivate()
                      .getEncoded()));
      config.put("TENURE_LEDGER_ORIGIN", "tenure.test/ledger");
      config.put("tenure.schedules.sync.cron", "off");
      config.put("tenure.schedules.evaluation.cron", "off");
      config.put("tenure.schedules.person-requests.cron", "off");
      // Once a year: the tests wake it themselves.
      config.put("tenure.schedules.runs.cron", "0 0 3 1 1 ?");
      config.put("tenure.operations.concurrency", "6");
      config.put("tenure.sync.batch", "7");
      config.put("tenure.evaluation.chunk", "11");
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    System.clearProperty(PORT);
  }
}
