package io.tenure.policy.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.policy.cli.say.CliException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and tokens: a token goes only where it may, and is shown nowhere. */
class ServerUrlTest {
  @TempDir private Path folder;

  @Test
  void addressOfAServiceOrOfAVersion() {
    assertThat(ServerUrl.of("https://policy.example.org/", false).base())
        .hasToString("https://policy.example.org");
    ServerUrl version =
        ServerUrl.of(
            "http://localhost:8081/api/v1/policies/0198a2b4-0000-7000-8000-000000000001/versions/12",
            false);
    assertThat(version.base()).hasToString("http://localhost:8081");
    assertThat(version.policyId()).isEqualTo("0198a2b4-0000-7000-8000-000000000001");
    assertThat(version.version()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://policy.example.org",
        "https://user:secret@policy.example.org",
        "https://policy.example.org/?a=b",
        "https://policy.example.org/#x",
        "https://policy.example.org/elsewhere",
        "https://policy.example.org/api/v1/policies/x/versions/1",
        "https://",
        "https://a b",
      })
  void otherAddressesAreRefused(String text) {
    assertThatThrownBy(() -> ServerUrl.of(text, true)).isInstanceOf(CliException.class);
  }

  @Test
  void tokenStaysOnThisMachineOverHttp() {
    assertThat(ServerUrl.of("http://127.0.0.1:8081", false).base()).hasPort(8081);
    assertThatThrownBy(() -> ServerUrl.of("http://policy.example.org", false))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("--allow-http");
    assertThat(ServerUrl.of("http://policy.example.org", true).base())
        .hasHost("policy.example.org");
  }

  @Test
  void tokenComesFromAFileOrTheEnvironment() throws Exception {
    Path file = Files.writeString(folder.resolve("t"), "abc.def.ghi\n");
    assertThat(Bearer.from(file, "other").value()).isEqualTo("abc.def.ghi");
    assertThat(Bearer.from(null, "x.y.z").value()).isEqualTo("x.y.z");
    assertThat(Bearer.from(file, null)).hasToString("Bearer[...]");
    assertThatThrownBy(() -> Bearer.from(null, null)).hasMessageContaining("TENURE_TOKEN");
    assertThatThrownBy(() -> Bearer.from(folder.resolve("absent"), null))
        .hasMessageContaining("cannot be read");
    Path strange = Files.writeString(folder.resolve("s"), "two words\n");
    assertThatThrownBy(() -> Bearer.from(strange, null))
        .hasMessageContaining("does not hold")
        .hasMessageNotContaining("two words");
  }
}
