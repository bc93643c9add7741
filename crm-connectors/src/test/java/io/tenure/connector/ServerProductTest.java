package io.tenure.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import io.tenure.connector.testing.TestCrm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServerProductTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTGRESQL | PostgreSQL 17.2 on x86_64-pc-linux-gnu, compiled by gcc",
        "POSTGRESQL | PostgreSQL 12.22 (Debian 12.22-1.pgdg120+1) on x86_64-pc-linux-gnu",
        "MARIADB | 10.6.0-MariaDB",
        "MARIADB | 11.4.2-MariaDB-ubu2404-log",
        "MYSQL | 8.0.16",
        "MYSQL | 8.4.3",
        "MYSQL | 9.7.4-2",
        "MYSQL | 8.0.36-28 (Percona)"
      })
  void whatIsSupportedIsAccepted(Kind kind, String words) {
    assertThatCode(() -> ServerProduct.check(words, kind)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTGRESQL | CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu) | KIND_DIFFERS",
        "POSTGRESQL | PostgreSQL 8.0.2 on i686-pc-linux-gnu, Redshift 1.0.12103 | VERSION_UNSUPPORTED",
        "POSTGRESQL | PostgreSQL 11.22 on x86_64-pc-linux-gnu | VERSION_UNSUPPORTED",
        "MARIADB | 8.0.36 | KIND_DIFFERS",
        "MARIADB | 10.5.25-MariaDB | VERSION_UNSUPPORTED",
        "MYSQL | 10.11.5-MariaDB | KIND_DIFFERS",
        "MYSQL | 8.0.11-TiDB-v7.5.1 | KIND_DIFFERS",
        "MYSQL | 8.0.15 | VERSION_UNSUPPORTED",
        "MYSQL | 5.7.44-log | VERSION_UNSUPPORTED"
      })
  void whatIsNotIsRefused(Kind kind, String words, ConnectorCode code) {
    assertThatExceptionOfType(ConnectorException.class)
        .isThrownBy(() -> ServerProduct.check(words, kind))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MARIADB", "MYSQL"})
  void oneIsNotTakenForTheOther(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      Kind other = kind == Kind.MYSQL ? Kind.MARIADB : Kind.MYSQL;
      SystemAddress wrong =
          new SystemAddress(
              other, "127.0.0.1", crm.address().port(), crm.name(), Tls.DISABLE, List.of());
      for (Purpose purpose : Purpose.values()) {
        try (Connections c = Connections.open(wrong, crm.credential(purpose), purpose)) {
          assertThatExceptionOfType(ConnectorException.class)
              .isThrownBy(c::probe)
              .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.KIND_DIFFERS))
              .withMessageContaining(other.name());
        }
      }
    }
  }
}
