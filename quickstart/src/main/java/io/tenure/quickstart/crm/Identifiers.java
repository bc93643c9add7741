package io.tenure.quickstart.crm;

import java.math.BigInteger;

/** Numbers with right check digits: tax and national ids, VAT ids and IBANs of nobody. */
final class Identifiers {
  private Identifiers() {}

  /** A tax or national id as a person of that country has it; null where the CRM asks for none. */
  static String taxId(Country country, Draw draw) {
    return switch (country.code()) {
      case "DE" -> steuerId(draw);
      case "FR" -> nir(draw);
      case "ES" -> dni(draw);
      case "GB" -> "QQ" + draw.digits(6) + "ABCD".charAt(draw.between(0, 3));
      case "US" ->
          "9%02d-%02d-%s".formatted(draw.between(0, 99), draw.between(50, 65), draw.digits(4));
      case "BR" -> cpf(draw);
      default -> null;
    };
  }

  /** Eleven digits, one of the first ten twice, the last a check digit after ISO 7064 MOD 11,10. */
  private static String steuerId(Draw draw) {
    StringBuilder digits = new StringBuilder("1234567890");
    for (int i = 9; i > 0; i--) {
      int other = draw.between(0, i);
      char swapped = digits.charAt(i);
      digits.setCharAt(i, digits.charAt(other));
      digits.setCharAt(other, swapped);
    }
    digits.setCharAt(9, digits.charAt(draw.between(1, 8)));
    if (digits.charAt(0) == '0') {
      return steuerId(draw);
    }
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (2 * (sum == 0 ? 10 : sum)) % 11;
    }
    return digits.append((11 - product) % 10).toString();
  }

  private static String nir(Draw draw) {
    String body =
        "%d%02d%02d%02d%s%s"
            .formatted(
                draw.between(1, 2),
                draw.between(50, 99),
                draw.between(1, 12),
                draw.between(1, 89),
                "%03d".formatted(draw.between(1, 500)),
                "%03d".formatted(draw.between(1, 500)));
    return body + "%02d".formatted(97 - Long.parseLong(body) % 97);
  }

  private static String dni(Draw draw) {
    String digits = draw.digits(8);
    return digits + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23);
  }

  private static String cpf(Draw draw) {
    String digits = draw.digits(9);
    digits += cpfCheck(digits);
    digits += cpfCheck(digits);
    return digits.substring(0, 3)
        + "."
        + digits.substring(3, 6)
        + "."
        + digits.substring(6, 9)
        + "-"
        + digits.substring(9);
  }

  private static int cpfCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
    }
    int rest = sum * 10 % 11;
    return rest == 10 ? 0 : rest;
  }

  /** An IBAN with right check digits (ISO 13616); null for countries without. */
  static String iban(Country country, Draw draw) {
    String bban =
        switch (country.code()) {
          case "DE" -> draw.digits(18);
          case "FR" -> draw.digits(23);
          case "ES" -> draw.digits(20);
          case "GB" -> "TNRE" + draw.digits(14);
          case "BR" -> draw.digits(23) + "P1";
          case "AT" -> draw.digits(16);
          case "IT" -> "T" + draw.digits(22);
          case "NL" -> "TNRE" + draw.digits(10);
          case "PT" -> draw.digits(21);
          default -> null;
        };
    if (bban == null) {
      return null;
    }
    StringBuilder number = new StringBuilder();
    (bban + country.code() + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
    int check = 98 - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
    return country.code() + "%02d".formatted(check) + bban;
  }

  /** A VAT id in the form of its country; null outside the Union. */
  static String vatId(Country country, Draw draw) {
    return switch (country.code()) {
      case "DE" -> "DE" + draw.digits(9);
      case "FR" -> "FR" + draw.digits(11);
      case "ES" -> "ESB" + draw.digits(8);
      case "GB" -> "GB" + draw.digits(9);
      case "AT" -> "ATU" + draw.digits(8);
      case "IT" -> "IT" + draw.digits(11);
      case "NL" -> "NL" + draw.digits(9) + "B01";
      case "PT" -> "PT" + draw.digits(9);
      default -> null;
    };
  }
}
