package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/**
 * Numbers of ships, containers, substances, banknotes and payments. Sources: IMO A.1117(30), ISO
 * 6346, CAS, ECHA, ENTSO-E EIC manual, ECB, ISO 11649, EPC 262-08.
 */
final class Things {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "imo",
              ValueType.REFERENCE_CODE,
              0.1,
              " ",
              "[IMO]d7",
              c -> c.sum("765432") % 10 == c.d(6)),
          number("iso6346", ValueType.REFERENCE_CODE, 0.01, " -", "l4d7", Things::container),
          number(
              "iso11649",
              ValueType.REFERENCE_CODE,
              0.0001,
              " -./,:",
              "RFddx1-21",
              c -> CheckDigits.mod97(CheckDigits.mod97(c, 4, c.length()), c, 0, 4) == 1),
          number(
              "eu.banknote", ValueType.REFERENCE_CODE, 0.11, " ", "ld11|l2d10", Things::banknote),
          number(
              "eu.at_02",
              ValueType.REFERENCE_CODE,
              0.01,
              " -/+()?:.,'",
              "llddx3x1-28",
              Things::creditor),
          number("eu.excise", ValueType.COMPANY_ID, 0.5, " ", "l2x11", Things::excise),
          number("eu.oss", ValueType.VAT_ID, 0.1, " -", "EUd9|IMd10", Things::oss),
          text("casrn", ValueType.REFERENCE_CODE, 0.01, Things::cas),
          text("eu.ecnumber", ValueType.REFERENCE_CODE, 0.01, Things::substance),
          text("eu.eic", ValueType.REFERENCE_CODE, 0.01, Things::energy));

  /** ISO 3166 numbers of the member states. */
  private static final Set<Integer> COUNTRIES =
      Set.of(
          40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372, 380, 428, 440, 442,
          470, 528, 616, 620, 642, 703, 705, 724, 752);

  static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "GR", "HR",
          "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

  private Things() {}

  /** Owner, category U, J or Z, serial; letters skip the multiples of 11, powers of 2 modulo 11. */
  static boolean container(Code c) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int value = c.v(i);
      value += value < 10 ? 0 : (value - 10 + 9) / 10;
      sum += value << i;
    }
    return "UJZR".indexOf(c.at(3)) >= 0 && sum % 11 % 10 == c.d(10);
  }

  /** Letters count as their place in ASCII, all characters together a multiple of 9. */
  static boolean banknote(Code c) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += c.at(i) <= '9' ? c.d(i) : c.at(i);
    }
    boolean second = c.at(1) > '9';
    return second
        ? sum % 9 == 0 && "ABCGIKOQ".indexOf(c.at(0)) < 0
        : sum % 9 == 0 && "ABCIJKOQW".indexOf(c.at(0)) < 0;
  }

  /** Country, check digits, business code (not checked), national number, modulo 97. */
  static boolean creditor(Code c) {
    return Countries.isOfficial(c.part(0, 2).text())
        && CheckDigits.mod97(CheckDigits.mod97(c, 7, c.length()), c, 0, 4) == 1;
  }

  /** Member state and eleven characters of its own; no check digit is common to all. */
  static boolean excise(Code c) {
    return MEMBERS.contains(c.part(0, 2).text()) && !c.digits(2, 13);
  }

  /** Scheme, country in ISO 3166 numbers, serial; the rule of the check digit is not published. */
  static boolean oss(Code c) {
    return COUNTRIES.contains(c.i(2, 5));
  }

  /** Two to seven digits, two, and one that is the sum of digit times place from the right. */
  static boolean cas(Cell cell) {
    String text = cell.text();
    int length = text.length();
    if (length < 7
        || length > 13
        || cell.letters() > 0
        || cell.digits() != length - 2
        || text.charAt(length - 2) != '-'
        || text.charAt(length - 5) != '-'
        || text.charAt(0) == '0') {
      return false;
    }
    Code c = cell.code();
    int sum = 0;
    for (int i = c.length() - 2; i >= 0; i--) {
      sum += c.d(i) * (c.length() - 1 - i);
    }
    return sum % 10 == c.d(-1);
  }

  /** 3-3-1 digits, weights 1 to 6 modulo 11. */
  static boolean substance(Cell cell) {
    return cell.length() == 9
        && cell.digits() == 7
        && cell.text().charAt(3) == '-'
        && cell.text().charAt(7) == '-'
        && cell.code().sum("123456") % 11 == cell.code().d(6);
  }

  /** Sixteen letters, digits and hyphens; weights 16 to 2 modulo 37, the last is no hyphen. */
  static boolean energy(Cell cell) {
    String text = cell.text();
    if (text.length() != 16
        || !cell.marksWithin(Marks.of("-"))
        || cell.digits() < 2
        || cell.letters() == 0) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int value = value(text.charAt(i));
      if (value < 0 || value == 36 && i < 3) {
        return false;
      }
      sum += value * (16 - i);
    }
    int check = 36 - (sum - 1) % 37;
    return check < 36 && check == value(text.charAt(15));
  }

  private static int value(char c) {
    return c == '-'
        ? 36
        : c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
  }
}
