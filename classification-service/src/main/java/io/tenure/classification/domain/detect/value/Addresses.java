package io.tenure.classification.domain.detect.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.regex.Pattern;

/** Ways to reach someone: e-mail, phone, web and network addresses. */
final class Addresses {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.)+[\\p{L}][\\p{L}0-9-]{0,61}[\\p{L}0-9]");
  private static final Pattern URL =
      Pattern.compile(
          "(?:(?:https?|ftp)://(?:[^\\s/@]+@)?[\\p{L}0-9.-]+|www\\.[\\p{L}0-9-]+\\.[\\p{L}0-9.-]+)(?::[0-9]{1,5})?(?:[/?#]\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IPV4 =
      Pattern.compile(
          "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])");
  private static final Pattern MAC =
      Pattern.compile("[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}");

  /** Regions tried for numbers without a country code. */
  private static final List<String> REGIONS =
      List.of("US", "DE", "FR", "ES", "GB", "BR", "IT", "NL");

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private Addresses() {}

  static boolean email(Cell cell) {
    return cell.length() <= 254
        && cell.text().indexOf('@') > 0
        && cell.text().indexOf('@') <= 64
        && EMAIL.matcher(cell.text()).matches();
  }

  static boolean url(Cell cell) {
    return cell.length() <= 2048 && URL.matcher(cell.text()).matches();
  }

  static boolean ipv4(Cell cell) {
    return cell.length() >= 7 && cell.length() <= 15 && IPV4.matcher(cell.text()).matches();
  }

  static boolean mac(Cell cell) {
    return cell.length() == 17 && MAC.matcher(cell.text()).matches();
  }

  /** E.164 with a plus sign: valid for its country. Certain enough to speak alone. */
  static boolean internationalPhone(Cell cell) {
    return phoneMask(cell) && cell.text().startsWith("+") && valid(cell.text(), null);
  }

  /**
   * Written without a country code, but with separators or a leading zero, and valid in some
   * region; or nothing but the digits of an international number, as search columns hold it.
   */
  static boolean nationalPhone(Cell cell) {
    if (!phoneMask(cell) || cell.text().startsWith("+")) {
      return false;
    }
    if (!looksDialled(cell)) {
      return cell.digitCount() >= 10 && cell.letterCount() == 0 && valid("+" + cell.digits(), null);
    }
    return REGIONS.stream().anyMatch(region -> valid(cell.text(), region));
  }

  private static boolean looksDialled(Cell cell) {
    return cell.length() > cell.digitCount() || cell.text().startsWith("0");
  }

  private static boolean phoneMask(Cell cell) {
    return cell.digitCount() >= 7
        && cell.digitCount() <= 17
        && cell.letterCount() <= 4
        && cell.otherCount() <= 1
        && cell.length() <= 26;
  }

  private static boolean valid(String text, String region) {
    try {
      return PHONES.isValidNumber(PHONES.parse(text, region));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
