package io.tenure.consent.client.webhook;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of one test, made with the JDK's keytool. */
final class Authority {
  private static final String SECRET = "secret-of-tests";

  private final Path folder;

  Authority() throws IOException {
    folder = Files.createTempDirectory("tenure-authority");
    keytool(
        "ca.p12",
        "-genkeypair",
        "-alias",
        "ca",
        "-keyalg",
        "EC",
        "-dname",
        "CN=Authority of tests",
        "-ext",
        "bc:c",
        "-ext",
        "ku:c=keyCertSign,cRLSign",
        "-validity",
        "2");
    keytool("ca.p12", "-exportcert", "-alias", "ca", "-rfc", "-file", file("ca.pem"));
    keytool("trust.p12", "-importcert", "-alias", "ca", "-noprompt", "-file", file("ca.pem"));
  }

  /** What a client has to trust. */
  PfxOptions trust() {
    return new PfxOptions().setPath(file("trust.p12")).setPassword(SECRET);
  }

  /**
   * What a server shows that has a certificate of this authority.
   *
   * @param name as keytool writes it: {@code dns:receiver.test} or {@code ip:127.0.0.1}
   */
  SSLContext server(String name) {
    try {
      String keys = "server" + System.nanoTime() + ".p12";
      keytool(
          keys,
          "-genkeypair",
          "-alias",
          "server",
          "-keyalg",
          "EC",
          "-dname",
          "CN=server",
          "-validity",
          "2");
      keytool(keys, "-certreq", "-alias", "server", "-file", file("server.csr"));
      keytool(
          "ca.p12",
          "-gencert",
          "-alias",
          "ca",
          "-infile",
          file("server.csr"),
          "-outfile",
          file("server.pem"),
          "-rfc",
          "-ext",
          "san=" + name,
          "-validity",
          "2");
      keytool(keys, "-importcert", "-alias", "ca", "-noprompt", "-file", file("ca.pem"));
      keytool(keys, "-importcert", "-alias", "server", "-noprompt", "-file", file("server.pem"));
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(folder.resolve(keys))) {
        store.load(in, SECRET.toCharArray());
      }
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, SECRET.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void keytool(String store, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", file(store), "-storepass", SECRET));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
