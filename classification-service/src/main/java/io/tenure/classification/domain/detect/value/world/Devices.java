package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/**
 * Numbers of devices and subscribers. Sources: 3GPP TS 23.003, 3GPP2 S.R0048, ITU-T E.118, E.212.
 */
final class Devices {

  static final List<Scheme> SCHEMES =
      List.of(
          number("imei", ValueType.DEVICE_ID, 0.1, " -", "d14-16", Devices::imei),
          number("imsi", ValueType.DEVICE_ID, 0.3, " -", "d14-15", Devices::imsi),
          number(
              "iccid",
              ValueType.DEVICE_ID,
              0.001,
              " ",
              "d19-20",
              c -> c.starts("89") && CheckDigits.luhn(c)),
          number("meid", ValueType.DEVICE_ID, 0.3, " -", "x14-15", Devices::meid),
          text("mac", ValueType.MAC, Devices::mac));

  /** Who allocates types of devices, first two digits. */
  private static final Set<Integer> BODIES =
      Set.of(1, 10, 30, 33, 35, 44, 45, 49, 50, 51, 52, 53, 54, 86, 91, 97, 98, 99);

  private static final String HEX = "0123456789ABCDEF";

  private Devices() {}

  /** Fifteen digits with Luhn; or fourteen without, sixteen with a version, from a known body. */
  static boolean imei(Code c) {
    return c.length() == 15 ? CheckDigits.luhn(c) : BODIES.contains(c.i(0, 2));
  }

  /** Starts with a mobile country code, which are given from 202 to 750 and 901. */
  static boolean imsi(Code c) {
    int country = c.i(0, 3);
    return country >= 202 && country <= 750 || country == 901;
  }

  /** Fourteen hexadecimal digits that start with A to F, perhaps a Luhn digit to base 16. */
  static boolean meid(Code c) {
    int sum = 0;
    for (int i = 0; i < c.length(); i++) {
      int value = HEX.indexOf(c.at(i));
      if (value < 0) {
        return false;
      }
      value *= i % 2 == 0 ? 1 : 2;
      sum += value / 16 + value % 16;
    }
    return c.at(0) > '9' && (c.length() == 14 || sum % 16 == 0);
  }

  /** Six bytes in hexadecimal with colons, hyphens or blanks between, or three pairs with dots. */
  static boolean mac(Cell cell) {
    int length = cell.length();
    if (length != 17 && length != 14 || cell.digits() + cell.letters() != 12) {
      return false;
    }
    String text = cell.text();
    int step = length == 17 ? 3 : 5;
    char mark = text.charAt(step - 1);
    if (length == 17 ? ":- ".indexOf(mark) < 0 : mark != '.') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (i % step == step - 1
          ? text.charAt(i) != mark
          : Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
