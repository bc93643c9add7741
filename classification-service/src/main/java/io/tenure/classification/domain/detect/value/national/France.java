package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Person and company numbers of France and Monaco. Sources: INSEE (RNIPP, SIRENE), DGFiP, CGI art.
 * 286 ter.
 */
final class France {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "fr.nif",
              ValueType.TAX_ID,
              0.001,
              " ",
              "d13",
              c -> c.d(0) < 4 && c.n(0, 10) % 511 == c.i(10, 13)),
          number("fr.nir", ValueType.NATIONAL_ID, 0.002, " -.", "d5xxd8", France::nir),
          number(
              "fr.siren",
              ValueType.COMPANY_ID,
              0.1,
              " .",
              "d9",
              c -> !c.uniform() && CheckDigits.luhn(c)),
          number("fr.siret", ValueType.COMPANY_ID, 0.012, " .", "d14", France::siret),
          number("fr.tva", ValueType.VAT_ID, 0.01, " -.", "[FR]x2d9", France::tva),
          number(
              "mc.tva", ValueType.VAT_ID, 0.001, " -.", "[FR]x2d9", c -> c.has(2, "000") && key(c)),
          number(
              "fr.accise",
              ValueType.COMPANY_ID,
              0.3,
              " ",
              "FRd6ld4",
              c -> c.d(2) == 0 && "ENCURB".indexOf(c.at(8)) >= 0),
          text("fr.rcs", ValueType.COMPANY_ID, 0.001, France::rcs));

  private static final String KEYS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private France() {}

  /**
   * Sex, year, month, place, order and a key of two digits, 97 minus the number modulo 97. Corsica
   * writes 2A and 2B, which count as 19 and 18.
   */
  static boolean nir(Code c) {
    long number = c.n(0, 5);
    if (c.at(6) > '9') {
      if (c.d(5) != 2 || c.at(6) != 'A' && c.at(6) != 'B') {
        return false;
      }
      number = number * 100 + (c.at(6) == 'A' ? 19 : 18);
    } else if (c.at(5) > '9') {
      return false;
    } else {
      number = c.n(0, 7);
    }
    number = number * 1_000_000 + c.n(7, 13);
    int month = c.i(3, 5);
    boolean known =
        month >= 1 && month <= 12 || month == 20 || month >= 30 && month <= 42 || month >= 50;
    return c.d(0) > 0
        && c.d(0) < 9
        && c.d(0) != 5
        && c.d(0) != 6
        && known
        && 97 - number % 97 == c.i(13, 15);
  }

  /** SIREN and five digits; Luhn, except La Poste, whose digits add up to a multiple of 5. */
  static boolean siret(Code c) {
    if (c.uniform() || !CheckDigits.luhn(c, 0, 9)) {
      return false;
    }
    boolean post = c.starts("356000000") && c.n(9, 14) != 48;
    return post ? c.sum("11111111111111") % 5 == 0 : CheckDigits.luhn(c);
  }

  /** Two key characters and the SIREN; Monaco has 000 in place of a SIREN's first digits. */
  static boolean tva(Code c) {
    return key(c) && (c.has(2, "000") || CheckDigits.luhn(c, 2, 11));
  }

  private static boolean key(Code c) {
    long siren = c.n(2, 11);
    if (c.at(0) <= '9' && c.at(1) <= '9') {
      return (12 + 3 * (siren % 97)) % 97 == c.i(0, 2);
    }
    int a = KEYS.indexOf(c.at(0));
    int b = KEYS.indexOf(c.at(1));
    if (a < 0 || b < 0) {
      return false;
    }
    int check = c.at(0) <= '9' ? a * 24 + b - 10 : a * 34 + b - 100;
    return (siren + 1 + check / 11) % 11 == check % 11;
  }

  /** The word RCS, a town, A or B, and the SIREN. */
  static boolean rcs(Cell cell) {
    String text = cell.text();
    if (cell.digits() != 9 || cell.length() > 80 || !text.regionMatches(true, 0, "RCS ", 0, 4)) {
      return false;
    }
    Code c = cell.code();
    int start = c.length() - 9;
    return start > 4
        && c.digits(start, c.length())
        && (c.at(start - 1) == 'A' || c.at(start - 1) == 'B')
        && CheckDigits.luhn(c, start, c.length());
  }
}
