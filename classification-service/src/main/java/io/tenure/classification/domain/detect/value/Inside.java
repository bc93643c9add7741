package io.tenure.classification.domain.detect.value;

import java.util.EnumSet;
import java.util.Set;

/** Finds addresses and account numbers inside longer text, word by word. */
final class Inside {

  private Inside() {}

  static Set<ValueType> types(Cell cell) {
    Set<ValueType> found = EnumSet.noneOf(ValueType.class);
    if (cell.length() < 12 || cell.text().indexOf(' ') < 0 && cell.otherCount() == 0) {
      return found;
    }
    boolean at = cell.text().indexOf('@') >= 0;
    for (String word : cell.text().split("[\\s<>\\[\\]{}()\"',;|]+")) {
      if (word.length() < 7 || word.length() > 254) {
        continue;
      }
      Cell inner = Cell.of(stripEnd(word));
      if (at && ValueType.EMAIL.matches(inner)) {
        found.add(ValueType.EMAIL);
      } else if (inner.digitCount() >= 7) {
        number(inner, found);
      }
    }
    return found;
  }

  private static void number(Cell word, Set<ValueType> found) {
    for (ValueType type :
        EnumSet.of(
            ValueType.IBAN, ValueType.CARD, ValueType.PHONE_INTERNATIONAL, ValueType.US_SSN)) {
      if (type.matches(word)) {
        found.add(type);
      }
    }
  }

  private static String stripEnd(String word) {
    int end = word.length();
    while (end > 0 && ".:!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
