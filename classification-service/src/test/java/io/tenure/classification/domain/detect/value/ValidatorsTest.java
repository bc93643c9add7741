package io.tenure.classification.domain.detect.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTest {

  @ParameterizedTest
  @CsvSource({
    "email, ann.b+x@mail.example, true",
    "email, ann@localhost, false",
    "email, ann@@mail.example, false",
    "email, mail to ann@mail.example, false",
    "iban, DE89 3704 0044 0532 0130 00, true",
    "iban, DE88370400440532013000, false",
    "iban, DE8937040044053201300, false",
    "card, 4111 1111 1111 1111, true",
    "card, 4111 1111 1111 1112, false",
    "card, 1234567890123452, false",
    "phone, +49 30 901820, true",
    "phone, +49 1, false",
    "phone.national, (415) 555-2671, true",
    "phone.national, 12345678, false",
    "ipv4, 192.168.0.255, true",
    "ipv4, 192.168.0.256, false",
    "ipv6, 2001:db8::1, true",
    "ipv6, 2001:db8:::1, false",
    "ipv6, 12:34, false",
    "url, https://a.example/x?y=1, true",
    "url, ann@mail.example, false",
    "de.idnr, 36574261809, true",
    "de.idnr, 36574261890, false",
    "de.idnr, 11111111111, false",
    "de.vat, DE136695976, true",
    "de.vat, DE136695978, false",
    "fr.nir, 2 95 10 99 126 111 93, true",
    "fr.nir, 295109912611199, false",
    "fr.nir, 253072B07300470, true",
    "fr.siren, 552 008 443, true",
    "fr.siren, 552008442, false",
    "fr.siret, 73282932000074, true",
    "fr.siret, 73282932000079, false",
    "fr.tva, FR40303265045, true",
    "fr.tva, FR84323140391, false",
    "es.dni, 54362315K, true",
    "es.dni, 54362315Z, false",
    "es.nie, X-2482300W, true",
    "es.nie, X-2482300A, false",
    "es.cif, A13585625, true",
    "es.cif, M-1234567-L, false",
    "gb.nino, AB 12 34 56 C, true",
    "gb.nino, QQ123456C, false",
    "gb.utr, 1955839661, true",
    "gb.utr, 2955839661, false",
    "gb.vat, GB 980 7806 84, true",
    "gb.vat, GB802311781, false",
    "us.ssn.written, 536-90-4399, true",
    "us.ssn.written, 666-90-4399, false",
    "us.ssn.written, 536904399, false",
    "us.ein, 91-1144442, true",
    "us.ein, 07-1144442, false",
    "br.cpf, 390.533.447-05, true",
    "br.cpf, 390.533.447-06, false",
    "br.cpf, 111.111.111-11, false",
    "br.cnpj, 16.727.230/0001-97, true",
    "br.cnpj, 16.727.230/0001-98, false",
    "br.cnpj, 12.ABC.345/01DE-35, true",
    "person_name, Maria da Silva, true",
    "person_name, O'Hara, true",
    "person_name, SKU-1001, false",
    "country.code, DE, true",
    "country.code, QQ, false",
    "country.name, Deutschland, true",
    "country.name, Atlantis, false"
  })
  void values(String scheme, String value, boolean expected) {
    assertThat(Schemes.accepts(scheme, value)).as("%s %s", scheme, value).isEqualTo(expected);
    assertThat(Schemes.of(value).contains(scheme))
        .as("%s %s found by the index", scheme, value)
        .isEqualTo(expected);
  }

  /**
   * A check digit modulo a prime lets no changed digit through (CPF and CNPJ write two remainders
   * as 0 and let a few).
   */
  @ParameterizedTest
  @CsvSource({
    "iban, DE89370400440532013000", "fr.siren, 552008443", "de.idnr, 36574261809",
    "fr.nir, 295109912611193", "es.dni, 54362315K", "card, 4111111111111111"
  })
  void aChangedDigitIsNoticed(String type, String valid) {
    int accepted = 0;
    int tried = 0;
    for (int i = 0; i < valid.length(); i++) {
      if (!Character.isDigit(valid.charAt(i))) {
        continue;
      }
      for (char d = '0'; d <= '9'; d++) {
        if (d != valid.charAt(i)) {
          tried++;
          accepted +=
              Schemes.accepts(type, valid.substring(0, i) + d + valid.substring(i + 1)) ? 1 : 0;
        }
      }
    }
    assertThat(accepted).as("%d near misses of %s", tried, type).isZero();
  }

  @Test
  void noValidatorFailsOnAnyText() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> '0' + random.nextInt(10);
              case 1 -> ' ' + random.nextInt(95);
              case 2 -> 'A' + random.nextInt(26);
              default -> 0xA0 + random.nextInt(0x2000);
            });
      }
      ColumnSample sample = ColumnSample.of(java.util.List.of(text.toString()));
      assertThat(sample.values()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aColumnOfSequentialNumbersIsNothing() {
    ColumnSample sample =
        ColumnSample.of(
            java.util.stream.IntStream.range(100_000_000, 100_000_500)
                .mapToObj(String::valueOf)
                .toList());
    assertThat(sample.hits())
        .as("hits explained by accident")
        .doesNotContainKeys(
            ValueType.NATIONAL_ID,
            ValueType.TAX_ID,
            ValueType.COMPANY_ID,
            ValueType.VAT_ID,
            ValueType.REFERENCE_CODE);
    assertThat(sample.schemes())
        .as("they are still told, for names to ask")
        .anyMatch(h -> h.scheme().equals("fr.siren") && h.hits() == 50 && !h.credible());
  }

  @Test
  void oneAddressInsideLongTextIsFound() {
    ColumnSample sample =
        ColumnSample.of(
            java.util.List.of(
                "Please write to ann@mail.example, thank you.",
                "nothing to see in this sentence at all"));
    assertThat(sample.contained()).containsOnly(java.util.Map.entry(ValueType.EMAIL, 1));
    assertThat(sample.hits()).doesNotContainKey(ValueType.EMAIL);
  }
}
