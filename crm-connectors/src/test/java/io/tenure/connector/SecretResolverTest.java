package io.tenure.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretResolverTest {

  @TempDir Path folder;

  private SecretResolver resolver() {
    return SecretResolver.of(
        Map.of("CRM_READ_USER", "reader", "CRM_READ_PASSWORD", "s3cret", "HALF_USER", "x"), folder);
  }

  @Test
  void findsVariablesAndFiles() throws IOException {
    Files.writeString(folder.resolve("crm-erase"), "user=eraser\npassword=pa=ss\n");
    assertThat(resolver().resolve("env:CRM_READ")).isEqualTo(new Credential("reader", "s3cret"));
    assertThat(resolver().resolve("file:crm-erase")).isEqualTo(new Credential("eraser", "pa=ss"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CRM_READ",
        "env:",
        "env:crm",
        "env:A B",
        "file:",
        "file:../x",
        "file:a/b",
        "file:a\\b",
        "file:.hidden",
        "file:a..b",
        "vault:x",
        "env:CRM_READ "
      })
  void refusesMalformedReferences(String reference) {
    assertCode(reference, ConnectorCode.SECRET_INVALID);
  }

  @Test
  void missingSecretsAreNamedWithoutTheirContent() throws IOException {
    Files.writeString(folder.resolve("half"), "user=x\n");
    assertCode("env:HALF", ConnectorCode.SECRET_MISSING);
    assertCode("env:NOTHING", ConnectorCode.SECRET_MISSING);
    assertCode("file:half", ConnectorCode.SECRET_MISSING);
    assertCode("file:nothing", ConnectorCode.SECRET_MISSING);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("secret"), "user=a\npassword=b\n");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    assertCode("file:link", ConnectorCode.SECRET_MISSING);
  }

  @Test
  void certificatesLieBesideSecrets() throws IOException {
    Path pem = Files.writeString(folder.resolve("crm-ca.pem"), "x");
    assertThat(resolver().certificates("file:crm-ca.pem")).isEqualTo(pem);
    for (String malformed : new String[] {"env:CRM_CA", "crm-ca.pem", "file:../ca.pem", null}) {
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(() -> resolver().certificates(malformed))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.SECRET_INVALID));
    }
    assertThatExceptionOfType(ConnectorException.class)
        .isThrownBy(() -> resolver().certificates("file:nothing.pem"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.SECRET_MISSING));
  }

  @Test
  void aCredentialShowsNothing() {
    assertThat(new Credential("reader", "s3cret").toString()).doesNotContain("reader", "s3cret");
    assertThat(resolver().toString()).doesNotContain("s3cret");
  }

  private void assertCode(String reference, ConnectorCode code) {
    assertThatExceptionOfType(ConnectorException.class)
        .isThrownBy(() -> resolver().resolve(reference))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
