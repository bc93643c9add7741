package io.tenure.connector.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority of the test's own and a server certificate that it issued, made with the JDK's
 * keytool.
 *
 * @param authority PEM
 * @param certificate PEM
 * @param key PEM, PKCS#8
 */
public record Certificates(Path authority, Path certificate, Path key) {

  private static final String SECRET = "secret-of-tests";

  /** A certificate for one DNS name, issued by a new authority. */
  public static Certificates issue(String host) {
    try {
      Path folder = Files.createTempDirectory("tenure-tls");
      Path store = folder.resolve("keys.p12");
      keytool(
          store,
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
      keytool(
          store,
          "-genkeypair",
          "-alias",
          "server",
          "-keyalg",
          "RSA",
          "-keysize",
          "2048",
          "-dname",
          "CN=" + host,
          "-validity",
          "2");
      Path request = folder.resolve("server.csr");
      Path certificate = folder.resolve("server.pem");
      Path authority = folder.resolve("authority.pem");
      keytool(store, "-certreq", "-alias", "server", "-file", request.toString());
      keytool(
          store,
          "-gencert",
          "-alias",
          "ca",
          "-infile",
          request.toString(),
          "-outfile",
          certificate.toString(),
          "-rfc",
          "-ext",
          "san=dns:" + host,
          "-validity",
          "2");
      keytool(store, "-exportcert", "-alias", "ca", "-rfc", "-file", authority.toString());
      return new Certificates(authority, certificate, key(store, folder.resolve("server.key")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path key(Path store, Path file) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, SECRET.toCharArray());
    }
    byte[] der = keys.getKey("server", SECRET.toCharArray()).getEncoded();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der)
            + "\n-----END PRIVATE KEY-----\n";
    Files.writeString(file, pem);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static void keytool(Path store, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", SECRET));
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
