package io.tenure.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemAddressTest {

  private static SystemAddress address(String host, int port, String database) {
    return new SystemAddress(Kind.POSTGRESQL, host, port, database, Tls.REQUIRE, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"db.example.org", "10.0.0.5", "localhost", "::1", "2001:db8::7"})
  void acceptsNamesAndAddresses(String host) {
    assertThat(address(host, 5432, "crm").schemas()).containsExactly("public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "h/x",
        "h?socketFactory=x",
        "h,h2",
        "u@h",
        "h#x",
        "-h",
        "h:5",
        "jdbc:postgresql://h"
      })
  void refusesWhatCouldBecomePartOfAUrl(String host) {
    assertInvalid(host, 5432, "crm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a/b",
        "a?socketFactory=x",
        "a&b",
        "a;b",
        "a\\b",
        "a'b",
        "a\"b",
        "a%3Fb",
        "a\nb"
      })
  void refusesDatabasesThatCouldBecomePartOfAUrl(String database) {
    assertInvalid("h", 5432, database);
  }

  @Test
  void refusesPortsOutOfRange() {
    assertInvalid("h", 0, "crm");
    assertInvalid("h", 65_536, "crm");
  }

  private static void assertInvalid(String host, int port, String database) {
    assertThatExceptionOfType(ConnectorException.class)
        .isThrownBy(() -> address(host, port, database))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.ADDRESS_INVALID));
  }

  @Test
  void driverSettingsHoldNothingThatLoadsClassesOrFiles() {
    for (Kind kind : Kind.values()) {
      for (Tls tls : Tls.values()) {
        DriverSettings settings =
            DriverSettings.of(
                new SystemAddress(kind, "::1", 5432, "my crm", tls, List.of()),
                SessionLimits.defaults(Purpose.READ));
        assertThat(settings.url()).contains("//[::1]:5432/my").doesNotContain("?");
        assertThat(settings.properties())
            .doesNotContainKeys(
                "socketFactory", "sslpasswordcallback", "autoDeserialize", "user", "password");
        assertThat(settings.properties().getOrDefault("allowLocalInfile", "false"))
            .isEqualTo("false");
      }
    }
  }
}
