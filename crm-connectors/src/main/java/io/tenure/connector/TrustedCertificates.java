package io.tenure.connector;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificates that {@code VERIFY_FULL} trusts, as PEM. */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * Those of a file.
   *
   * @throws ConnectorException {@code connector.secret-missing} where the file cannot be read or
   *     holds no certificate
   */
  static String of(Path file) {
    try {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (certificates.isEmpty()) {
        throw unreadable("it holds no certificate");
      }
      return pem(certificates.stream());
    } catch (IOException e) {
      throw unreadable("it is not there or cannot be read");
    } catch (CertificateException e) {
      throw unreadable("it holds something that is no certificate");
    }
  }

  /** Those of the Java runtime. */
  static String ofTheRuntime() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return pem(
          Stream.of(factory.getTrustManagers())
              .filter(X509TrustManager.class::isInstance)
              .flatMap(
                  m ->
                      List.<X509Certificate>of(((X509TrustManager) m).getAcceptedIssuers())
                          .stream()));
    } catch (GeneralSecurityException e) {
      throw new ConnectorException(
          ConnectorCode.TLS, "The Java runtime has no certificates to trust.");
    }
  }

  private static String pem(Stream<? extends Certificate> certificates)
      throws CertificateEncodingException {
    StringBuilder pem = new StringBuilder();
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    for (Certificate c : certificates.toList()) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(lines.encodeToString(c.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return pem.toString();
  }

  private static ConnectorException unreadable(String why) {
    return new ConnectorException(
        ConnectorCode.SECRET_MISSING,
        "The file of trusted certificates cannot be used: " + why + ".");
  }
}
