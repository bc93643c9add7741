package io.tenure.classification.domain.detect.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTest {

  @ParameterizedTest
  @CsvSource({
    "EMAIL, ann.b+x@mail.example, true",
    "EMAIL, ann@localhost, false",
    "EMAIL, ann@@mail.example, false",
    "EMAIL, mail to ann@mail.example, false",
    "IBAN, DE89 3704 0044 0532 0130 00, true",
    "IBAN, DE88370400440532013000, false",
    "IBAN, DE8937040044053201300, false",
    "CARD, 4111 1111 1111 1111, true",
    "CARD, 4111 1111 1111 1112, false",
    "CARD, 1234567890123452, false",
    "PHONE_INTERNATIONAL, +49 30 901820, true",
    "PHONE_INTERNATIONAL, +49 1, false",
    "PHONE_NATIONAL, (415) 555-2671, true",
    "PHONE_NATIONAL, 12345678, false",
    "IPV4, 192.168.0.255, true",
    "IPV4, 192.168.0.256, false",
    "IPV6, 2001:db8::1, true",
    "IPV6, 2001:db8:::1, false",
    "IPV6, 12:34, false",
    "URL, https://a.example/x?y=1, true",
    "URL, ann@mail.example, false",
    "DE_TAX_ID, 36574261809, true",
    "DE_TAX_ID, 36574261890, false",
    "DE_TAX_ID, 11111111111, false",
    "DE_VAT, DE136695976, true",
    "DE_VAT, DE136695978, false",
    "FR_NIR, 2 95 10 99 126 111 93, true",
    "FR_NIR, 295109912611199, false",
    "FR_NIR, 253072B07300470, true",
    "FR_SIREN, 552 008 443, true",
    "FR_SIREN, 552008442, false",
    "FR_SIRET, 73282932000074, true",
    "FR_SIRET, 73282932000079, false",
    "FR_VAT, FR40303265045, true",
    "FR_VAT, FR84323140391, false",
    "ES_DNI, 54362315K, true",
    "ES_DNI, 54362315Z, false",
    "ES_NIE, X-2482300W, true",
    "ES_NIE, X-2482300A, false",
    "ES_CIF, A13585625, true",
    "ES_CIF, M-1234567-L, false",
    "GB_NINO, AB 12 34 56 C, true",
    "GB_NINO, QQ123456C, false",
    "GB_UTR, 1955839661, true",
    "GB_UTR, 2955839661, false",
    "GB_VAT, GB 980 7806 84, true",
    "GB_VAT, GB802311781, false",
    "US_SSN, 536-90-4399, true",
    "US_SSN, 666-90-4399, false",
    "US_SSN, 536904399, false",
    "US_EIN, 91-1144442, true",
    "US_EIN, 07-1144442, false",
    "BR_CPF, 390.533.447-05, true",
    "BR_CPF, 390.533.447-06, false",
    "BR_CPF, 111.111.111-11, false",
    "BR_CNPJ, 16.727.230/0001-97, true",
    "BR_CNPJ, 16.727.230/0001-98, false",
    "BR_CNPJ, 12.ABC.345/01DE-35, true",
    "PERSON_NAME, Maria da Silva, true",
    "PERSON_NAME, O'Hara, true",
    "PERSON_NAME, SKU-1001, false",
    "COUNTRY_CODE, DE, true",
    "COUNTRY_CODE, QQ, false",
    "COUNTRY_NAME, Deutschland, true",
    "COUNTRY_NAME, Atlantis, false"
  })
  void values(ValueType type, String value, boolean expected) {
    assertThat(type.matches(value)).as("%s %s", type, value).isEqualTo(expected);
  }

  /**
   * A check digit modulo a prime lets no changed digit through (CPF and CNPJ write two remainders
   * as 0 and let a few).
   */
  @ParameterizedTest
  @CsvSource({
    "IBAN, DE89370400440532013000", "FR_SIREN, 552008443", "DE_TAX_ID, 36574261809",
    "FR_NIR, 295109912611193", "ES_DNI, 54362315K", "CARD, 4111111111111111"
  })
  void aChangedDigitIsNoticed(ValueType type, String valid) {
    int accepted = 0;
    int tried = 0;
    for (int i = 0; i < valid.length(); i++) {
      if (!Character.isDigit(valid.charAt(i))) {
        continue;
      }
      for (char d = '0'; d <= '9'; d++) {
        if (d != valid.charAt(i)) {
          tried++;
          accepted += type.matches(valid.substring(0, i) + d + valid.substring(i + 1)) ? 1 : 0;
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
    assertThat(sample.share(ValueType.FR_SIREN)).isLessThan(0.2);
    assertThat(sample.share(ValueType.US_SSN)).isZero();
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
