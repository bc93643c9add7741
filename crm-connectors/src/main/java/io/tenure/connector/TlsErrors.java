package io.tenure.connector;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/** Tells what is wrong with the protection of a connection. */
final class TlsErrors {

  /** PostgreSQL's driver speaks the language of the Java runtime. */
  private static final String NO_TLS = GT.tr("The server does not support SSL.");

  private static final String OTHER_HOST =
      GT.tr("The hostname {0} could not be verified by hostnameverifier {1}.", "", "");

  private TlsErrors() {}

  /** The code; empty where the error has nothing to do with TLS. */
  static Optional<ConnectorCode> of(SQLException e) {
    boolean tls = false;
    for (Throwable t = e; t != null && t != t.getCause(); t = t.getCause()) {
      String text = t.getMessage() == null ? "" : t.getMessage();
      String lower = text.toLowerCase(Locale.ROOT);
      if (t instanceof CertificateException
          || t instanceof CertPathBuilderException
          || t instanceof CertPathValidatorException) {
        return Optional.of(ConnectorCode.TLS_UNTRUSTED);
      }
      if (alike(text, OTHER_HOST) || lower.contains("ssl hostname verification failed")) {
        return Optional.of(ConnectorCode.TLS_HOST);
      }
      if (text.equals(NO_TLS) || lower.contains("ssl not enabled in the server")) {
        return Optional.of(ConnectorCode.TLS_MISSING);
      }
      if (lower.contains("no encryption")
          || lower.contains("insecure transport")
          || lower.contains("rsa public key is not available")) {
        return Optional.of(ConnectorCode.TLS_DEMANDED);
      }
      tls |= t instanceof SSLException || lower.contains("ssl error");
    }
    return tls ? Optional.of(ConnectorCode.TLS) : Optional.empty();
  }

  /** Whether the text has all words of the pattern, in which two names are missing. */
  private static boolean alike(String text, String pattern) {
    int at = 0;
    for (String word : pattern.split("\\s+")) {
      at = word.length() < 4 ? at : text.indexOf(word, at);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }
}
