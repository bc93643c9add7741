package io.tenure.classification.domain.detect.value;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds addresses and numbers inside longer text, word by word. */
final class Inside {

  private static final Scheme EMAIL = Schemes.get("email");
  private static final List<Scheme> ADDRESSES =
      List.of(Schemes.get("url"), Schemes.get("ipv4"), Schemes.get("ipv6"));
  private static final Scheme MAC = Schemes.get("mac");
  private static final Scheme IBAN = Schemes.get("iban");
  private static final List<Scheme> NUMBERS =
      Stream.of(
              "iban",
              "card",
              "phone",
              "us.ssn.written",
              "bitcoin",
              "ethereum",
              "secret.key",
              "secret.jwt",
              "eu.vat")
          .map(Schemes::get)
          .toList();
  private static final String BREAKS = " \t\r\n\f<>[]{}()\"',;|\u00a0";

  private Inside() {}

  static Set<ValueType> types(Cell cell) {
    Set<ValueType> found = EnumSet.noneOf(ValueType.class);
    boolean at = cell.has('@');
    if (cell.length() < 12
        || !at && cell.digits() < 7 && !cell.has(':') && !cell.has('-') && !cell.has('.')) {
      return found;
    }
    String text = cell.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && BREAKS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      if (i - start == 4 && grouped(text, start)) {
        found.add(ValueType.IBAN);
      }
      if (i - start >= 7 && i - start <= 254 && i - start < text.length()) {
        word(text.substring(start, i), at, found);
      }
      start = i + 1;
    }
    return found;
  }

  /** An IBAN in groups of four, from a group of two letters and two digits on. */
  private static boolean grouped(String text, int start) {
    boolean head = text.charAt(start) <= 'Z' && text.charAt(start + 1) <= 'Z';
    for (int end = start + 3; head && end <= start + 42 && end <= text.length(); end++) {
      char before = text.charAt(end - 1);
      head = end > start + 4 || before >= '0' && before <= '9';
      boolean stop = end == text.length() || BREAKS.indexOf(text.charAt(end)) >= 0;
      if (head && stop && end >= start + 18 && IBAN.accepts(Cell.of(text.substring(start, end)))) {
        return true;
      }
    }
    return false;
  }

  private static void word(String word, boolean at, Set<ValueType> found) {
    Cell inner = Cell.of(withoutEnd(word));
    for (Scheme scheme : ADDRESSES) {
      if (inner.has('.') || inner.has(':')) {
        if (scheme.accepts(inner)) {
          found.add(scheme.type());
        }
      }
    }
    if (at && EMAIL.accepts(inner)) {
      found.add(ValueType.EMAIL);
    } else if (inner.length() == 17 && MAC.accepts(inner)) {
      found.add(ValueType.MAC);
    } else if (inner.digits() >= 7) {
      for (Scheme scheme : NUMBERS) {
        if (scheme.accepts(inner)) {
          found.add(scheme.type());
        }
      }
    }
  }

  private static String withoutEnd(String word) {
    int end = word.length();
    while (end > 0 && ".:!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
