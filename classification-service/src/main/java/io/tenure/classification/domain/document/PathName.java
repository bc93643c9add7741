package io.tenure.classification.domain.document;

import static io.tenure.connector.map.Dataset.Inside.ANY;
import static io.tenure.connector.map.Dataset.Inside.ELEMENT;

import java.util.List;
import java.util.regex.Pattern;

/** How a place inside a column is called: {@code payload.customer.phones[].number}. */
public final class PathName {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");

  private PathName() {}

  /** The name; keys that are no plain words stand between double quotes. */
  public static String of(String column, List<String> steps) {
    return name(column, steps, false);
  }

  /**
   * The name with all keys in double quotes, for where a column is called as the place would be.
   */
  public static String quoted(String column, List<String> steps) {
    return name(column, steps, true);
  }

  private static String name(String column, List<String> steps, boolean quoted) {
    StringBuilder name = new StringBuilder(column);
    for (String step : steps) {
      if (step.equals(ELEMENT)) {
        name.append(ELEMENT);
      } else if (step.equals(ANY)) {
        name.append('.').append(ANY);
      } else {
        boolean plain = !quoted && PLAIN.matcher(step).matches();
        name.append('.').append(plain ? step : '"' + step + '"');
      }
    }
    return name.toString();
  }
}
