package io.tenure.classification.domain.detect.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year of a date as systems write it; 0 where the value is no date. */
final class Years {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("((?:1[89]|20)[0-9]{2})[-/.][01]?[0-9][-/.][0-3]?[0-9](?:[T ].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("[0-3]?[0-9][-/.][0-3]?[0-9][-/.]((?:1[89]|20)[0-9]{2})(?: .*)?");
  private static final int LONGEST = 40;

  private Years() {}

  static int of(String value) {
    if (value.length() < 8 || value.length() > LONGEST) {
      return 0;
    }
    Matcher first = YEAR_FIRST.matcher(value);
    if (first.matches()) {
      return Integer.parseInt(first.group(1));
    }
    Matcher last = YEAR_LAST.matcher(value);
    return last.matches() ? Integer.parseInt(last.group(1)) : 0;
  }
}
