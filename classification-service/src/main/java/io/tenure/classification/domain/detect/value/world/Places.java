package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Coordinates and vehicles. Sources: ISO 6709, ISO 3779 and 49 CFR 565 for the VIN. */
final class Places {

  static final List<Scheme> SCHEMES =
      List.of(
          text("geo.point", ValueType.GEO, 0.01, Places::point),
          text("licence_plate", ValueType.LICENCE_PLATE, Places::plate),
          number("vin", ValueType.VEHICLE_ID, 0.09, " -", "x17", Places::vin),
          number("passport", ValueType.PASSPORT, 0.9, " ", "l1-3d6-7|d8-9|d2l2d5", c -> true));

  private static final long POINT = Marks.of("+-., ()°");
  private static final long PLATE = Marks.of(" -");
  private static final String WEIGHTS = "8765432A098765432";

  private Places() {}

  /** Latitude and longitude in degrees, with a comma, semicolon or blank between. */
  static boolean point(Cell cell) {
    if (cell.letters() > 0 || cell.digits() < 2 || cell.length() > 48 || !cell.marksWithin(POINT)) {
      return false;
    }
    String text = cell.text();
    boolean opened = text.charAt(0) == '(';
    if (opened != text.endsWith(")")) {
      return false;
    }
    String inner = opened ? text.substring(1, text.length() - 1) : text;
    int comma = inner.indexOf(',');
    return comma > 0
        && comma == inner.lastIndexOf(',')
        && degrees(inner.substring(0, comma).strip(), 90)
        && degrees(inner.substring(comma + 1).strip(), 180);
  }

  private static boolean degrees(String text, int most) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int dot = text.indexOf('.');
    int end = dot < 0 ? text.length() : dot;
    int whole = 0;
    boolean fraction = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == dot && i > start && i < text.length() - 1) {
        continue;
      }
      if (c < '0' || c > '9' || end - start > 3) {
        return false;
      }
      whole = i < end ? whole * 10 + c - '0' : whole;
      fraction |= i > end && c > '0';
    }
    return end > start && (whole < most || whole == most && !fraction);
  }

  /** Capital letters and digits in the mix that plates have; a shape only. */
  static boolean plate(Cell cell) {
    int length = cell.code().length();
    if (length < 4
        || length > 9
        || cell.length() > 12
        || cell.letters() < 1
        || cell.letters() > 6
        || cell.digits() < 1
        || cell.digits() > 5
        || !cell.marksWithin(PLATE)) {
      return false;
    }
    String text = cell.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Seventeen characters without I, O and Q; the ninth checks the others where America asks. */
  static boolean vin(Code c) {
    int sum = 0;
    int letters = 0;
    for (int i = 0; i < 17; i++) {
      char x = c.at(i);
      if (x == 'I' || x == 'O' || x == 'Q') {
        return false;
      }
      char w = WEIGHTS.charAt(i);
      letters += x > '9' ? 1 : 0;
      sum += value(x) * (w == 'A' ? 10 : w - '0');
    }
    int rest = sum % 11;
    return letters > 0 && c.at(8) == (rest == 10 ? 'X' : (char) ('0' + rest));
  }

  private static int value(char c) {
    if (c <= '9') {
      return c - '0';
    }
    if (c <= 'H') {
      return c - 'A' + 1;
    }
    return c <= 'R' ? c - 'J' + 1 : c - 'S' + 2;
  }
}
