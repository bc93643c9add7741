package io.tenure.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.testing.Certificates;
import io.tenure.connector.testing.TlsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Protected connections to real servers, whose certificate is for {@code localhost}. */
class TlsTest {

  private static final SessionLimits LIMITS = SessionLimits.defaults(Purpose.READ);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void protectionIsWhatTheAddressAsksFor(Kind kind) throws IOException {
    Certificates own = Certificates.issue("localhost");
    Certificates foreign = Certificates.issue("localhost");
    try (TlsServer server = TlsServer.start(kind, own)) {
      SessionLimits trusting = LIMITS.withTrustedCertificates(own.authority());
      assertThat(encrypted(server, server.address("localhost", Tls.DISABLE), LIMITS)).isFalse();
      assertThat(encrypted(server, server.address("localhost", Tls.REQUIRE), LIMITS)).isTrue();
      assertThat(encrypted(server, server.address("127.0.0.1", Tls.REQUIRE), LIMITS)).isTrue();
      assertThat(encrypted(server, server.address("localhost", Tls.VERIFY_FULL), trusting))
          .isTrue();
      Path several = folder.resolve("several.pem");
      Files.writeString(
          several, Files.readString(foreign.authority()) + Files.readString(own.authority()));
      assertThat(
              encrypted(
                  server,
                  server.address("localhost", Tls.VERIFY_FULL),
                  LIMITS.withTrustedCertificates(several)))
          .isTrue();

      assertRefused(
          server,
          server.address("localhost", Tls.VERIFY_FULL),
          LIMITS.withTrustedCertificates(foreign.authority()),
          ConnectorCode.TLS_UNTRUSTED,
          "The server's certificate was not issued by an authority that is trusted for this system, or it has expired.");
      assertRefused(
          server,
          server.address("localhost", Tls.VERIFY_FULL),
          LIMITS,
          ConnectorCode.TLS_UNTRUSTED,
          "The server's certificate was not issued by an authority that is trusted for this system, or it has expired.");
      assertRefused(
          server,
          server.address("127.0.0.1", Tls.VERIFY_FULL),
          trusting,
          ConnectorCode.TLS_HOST,
          "The server's certificate is for another host than the one that the system is registered with.");

      server.insist();
      assertThat(encrypted(server, server.address("localhost", Tls.REQUIRE), LIMITS)).isTrue();
      assertRefused(
          server,
          server.address("localhost", Tls.DISABLE),
          LIMITS,
          kind == Kind.MARIADB ? ConnectorCode.AUTH_FAILED : ConnectorCode.TLS_DEMANDED,
          kind == Kind.MARIADB
              ? "The database refuses the user or the password; MariaDB says the same where it accepts only connections with TLS."
              : "The server, or the account's way of signing in, accepts only connections with TLS; the system is registered without.");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFileWithoutCertificatesIsNamedBeforeAnybodyIsAsked(Kind kind) throws IOException {
    SystemAddress address =
        new SystemAddress(kind, "localhost", 1, "crm", Tls.VERIFY_FULL, java.util.List.of());
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path other = Files.writeString(folder.resolve("other.pem"), "user=crm\npassword=x\n");
    for (Path file : java.util.List.of(empty, other, folder.resolve("nothing.pem"))) {
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(
              () ->
                  Connections.open(
                      address,
                      new Credential("u", "p"),
                      Purpose.READ,
                      LIMITS.withTrustedCertificates(file)))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.SECRET_MISSING))
          .withMessageStartingWith("The file of trusted certificates cannot be used: ");
    }
  }

  /** The server itself says whether this session is encrypted. */
  private static boolean encrypted(TlsServer server, SystemAddress address, SessionLimits limits) {
    try (Connections c = Connections.open(address, server.credential(), Purpose.READ, limits);
        CrmSession session = c.session()) {
      if (address.kind() == Kind.POSTGRESQL) {
        return Sql.of("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
            .list(session, row -> row.getBoolean(1))
            .getFirst();
      }
      return !Sql.of("SHOW SESSION STATUS LIKE 'Ssl_cipher'")
          .list(session, row -> row.getString(2))
          .getFirst()
          .isEmpty();
    }
  }

  private static void assertRefused(
      TlsServer server,
      SystemAddress address,
      SessionLimits limits,
      ConnectorCode code,
      String sentence) {
    try (Connections c = Connections.open(address, server.credential(), Purpose.READ, limits)) {
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(c::probe)
          .satisfies(e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code))
          .withMessage(sentence);
    }
  }
}
