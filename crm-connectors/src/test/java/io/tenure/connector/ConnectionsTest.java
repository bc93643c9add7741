package io.tenure.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionsTest {

  private static final String SECRET = "very-wrong-secret";

  private static void assertProbeFails(
      SystemAddress address, Credential credential, ConnectorCode... codes) {
    SessionLimits limits = SessionLimits.defaults(Purpose.READ).withConnect(Duration.ofSeconds(2));
    try (Connections c = Connections.open(address, credential, Purpose.READ, limits)) {
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(c::probe)
          .satisfies(
              e -> {
                assertThat(e.code()).as(e.getMessage()).isIn((Object[]) codes);
                assertThat(e.getMessage()).doesNotContain(SECRET, credential.user());
              });
    }
  }

  private static SystemAddress at(TestCrm crm, int port, String database) {
    return new SystemAddress(crm.kind(), "127.0.0.1", port, database, Tls.DISABLE, List.of());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsWrongIsNamed(Kind kind) throws IOException {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      Credential right = crm.credential(Purpose.READ);
      crm.open(Purpose.READ).probe();
      assertProbeFails(
          crm.address(), new Credential(right.user(), SECRET), ConnectorCode.AUTH_FAILED);
      assertProbeFails(crm.address(), new Credential("nobody", SECRET), ConnectorCode.AUTH_FAILED);
      assertProbeFails(
          at(crm, crm.address().port(), "no_such_db"),
          right,
          ConnectorCode.DATABASE_MISSING,
          ConnectorCode.RIGHTS_TOO_SMALL);
      // Neither test server speaks TLS.
      assertProbeFails(crm.address(Tls.REQUIRE), right, ConnectorCode.TLS_MISSING);
      assertProbeFails(crm.address(Tls.VERIFY_FULL), right, ConnectorCode.TLS_MISSING);
      int closed;
      try (ServerSocket socket = new ServerSocket(0)) {
        closed = socket.getLocalPort();
      }
      assertProbeFails(at(crm, closed, crm.name()), right, ConnectorCode.UNREACHABLE);
      try (ServerSocket silent = new ServerSocket(0)) {
        assertProbeFails(
            at(crm, silent.getLocalPort(), crm.name()),
            right,
            ConnectorCode.UNREACHABLE,
            ConnectorCode.TIMEOUT);
      }
      assertProbeFails(
          new SystemAddress(kind, "no-such-host.invalid", 5432, "x", Tls.DISABLE, List.of()),
          right,
          ConnectorCode.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void readAndVerifySessionsCannotWriteEvenWhereTheAccountCould(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(crm, 1, "");
      for (Purpose purpose : List.of(Purpose.READ, Purpose.VERIFY)) {
        try (Connections c =
                Connections.open(crm.address(), crm.credential(Purpose.ERASE), purpose);
            CrmSession s = c.session()) {
          assertThatExceptionOfType(ConnectorException.class)
              .isThrownBy(() -> Sql.of("DELETE FROM contacts").list(s, r -> 1))
              .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.RIGHTS_TOO_SMALL));
        }
      }
      assertThat(crm.count("contacts")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aBrokenConnectionIsReplacedForTheNextSession(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      Connections c = crm.open(Purpose.ERASE);
      String end =
          crm.isPostgres()
              ? "SELECT pg_terminate_backend(pg_backend_pid())"
              : "KILL CONNECTION_ID()";
      try (CrmSession s = c.session()) {
        assertThatExceptionOfType(ConnectorException.class)
            .isThrownBy(() -> Sql.of(end).list(s, r -> 1));
      }
      c.probe();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theServerEndsStatementsThatTakeTooLong(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      Connections c =
          crm.open(
              Purpose.READ,
              SessionLimits.defaults(Purpose.READ).withStatement(Duration.ofMillis(300)));
      try (CrmSession s = c.session()) {
        String slow =
            crm.isPostgres()
                ? "SELECT pg_sleep(20)"
                : "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c";
        assertThatExceptionOfType(ConnectorException.class)
            .isThrownBy(() -> Sql.of(slow).list(s, r -> 1))
            .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.TIMEOUT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noMoreConnectionsThanAllowedAreOpened(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      SessionLimits limits =
          SessionLimits.defaults(Purpose.READ).withConnect(Duration.ofMillis(400));
      Connections c = crm.open(Purpose.READ, limits);
      try (CrmSession one = c.session()) {
        assertThat(one.purpose()).isEqualTo(Purpose.READ);
        assertThatExceptionOfType(ConnectorException.class)
            .isThrownBy(c::session)
            .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.TIMEOUT));
      }
      c.probe();
    }
  }

  @Test
  void reservedAddressesAreNeverASystem() {
    for (String host : List.of("169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1")) {
      SystemAddress address =
          new SystemAddress(Kind.POSTGRESQL, host, 5432, "x", Tls.DISABLE, List.of());
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(() -> Connections.open(address, new Credential("u", "p"), Purpose.READ))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.ADDRESS_FORBIDDEN));
    }
  }
}
