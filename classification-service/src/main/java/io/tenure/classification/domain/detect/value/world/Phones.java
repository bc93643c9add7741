package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Layout;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Phone numbers, by libphonenumber's metadata behind a cheap mask. The parser of the library is not
 * called: digits and country are known, and it is the slow part.
 */
final class Phones {

  static final List<Scheme> SCHEMES =
      List.of(
          text("phone", ValueType.PHONE_INTERNATIONAL, Phones::international),
          text("phone.national", ValueType.PHONE_NATIONAL, Phones::national));

  private static final long SEPARATORS = Marks.of(" -./()");
  private static final long ALL = SEPARATORS | Marks.of("+");

  /**
   * Regions tried for numbers without a country code, and the digit to dial before an area code.
   */
  private static final Region[] REGIONS = {
    new Region("US", 1, '1'),
    new Region("DE", 49, '0'),
    new Region("FR", 33, '0'),
    new Region("ES", 34, ' '),
    new Region("GB", 44, '0'),
    new Region("BR", 55, '0'),
    new Region("IT", 39, ' '),
    new Region("NL", 31, '0'),
  };

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private record Region(String code, int calling, char trunk) {}

  private Phones() {}

  /** E.164 with a plus sign or 00 in front: valid for its country. */
  static boolean international(Cell cell) {
    if (!mask(cell) || cell.letters() > 0) {
      return false;
    }
    if (cell.text().charAt(0) == '+' || cell.text().startsWith("(+")) {
      return valid(cell.code(), 0);
    }
    return cell.text().startsWith("00") && !cell.has('+') && valid(cell.code(), 2);
  }

  /**
   * Written without a country code, but with separators or a leading zero, and valid in some
   * region; or nothing but the digits of an international number, as search columns hold it.
   */
  static boolean national(Cell cell) {
    if (!mask(cell) || cell.has('+') || cell.letters() > 0) {
      return false;
    }
    Code code = cell.code();
    if (cell.marks() == 0 && code.d(0) > 0) {
      return code.length() >= 10 && valid(code, 0);
    }
    for (Region region : REGIONS) {
      if (valid(code, region)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mask(Cell cell) {
    return cell.digits() >= 7
        && cell.digits() <= 17
        && cell.length() <= 26
        && cell.code().length() == cell.digits()
        && cell.marksWithin(ALL)
        && !Layout.noNumber(cell);
  }

  /** The calling code has one to three digits and none starts another. */
  private static boolean valid(Code code, int from) {
    int calling = 0;
    for (int digits = 1; digits <= 3 && code.length() - from - digits >= 4; digits++) {
      calling = calling * 10 + code.d(from + digits - 1);
      if (calling == 0) {
        return false;
      }
      if (!PHONES.getRegionCodeForCountryCode(calling).equals("ZZ")) {
        PhoneNumber number = number(code, from + digits, calling);
        return number != null && PHONES.isPossibleNumber(number) && PHONES.isValidNumber(number);
      }
    }
    return false;
  }

  private static boolean valid(Code code, Region region) {
    int from = region.trunk() != ' ' && code.at(0) == region.trunk() ? 1 : 0;
    boolean needed = region.trunk() == '0' && from == 0;
    PhoneNumber number = needed ? null : number(code, from, region.calling());
    return number != null
        && PHONES.isPossibleNumber(number)
        && PHONES.isValidNumberForRegion(number, region.code());
  }

  private static PhoneNumber number(Code code, int from, int calling) {
    int zeros = 0;
    while (from + zeros < code.length() - 1 && code.d(from + zeros) == 0) {
      zeros++;
    }
    if (code.length() - from > 17 || zeros > 0 && calling != 39 && zeros + from > 3) {
      return null;
    }
    PhoneNumber number =
        new PhoneNumber().setCountryCode(calling).setNationalNumber(code.n(from, code.length()));
    return zeros == 0 ? number : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
  }
}
