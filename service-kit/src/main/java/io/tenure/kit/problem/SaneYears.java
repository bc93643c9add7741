package io.tenure.kit.problem;

/** The years in which a date from outside is taken at face value. */
final class SaneYears {

  private SaneYears() {}

  static boolean contains(int year) {
    return year >= 1900 && year <= 2200;
  }
}
