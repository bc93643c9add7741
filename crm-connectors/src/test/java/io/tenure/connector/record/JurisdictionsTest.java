package io.tenure.connector.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.JurisdictionSource.Format;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "Germany, null, DE",
        "Deutschland, null, DE",
        "ALLEMAGNE, null, DE",
        "Alemania, null, DE",
        "Alemanha, null, DE",
        "United Kingdom, null, GB",
        "UK, null, GB",
        "England, null, GB",
        "Royaume-Uni, null, GB",
        "U.S.A., CA, US-CA",
        "United States, California, US-CA",
        "US, US-CA, US-CA",
        "Vereinigte Staaten, XX, US",
        "Estados Unidos, new york, US-NY",
        "España, null, ES",
        "Espana, null, ES",
        "Brasil, SP, BR-SP",
        "Brazil, São Paulo, BR",
        "Österreich, null, AT",
        "日本, null, JP",
        "Ελλάδα, null, GR",
        "Côte d’Ivoire, null, CI",
        "fra, null, FR",
        "Atlantis, null, null"
      })
  void countryNames(String country, String subdivision, String expected) {
    assertThat(of(Format.COUNTRY_NAME, null, country, subdivision)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "ISO_ALPHA2, de, DE",
        "ISO_ALPHA2, DEU, null",
        "ISO_ALPHA2, uk, GB",
        "ISO_ALPHA3, deu, DE",
        "ISO_ALPHA3, DE, null",
        "ISO_ALPHA2, XX, null"
      })
  void codes(Format format, String country, String expected) {
    assertThat(of(format, null, country, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"null, DE", "'', DE", "Atlantis, null", "France, FR"})
  void theFixedCodeStandsForEmptyValuesOnly(String country, String expected) {
    assertThat(of(Format.COUNTRY_NAME, "DE", country, null)).isEqualTo(expected);
  }

  private static String of(Format format, String fixed, String country, String subdivision) {
    return Jurisdictions.of(
            new JurisdictionSource(List.of(), "c", format, "s", fixed), country, subdivision)
        .orElse(null);
  }
}
