package io.tenure.classification.domain.detect.value.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a number without separators: a class for each position ({@code d} digit, {@code
 * l} ASCII letter, {@code x} either, {@code .} anything; the rest stands for itself), and how many
 * characters at the front are a country prefix that the check does not see.
 *
 * <p>Written as {@code [DE]d9|d10-11|CHEd9}: alternatives; what stands in brackets may be left out;
 * a count or a range of counts follows a class.
 */
record Form(String classes, int prefix) {

  static List<Form> parse(String forms) {
    List<Form> all = new ArrayList<>();
    for (String form : forms.split("\\|")) {
      int close = form.indexOf(']');
      List<String> bodies = bodies(form.substring(close + 1));
      if (close > 0) {
        String prefix = form.substring(1, close);
        bodies.forEach(body -> all.add(new Form(prefix + body, prefix.length())));
      }
      bodies.forEach(body -> all.add(new Form(body, 0)));
    }
    return all;
  }

  private static List<String> bodies(String form) {
    List<String> bodies = List.of("");
    int i = 0;
    while (i < form.length()) {
      String cls = form.substring(i, i + 1);
      int end = i + 1;
      while (end < form.length() && "0123456789-".indexOf(form.charAt(end)) >= 0) {
        end++;
      }
      bodies = extended(bodies, cls, form.substring(i + 1, end));
      i = end;
    }
    return bodies;
  }

  private static List<String> extended(List<String> bodies, String cls, String count) {
    int dash = count.indexOf('-');
    int least = count.isEmpty() ? 1 : Integer.parseInt(dash < 0 ? count : count.substring(0, dash));
    int most = dash < 0 ? least : Integer.parseInt(count.substring(dash + 1));
    List<String> extended = new ArrayList<>();
    for (String body : bodies) {
      for (int n = least; n <= most; n++) {
        extended.add(body + cls.repeat(n));
      }
    }
    return extended;
  }

  int length() {
    return classes.length();
  }

  /** True where a code of nothing but digits can have this form. */
  boolean digitsPossible() {
    return classes.chars().allMatch(c -> c == 'd' || c == 'x' || c == '.');
  }

  boolean lettersPossible() {
    return classes.chars().anyMatch(c -> c != 'd');
  }

  /** True where a code of the right length has this form. */
  boolean fits(Code code) {
    for (int i = 0; i < classes.length(); i++) {
      char c = code.at(i);
      boolean digit = c >= '0' && c <= '9';
      boolean fits =
          switch (classes.charAt(i)) {
            case 'd' -> digit;
            case 'l' -> c >= 'A' && c <= 'Z';
            case 'x' -> digit || c >= 'A' && c <= 'Z';
            case '.' -> true;
            default -> c == classes.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
